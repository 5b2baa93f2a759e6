import type { Paper } from '../../corpus/schema.ts';
import type { GapLine, GapMap } from './gapMap.ts';
import { cellPapers, countCell, isValueWithPapers } from './gapMap.ts';

/** A cell with papers beside an empty one: one of its two values differs, but is related. */
export interface NearCell {
  readonly row: GapLine;
  readonly column: GapLine;
  readonly papers: readonly Paper[];
  /** The value that the empty cell has, and the one that replaces it. */
  readonly missing: GapLine;
  readonly standIn: GapLine;
  /** Papers that have both of these values, and papers that have either. */
  readonly shared: number;
  readonly united: number;
}

export interface NearestCells {
  /** In the same row, the column most like the empty cell's; `null` where none shares a paper with it. */
  readonly inRow: NearCell | null;
  /** In the same column, the row most like the empty cell's. */
  readonly inColumn: NearCell | null;
}

/** An empty cell, and how many papers it would have if the two facets had nothing to do with each other. */
export interface Gap {
  readonly row: GapLine;
  readonly column: GapLine;
  readonly expected: number;
}

/**
 * What is nearest to an empty cell. Two values of a facet are near as far as the same papers have
 * both: the papers with both divided by the papers with either (Jaccard's index). Nearest is the cell
 * with papers whose other value is nearest to the missing one; of equals the one with more papers, then
 * the earlier one. A value that shares no paper with the missing one is not near, and no value is near
 * to "not stated", which no paper shares with any.
 */
export function findNearestCells(map: GapMap, row: GapLine, column: GapLine): NearestCells {
  const inRow = map.columns.map((standIn) =>
    createNearCell({ row, column: standIn, missing: column, standIn }),
  );
  const inColumn = map.rows.map((standIn) =>
    createNearCell({ row: standIn, column, missing: row, standIn }),
  );
  return { inRow: selectNearest(inRow), inColumn: selectNearest(inColumn) };
}

/**
 * The empty cells, widest first: by the number of papers that chance alone would lead one to expect,
 * row total × column total ÷ papers. Cells of "not stated" are not gaps.
 */
export function listWidestGaps(map: GapMap): readonly Gap[] {
  return map.rows
    .filter(isValueWithPapers)
    .flatMap((row) =>
      map.columns
        .filter(isValueWithPapers)
        .filter((column) => countCell(map, row, column) === 0)
        .map((column) => ({
          row,
          column,
          expected: (row.papers.length * column.papers.length) / map.papers.length,
        })),
    )
    .toSorted((a, b) => b.expected - a.expected);
}

function createNearCell(cell: Pick<NearCell, 'row' | 'column' | 'missing' | 'standIn'>): NearCell {
  const shared = cellPapers(cell.missing, cell.standIn).length;
  const united = cell.missing.papers.length + cell.standIn.papers.length - shared;
  return { ...cell, papers: cellPapers(cell.row, cell.column), shared, united };
}

function selectNearest(cells: readonly NearCell[]): NearCell | null {
  const nearness = ({ shared, united }: NearCell) => shared / Math.max(1, united);
  const [nearest] = cells
    .filter(({ missing, standIn, papers, shared }) => {
      return missing !== standIn && papers.length > 0 && shared > 0;
    })
    .toSorted((a, b) => nearness(b) - nearness(a) || b.papers.length - a.papers.length);
  return nearest ?? null;
}
