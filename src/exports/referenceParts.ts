import { formatRange } from '../corpus/readNumbers.ts';
import { doiUrl } from '../paper/paperLinks.ts';
import type { CslItem } from './cslItem.ts';

/** Parts of a reference, those that are not known left out. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Parts of one sentence, those that are not known left out. */
export function joinKnown(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

export function readPages({ page }: CslItem): string | undefined {
  return page && formatRange(page);
}

/** `pp. 1735–1780`, `p. 12`. */
export function formatPages(item: CslItem): string | undefined {
  const pages = readPages(item);
  return pages && `${/[–,;]/u.test(pages) ? 'pp.' : 'p.'} ${pages}`;
}

export function readYear(item: CslItem): string {
  return String(item.issued?.['date-parts'][0][0] ?? 'n.d.');
}

export function readAddress(item: CslItem): string {
  return item.DOI === undefined ? (item.URL ?? '') : doiUrl(item.DOI);
}

/** With a full stop, unless the text ends in one, or asks. */
export function endSentence(text: string): string {
  return /[.?!]$/u.test(text) ? text : `${text}.`;
}

/** Where it can be read, as IEEE says it; empty without an address. */
export function formatOnline(item: CslItem): string {
  const address = readAddress(item);
  return address === '' ? '' : `[Online]. Available: ${address}`;
}
