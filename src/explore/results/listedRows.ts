import type { Paper } from '../../corpus/schema.ts';

/** A paper in the list as it is rendered. One that is not shown keeps its row, to be shown again at once. */
export interface ListedRow {
  readonly paper: Paper;
  readonly isShown: boolean;
  /** Whether it is rendered as the present result has it; else it stays as it was. */
  readonly isFresh: boolean;
}

/** A result in the list: its papers, and all that have a row, shown or not. */
export interface ListedResult {
  readonly papers: readonly Paper[];
  readonly rows: readonly Paper[];
}

/** Most rows that are kept: words typed one after the other may list every paper of a large list. */
const MOST_KEPT = 200;

/** What has a row once a result takes the place of another: its papers, then those listed before. */
export function listResult(before: ListedResult, papers: readonly Paper[]): ListedResult {
  const { rows } = renew(before, papers);
  const all = [...new Set([...papers, ...rows])];
  return { papers, rows: all.slice(0, Math.max(papers.length, MOST_KEPT)) };
}

/** The rows of a result, all of them as they should be. */
export function listRows({ papers, rows }: ListedResult): readonly ListedRow[] {
  return rows.map((paper, place) => {
    const isShown = place < papers.length;
    return { paper, isShown, isFresh: isShown };
  });
}

/**
 * The rows to render first where a result takes the place of another: its first `count` papers as they
 * should be and, below them, as they were, those papers of it that are shown already. Where these
 * would have to change places, the first papers alone: what is moved is laid out again.
 */
export function listFirstRows(
  earlier: ListedResult,
  papers: readonly Paper[],
  count: number,
): readonly ListedRow[] {
  const before = renew(earlier, papers);
  const places = new Map(papers.map((paper, place) => [paper, place]));
  const kept = before.papers.filter((paper) => places.has(paper));
  const isInOrder = kept.every(
    (paper, index) =>
      index === 0 || (places.get(paper) ?? 0) > (places.get(kept[index - 1] ?? paper) ?? 0),
  );
  const first = papers.slice(0, count);
  const shown = [...new Set([...first, ...(isInOrder ? kept : [])])];
  return [...new Set([...shown, ...before.rows])].map((paper, place) => ({
    paper,
    isShown: place < shown.length,
    isFresh: place < first.length,
  }));
}

/** A result with its papers as they are now: a paper whose labels were edited is a new object. */
function renew({ papers, rows }: ListedResult, now: readonly Paper[]): ListedResult {
  const current = new Map(now.map((paper) => [paper.id, paper]));
  const renewed = (paper: Paper) => current.get(paper.id) ?? paper;
  return { papers: papers.map(renewed), rows: rows.map(renewed) };
}
