import { findFacet } from '../../corpus/corpus.ts';
import { NOT_STATED, NOT_STATED_LABEL } from '../../corpus/notStated.ts';
import type { Corpus, Facet, Paper } from '../../corpus/schema.ts';
import { facetValueIds } from '../../search/facets/facets.ts';
import type { ExploreQuery, FacetChoice } from '../../url/exploreQuery.ts';
import { createFacetChoice } from '../../url/exploreQuery.ts';
import type { GapOrder, GapsQuery } from './gapsQuery.ts';

/** One row or column: a value, or the papers without any. */
export interface GapLine {
  readonly id: string;
  readonly label: string;
  readonly hue: number | null;
  readonly glyph: string | null;
  readonly papers: readonly Paper[];
}

/** Two facets against each other. A paper with several values of a facet is in several lines. */
export interface GapMap {
  readonly rowFacet: Facet;
  readonly columnFacet: Facet;
  readonly rows: readonly GapLine[];
  readonly columns: readonly GapLine[];
  /** All papers. */
  readonly papers: readonly Paper[];
  /** Row id → column id → papers that are in both; nothing where there are none. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Those of the two facets that have more values than are read at once. */
  readonly long: readonly Facet[];
  /** Whether their values are shown all the same, instead of those with most papers. */
  readonly isWhole: boolean;
  readonly isStatedOnly: boolean;
  /** The most papers in one cell, at least 1: areas share this scale. */
  readonly most: number;
}

/** Nobody reads more lines at once: those with most papers are shown, and all on request. */
export const MOST_LINES = 40;

/** The map that an address asks for; `null` where the taxonomy has not two facets to cross. */
export function createGapMap(corpus: Corpus, query: GapsQuery): GapMap | null {
  const rowFacet = findFacet(corpus.taxonomy, query.rows);
  const columnFacet = findFacet(corpus.taxonomy, query.columns);
  if (!(rowFacet && columnFacet)) return null;
  const { papers } = corpus;
  const counts = countCells(papers, query);
  const rows = createLines(papers, rowFacet, query, query.gap?.row);
  const columns = createLines(papers, columnFacet, query, query.gap?.column);
  const shown = rows.map((row) => columns.map((column) => readCount(counts, row, column)));
  return {
    rowFacet,
    columnFacet,
    rows,
    columns,
    papers,
    counts,
    long: [rowFacet, columnFacet].filter(isLong),
    isWhole: query.isWhole,
    isStatedOnly: query.isStatedOnly,
    most: Math.max(1, ...shown.map((row) => Math.max(0, ...row))),
  };
}

/** How many papers are in both lines, or in one where the other is `null`, which is the sum. */
export function countCell(map: GapMap, row: GapLine | null, column: GapLine | null): number {
  if (row !== null && column !== null) return readCount(map.counts, row, column);
  return (row ?? column ?? map).papers.length;
}

/** Whether a line is a value, and some paper has it: only such lines have gaps between them. */
export function isValueWithPapers({ id, papers }: GapLine): boolean {
  return id !== NOT_STATED && papers.length > 0;
}

/** The papers that are in both lines, in the order of the corpus. */
export function cellPapers(row: GapLine, column: GapLine): readonly Paper[] {
  const others = new Set(column.papers);
  return row.papers.filter((paper) => others.has(paper));
}

/** Side of a cell's square, as a share of the fullest cell's: areas are as the counts. */
export function cellSide({ most }: GapMap, count: number): number {
  return Math.sqrt(count / most);
}

/** Below the digits in the middle of a cell is room for a square of this share of its side. */
const ROOM_BELOW = 0.35;

/**
 * Where a square of this side begins in its cell, from above: in the middle, but below a number of
 * several digits, which it would cross out, where there is room.
 */
export function squareTop(count: number, side: number, cell: number): number {
  return count > 9 && side <= ROOM_BELOW * cell ? cell - side : (cell - side) / 2;
}

/** A cell has the colour of its row, or of its column where rows have none. */
export function cellHue(row: GapLine, column: GapLine): number | null {
  return row.hue ?? column.hue;
}

