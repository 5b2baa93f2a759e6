import type { NameList } from '../facts/personName.ts';
import { parseNameList } from '../facts/personName.ts';
import type { InlinePiece } from './inlineMarkdown.ts';

/** Emphasised names, or `by …`, or names between the title and the venue. */
export function findAuthors(others: readonly InlinePiece[], rest: string): NameList {
  const texts = [
    ...others.filter(({ kind }) => kind === 'emphasis' || kind === 'text').map(({ text }) => text),
    rest,
  ];
  for (const text of texts) {
    const lead = text.replace(
      /^(?:[\s.,;:|·–—)\]-]|[[(][^()[\]]{1,60}[)\]])*(?:by\s+|authors?:\s*)?/iu,
      '',
    );
    const [dotted = '', ...behind] = lead.split(/\s·\s/u);
    // `Albert Gu · NeurIPS 2024`: what stands apart may be one name.
    if (behind.length > 0 && NAME.test(dotted)) return { names: [dotted], isCut: false };
    const bare = dotted.split(
      /[([]|\.\s(?=[\p{L}\p{N}])(?<!\b\p{Lu}\.\s)|\s[–—|]\s|\s-\s|\.?\s*$/u,
    )[0];
    const list = bare === undefined ? null : parseNames(bare);
    if (list !== null) return list;
  }
  return { names: [], isCut: false };
}

const PARTICLES = 'de|van|von|der|den|di|da|dos|du|del|la|le|el|al|bin|ibn|ten|ter|zu|af';
const NAME = new RegExp(
  `^\\p{Lu}[\\p{L}'’.-]*(?:\\s?\\p{Lu}[\\p{L}'’.-]*){0,3}(?:\\s(?:(?:${PARTICLES})\\s){1,3}\\p{Lu}[\\p{L}'’-]*|\\s?\\p{Lu}[\\p{L}'’.-]*)$`,
  'u',
);
/** One word, or a family that somebody wrote small: a name where names stand before and behind it. */
const ODD_NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Ll}[\p{L}'’-]+)?$/u;

/** Parts that look like full names, up to the first that does not; one wrong name is worse than none. */
export function parseNames(text: string): NameList | null {
  // `Bee et al.` is a family for certain, and ends the names: `Bee et al., ECCV 2020`.
  const family = /^\s*(\p{Lu}[\p{L}'’-]+ et\.? ?al\b\.?)/u.exec(text)?.[1];
  if (family !== undefined) return parseNameList(family);
  const list = parseNameList(text.trim().replace(/(?<!\b\p{Lu})[.,;:]+$/u, ''));
  const isName = (name: string | undefined) =>
    name !== undefined && NAME.test(name) && name.length <= 50;
  const other = list.names.findIndex(
    (name, at) =>
      !isName(name) &&
      !(at > 1 && ODD_NAME.test(name) && isName(list.names[at - 1]) && isName(list.names[at + 1])),
  );
  const names = other < 0 ? list.names : list.names.slice(0, other);
  return names.length > 1 || (names.length === 1 && list.isCut) ? { ...list, names } : null;
}
