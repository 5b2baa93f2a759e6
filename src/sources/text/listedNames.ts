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

const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*\s?){2,4}(?:(?:de|van|von|der|la|den|di|da)\s\p{Lu}[\p{L}'’-]*)?$/u;

/** Parts that look like full names, up to the first that does not; one wrong name is worse than none. */
export function parseNames(text: string): NameList | null {
  // `Bee et al.` is a family for certain.
  if (/^\p{Lu}[\p{L}'’-]+ et al\.?$/u.test(text.trim())) return parseNameList(text.trim());
  const list = parseNameList(text.trim().replace(/(?<!\b\p{Lu})[.,;:]+$/u, ''));
  const other = list.names.findIndex((name) => !NAME.test(name) || name.length > 50);
  const names = other < 0 ? list.names : list.names.slice(0, other);
  return names.length > 1 || (names.length === 1 && list.isCut) ? { ...list, names } : null;
}
