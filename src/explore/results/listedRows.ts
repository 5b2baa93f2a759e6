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

/** What has a row once a result takes the place of another: its papers, and those listed before. */
export function listResult(before: ListedResult, papers: readonly Paper[]): ListedResult {
  const rows = mergeRows(renew(before, papers).rows, papers);
  return { papers, rows: dropRows(rows, papers, rows.length - MOST_KEPT) };
}

/** The rows of a result, all of them as they should be. */
export function listRows({ papers, rows }: ListedResult): readonly ListedRow[] {
  const listed = new Set(papers);
  return rows.map((paper) => {
    const isShown = listed.has(paper);
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
  const first = new Set(papers.slice(0, count));
  const isInOrder = keepsOrder(before.rows, papers);
  const listed = new Set(isInOrder ? papers : []);
  const kept = new Set(before.papers.filter((paper) => listed.has(paper)));
  const shown = papers.filter((paper) => first.has(paper) || kept.has(paper));
  return mergeRows(before.rows, shown).map((paper) => ({
    paper,
    isShown: first.has(paper) || kept.has(paper),
    isFresh: first.has(paper),
  }));
}

/**
 * All of both: the papers in their order, and between them, where they are, the rows that are not
 * among them. Where the papers are in another order than the rows, these follow at the end.
 */
function mergeRows(rows: readonly Paper[], papers: readonly Paper[]): readonly Paper[] {
  if (!keepsOrder(rows, papers)) return [...new Set([...papers, ...rows])];
  const places = placesOf(rows);
  const merged: Paper[] = [];
  let reached = 0;
  for (const paper of papers) {
    const end = (places.get(paper) ?? -1) + 1;
    if (end === 0) merged.push(paper);
    else {
      merged.push(...rows.slice(reached, end));
      reached = end;
    }
  }
  return [...merged, ...rows.slice(reached)];
}

/** Whether those papers that have a row are in the order of the rows. */
function keepsOrder(rows: readonly Paper[], papers: readonly Paper[]): boolean {
  const places = placesOf(rows);
  const taken = papers.flatMap((paper) => places.get(paper) ?? []);
  return taken.every((place, index) => index === 0 || place > (taken[index - 1] ?? -1));
}

function placesOf(rows: readonly Paper[]): ReadonlyMap<Paper, number> {
  return new Map(rows.map((paper, place) => [paper, place]));
}

/** Without the last `count` rows that are not of these papers. */
function dropRows(
  rows: readonly Paper[],
  papers: readonly Paper[],
  count: number,
): readonly Paper[] {
  if (count <= 0) return rows;
  const listed = new Set(papers);
  const dropped = new Set(rows.filter((paper) => !listed.has(paper)).slice(-count));
  return rows.filter((paper) => !dropped.has(paper));
}

/** A result with its papers as they are now: a paper whose labels were edited is a new object. */
function renew({ papers, rows }: ListedResult, now: readonly Paper[]): ListedResult {
  const current = new Map(now.map((paper) => [paper.id, paper]));
  const renewed = (paper: Paper) => current.get(paper.id) ?? paper;
  return { papers: papers.map(renewed), rows: rows.map(renewed) };
}
