import type { Paper } from '../../corpus/schema.ts';

/** Which row of how many one is, and what measures its height. */
export interface RowPlace {
  readonly index: number;
  readonly count: number;
  readonly measure: (row: HTMLElement | null) => void;
}

/** A row's place in a list that is not rendered as a whole, in CSS pixels from the top of the page. */
export interface PlacedRow {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** What a list that is not rendered as a whole consists of: rows, and the room of those left out. */
export type ListPart =
  | { readonly kind: 'row'; readonly index: number; readonly paper: Paper }
  | { readonly kind: 'gap'; readonly before: number; readonly size: number };

/**
 * Whether any of a row can be seen in a window that begins at `top` and ends at `bottom`, in CSS pixels
 * from the top of the page; its first `covered` pixels lie behind what stays in place there.
 */
export function isRowSeen(
  { start, end }: Pick<PlacedRow, 'start' | 'end'>,
  {
    top,
    bottom,
    covered,
  }: { readonly top: number; readonly bottom: number; readonly covered: number },
): boolean {
  return end > top + covered && start < bottom;
}

/**
 * Rows to render besides those in view, in order: each that is kept with its neighbours, so that keys
 * and buttons reach the next paper, and both ends, where Tab enters the list.
 */
export function selectRows(
  inView: readonly number[],
  kept: readonly number[],
  count: number,
): number[] {
  const wanted = [
    ...inView,
    ...kept.flatMap((index) => [index - 1, index, index + 1]),
    0,
    count - 1,
  ].filter((index) => index >= 0 && index < count);
  return [...new Set(wanted)].sort((a, b) => a - b);
}

/** The rows of some papers in order, and between them the gaps that fill the list from `start` to `end`. */
export function createParts(
  papers: readonly Paper[],
  rows: readonly PlacedRow[],
  { start, end }: { readonly start: number; readonly end: number },
): ListPart[] {
  const parts: ListPart[] = [];
  let reached = start;
  for (const row of rows) {
    const paper = papers[row.index];
    if (!paper) continue;
    if (row.start > reached) {
      parts.push({ kind: 'gap', before: row.index, size: row.start - reached });
    }
    parts.push({ kind: 'row', index: row.index, paper });
    reached = row.end;
  }
  if (end > reached) parts.push({ kind: 'gap', before: -1, size: end - reached });
  return parts;
}
