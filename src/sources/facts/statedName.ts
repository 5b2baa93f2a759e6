import type { NameList, NameParts } from './personName.ts';
import { createNameList, formatPersonName } from './personName.ts';
import { formatPlainText } from './plainText.ts';
import { SUFFIX, splitLastWord } from './trailingInitials.ts';

/** A name as it is shown, and what of it the file calls the surname: of an institution all of it. */
export interface StatedName {
  readonly name: string;
  readonly family?: string | undefined;
}

/** A name that the file gives in parts. */
export function joinParts(parts: NameParts): StatedName {
  const { particle, family, literal } = parts;
  const surname = literal ?? [particle, family].filter(Boolean).join(' ');
  return { name: formatPersonName(parts), family: surname };
}

/** The list of names of a work, with those that no rule could take apart again. */
export function createStatedList(names: readonly StatedName[]): NameList {
  const list = createNameList(names.map(({ name }) => name));
  const stated = names.flatMap((name) => formatStatedName(name) ?? []);
  return { ...list, stated: [...(list.stated ?? []), ...stated] };
}

/**
 * `García Márquez, Gabriel`, `Lloyd Jones, Ann, III`: a name whose surname has several words, which a rule
 * that sees `Gabriel García Márquez` could not know; of an institution its words. `null` for all others.
 */
function formatStatedName({ name, family = '' }: StatedName): string | null {
  const [words, last] = splitLastWord(formatPlainText(family));
  const surname = SUFFIX.test(last) ? words : `${words} ${last}`.trim();
  if (!surname.includes(' ') || surname.includes(',')) return null;
  if (name === surname) return surname;
  const at = name.lastIndexOf(` ${surname}`);
  const suffix = name.slice(at + 1 + surname.length).trim();
  if (at < 1 || !(suffix === '' || SUFFIX.test(suffix))) return null;
  return [surname, name.slice(0, at), suffix].filter((part) => part !== '').join(', ');
}
