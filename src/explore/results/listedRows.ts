import type { Paper } from '../../corpus/schema.ts';

/** A paper in the list as it is rendered. One that is not shown keeps its row, to be shown again at once. */
export interface ListedRow {
  readonly paper: Paper;
  readonly isShown: boolean;
  /** Whether its reasons are to be those of the present result; else they stay as they were. */
  readonly isFresh: boolean;
}

/** A result in the list: its papers, and all rows there are, shown or not. */
export interface ListedResult {
  readonly papers: readonly Paper[];
  readonly order: readonly Paper[];
}

/** What is in the list once a result is rendered in place of another. */
export function listResult(before: ListedResult, papers: readonly Paper[]): ListedResult {
  return { papers, order: mergeOrder(before.order, papers) };
}

/** The rows of a result, all of them as they should be. */
export function listRows({ papers, order }: ListedResult): readonly ListedRow[] {
  const found = new Set(papers);
  return order.map((paper) => {
    const isFound = found.has(paper);
    return { paper, isShown: isFound, isFresh: isFound };
  });
}

/**
 * The rows to draw first where a result takes the place of another: its first `count` papers as
 * they should be and, below them, as they were, those papers of it that are shown already. Where the
 * rows would have to change places for that, the first papers alone: what is moved is laid out again.
 */
export function listFirstRows(
  before: ListedResult,
  papers: readonly Paper[],
  count: number,
): readonly ListedRow[] {
  const first = new Set(papers.slice(0, count));
  const rendered = new Set(before.order);
  const isInOrder = keepsOrder(before.order, papers);
  const order = isInOrder
    ? mergeOrder(before.order, papers).filter((paper) => rendered.has(paper) || first.has(paper))
    : [...first, ...before.order.filter((paper) => !first.has(paper))];
  const found = new Set(papers);
  const kept = new Set(isInOrder ? before.papers.filter((paper) => found.has(paper)) : []);
  return order.map((paper) => ({
    paper,
    isShown: first.has(paper) || kept.has(paper),
    isFresh: first.has(paper),
  }));
}

/**
 * All of both: the papers in their order, and between them, where they are, the rows that are not
 * among them. Where the papers are in another order than the rows, those follow at the end.
 */
function mergeOrder(order: readonly Paper[], papers: readonly Paper[]): readonly Paper[] {
  const found = new Set(papers);
  if (!keepsOrder(order, papers)) {
    return [...papers, ...order.filter((paper) => !found.has(paper))];
  }
  const places = new Map(order.map((paper, place) => [paper, place]));
  const merged: Paper[] = [];
  let reached = 0;
  for (const paper of papers) {
    const place = places.get(paper);
    if (place === undefined) merged.push(paper);
    else {
      merged.push(...order.slice(reached, place + 1));
      reached = place + 1;
    }
  }
  return [...merged, ...order.slice(reached)];
}

/** Whether those papers that have a row are in the order of the rows. */
function keepsOrder(order: readonly Paper[], papers: readonly Paper[]): boolean {
  const places = new Map(order.map((paper, place) => [paper, place]));
  const taken = papers.flatMap((paper) => places.get(paper) ?? []);
  return taken.every((place, index) => index === 0 || place > (taken[index - 1] ?? -1));
}
