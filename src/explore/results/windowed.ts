/** Most papers whose rows are all rendered: there the browser's own search finds each of them. */
const MOST_RENDERED = 200;

/** Whether a list is rendered only where the reader is. */
export function isWindowed(papers: readonly unknown[]): boolean {
  return papers.length > MOST_RENDERED;
}
