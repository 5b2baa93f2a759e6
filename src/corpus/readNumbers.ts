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

/** As print writes from one number to another: `1735-1780`, `xii-xv` → `1735–1780`, `xii–xv`; `TR-12` stays. */
export function formatRange(numbers: string): string {
  return numbers.replace(/(?<=\d|(?<!\p{L})[ivxlc]+)-(?=[\p{L}\p{N}])/gu, '–');
}

/** The first and the last page of a single range; else `null`. */
export function splitPages(pages: string): readonly [first: string, last: string] | null {
  const [, first = '', last = ''] = /^([^-,;]+)-([^-,;]+)$/u.exec(pages) ?? [];
  return first === '' ? null : [first, last];
}