/** What the explore page must be asked for to list exactly one cell, one line, or everything. */
export function cellQuery(
  map: GapMap,
  row: GapLine | null,
  column: GapLine | null,
): Partial<ExploreQuery> {
  const facets: Record<string, FacetChoice> = {};
  if (row) facets[map.rowFacet.id] = lineChoice(map.rowFacet, row);
  if (column) facets[map.columnFacet.id] = lineChoice(map.columnFacet, column);
  return { facets, isStatedOnly: map.isStatedOnly };
}

/** The same cell in the words of the search box: `family:linear-rnn modality:video`. */
export function cellSearchText(map: GapMap, row: GapLine, column: GapLine): string {
  return Object.entries(cellQuery(map, row, column).facets ?? {})
    .map(([facetId, { include, exclude }]) => {
      const values = [...include, ...exclude.map((valueId) => `-${valueId}`)];
      return `${facetId}:${values.join(',')}`;
    })
    .join(' ');
}

function readCount(counts: GapMap['counts'], row: GapLine, column: GapLine): number {
  return counts.get(row.id)?.get(column.id) ?? 0;
}

function countCells(papers: readonly Paper[], query: GapsQuery): GapMap['counts'] {
  const counts = new Map<string, Map<string, number>>();
  const { rows, columns, isStatedOnly } = query;
  for (const paper of papers) {
    const inColumns = facetValueIds(paper, columns, isStatedOnly);
    for (const row of facetValueIds(paper, rows, isStatedOnly)) {
      const own = counts.get(row) ?? new Map<string, number>();
      counts.set(row, own);
      for (const column of inColumns) own.set(column, (own.get(column) ?? 0) + 1);
    }
  }
  return counts;
}

function isLong({ values }: Facet): boolean {
  return values.length > MOST_LINES;
}

/** The lines of a facet; `named` is shown whatever it has. */
function createLines(
  papers: readonly Paper[],
  facet: Facet,
  query: GapsQuery,
  named: string | undefined,
): readonly GapLine[] {
  const filed = new Map<string, Paper[]>();
  for (const paper of papers) {
    for (const id of facetValueIds(paper, facet.id, query.isStatedOnly)) {
      const own = filed.get(id) ?? [];
      own.push(paper);
      filed.set(id, own);
    }
  }
  const all = facet.values.map(({ id, label, hue, glyph }) => ({
    ...{ id, label, hue, glyph },
    papers: filed.get(id) ?? [],
  }));
  const lines = isLong(facet) && !query.isWhole ? selectFullest(all, named) : all;
  const unlabelled = filed.get(NOT_STATED) ?? [];
  const notStated = {
    id: NOT_STATED,
    label: NOT_STATED_LABEL,
    hue: null,
    glyph: null,
    papers: unlabelled,
  };
  const isNotStatedShown = facet.offersNotStated || unlabelled.length > 0;
  return [...sortLines(lines, query.order), ...(isNotStatedShown ? [notStated] : [])];
}

/** The lines with most papers, and the one that is named, in their order. */
function selectFullest(lines: readonly GapLine[], named: string | undefined): readonly GapLine[] {
  const fullest = new Set(sortLines(lines, 'count').slice(0, MOST_LINES));
  return lines.filter((line) => fullest.has(line) || line.id === named);
}

function sortLines(lines: readonly GapLine[], order: GapOrder): readonly GapLine[] {
  switch (order) {
    case 'taxonomy':
      return lines;
    case 'count':
      return lines.toSorted((a, b) => b.papers.length - a.papers.length);
    default:
      return order satisfies never;
  }
}

/** A facet that does not offer "not stated" in addresses has it still: as none of its values. */
function lineChoice(facet: Facet, { id }: GapLine): FacetChoice {
  const isOffered = id !== NOT_STATED || facet.offersNotStated;
  const values = facet.values.map((value) => value.id);
  const choice = isOffered ? createFacetChoice([id], []) : createFacetChoice([], values);
  return choice ?? { include: [], exclude: [] };
}
