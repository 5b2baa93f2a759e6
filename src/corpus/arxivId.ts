/** An arXiv id since April 2007, without its version: `2312.00752`. */
export const ARXIV_ID = /^\d{4}\.\d{4,5}$/u;

/** The same as a part of a longer pattern. */
export const ARXIV_ID_SOURCE = ARXIV_ID.source.slice(1, -1);

/** The DOI that arXiv has DataCite hold for each of its papers. */
export function arxivDoi(arxivId: string): string {
  return `10.48550/arXiv.${arxivId}`;
}

const WITHIN = new RegExp(`\\b${ARXIV_ID_SOURCE}\\b`, 'u');

/** Whether a text names a paper of arXiv by its id. */
export function namesArxivId(text: string): boolean {
  return WITHIN.test(text);
}
