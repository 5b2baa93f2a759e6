import type { OtherId, Scheme, WorkNumbers } from './otherIds.ts';

/** What Biber and the parser of Better BibTeX take for a key: another sign could cost the entry. */
const CITATION_KEY = /^[\p{L}\p{Nd}&'*+./:;[\]_-]{1,120}$/u;

/** Whether a text can be the key of an entry. */
export function isCitationKey(text: string): boolean {
  return CITATION_KEY.test(text);
}

/** Keys that cannot be written, or are there twice, are left out: a saved list may hold any text. */
export function readNumbers(otherIds: readonly OtherId[] = []): WorkNumbers {
  const all = (scheme: Scheme) =>
    otherIds.filter((other) => other.scheme === scheme).map(({ id }) => id);
  const first = (scheme: Scheme) => all(scheme)[0] ?? null;
  return {
    ...{ volume: first('volume'), issue: first('issue'), pages: first('pages') },
    citationKeys: [...new Set(all('citation-key'))].filter(isCitationKey),
  };
}

const AUTHOR: Scheme = 'author';

/** A name in parts. An institution has no given name. */
export interface StatedName {
  readonly family: string;
  readonly given: string;
  readonly suffix: string;
}

/**
 * The names that the reader's own file took apart where no rule could, by the name that is shown: of
 * `Gabriel García Márquez` the surname is `García Márquez`.
 */
export function readStatedNames(
  otherIds: readonly OtherId[] = [],
): ReadonlyMap<string, StatedName> {
  return new Map(
    otherIds.flatMap(({ scheme, id }) => {
      if (scheme !== AUTHOR) return [];
      const [family = '', given = '', suffix = ''] = id.split(', ');
      const name = [given, family, suffix].filter((part) => part !== '').join(' ');
      return [[name, { family, given, suffix }] as const];
    }),
  );
}

/** As print writes from one number to another: `1735-1780`, `xii-xv` → `1735–1780`, `xii–xv`; `TR-12` stays. */
export function formatRange(numbers: string): string {
  return numbers.replace(/(?<=\d|(?<!\p{L})[ivxlc]+)-(?=[\p{L}\p{N}])/gu, '–');
}

/** The first and the last page of a single range; else `null`. */
export function splitPages(pages: string): readonly [first: string, last: string] | null {
  const [, first = '', last = ''] = /^([^-,;]+)-([^-,;]+)$/u.exec(pages) ?? [];
  return first === '' ? null : [first, last];
}
