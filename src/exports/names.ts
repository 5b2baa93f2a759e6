import type { CslName } from './cslItem.ts';
import { isOthers } from './cslItem.ts';

/** The authors that are not named, in words. */
const ET_AL = 'et al.';

/** A name that is not taken apart. */
function formatLiteral(name: { readonly literal: string }): string {
  return isOthers(name) ? ET_AL : name.literal;
}

/** Given name first: “Stan Z. Li”. */
export function formatName(name: CslName): string {
  if ('literal' in name) return formatLiteral(name);
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** Initials first: “S. Z. Li”. */
export function formatInitialsFirst(name: CslName): string {
  if ('literal' in name) return formatLiteral(name);
  return [formatInitials(name.given), name.family, name.suffix].filter(Boolean).join(' ');
}

/** Surname first: “Li, S. Z.”. */
export function formatSurnameFirst(name: CslName): string {
  if ('literal' in name) return formatLiteral(name);
  return [name.family, formatInitials(name.given), name.suffix].filter(Boolean).join(', ');
}

/** “Jean-Pierre B.” → “J.-P. B.”; initials that stand together stay apart: “K.H.” → “K. H.”. */
function formatInitials(given: string): string {
  return given
    .replaceAll('.', '. ')
    .trim()
    .split(/\s+/u)
    .map((word) =>
      word
        .split('-')
        .filter((part) => part !== '')
        .map((part) => `${[...part][0]?.toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');
}

/** “A”, “A and B”, “A, B, and C”; “A et al.”, “A, B, et al.”. */
export function joinNames(names: readonly string[], conjunction: '&' | 'and'): string {
  const last = names.at(-1) ?? '';
  if (names.length <= 1) return last;
  const isPair = names.length === 2;
  // APA sets a comma between two as well, since each ends in an initial.
  const comma = isPair && conjunction === 'and' ? '' : ',';
  const word = last === ET_AL ? '' : `${conjunction} `;
  return `${names.slice(0, -1).join(', ')}${comma} ${word}${last}`;
}
