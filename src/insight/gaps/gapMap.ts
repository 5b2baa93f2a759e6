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
  readonly isStatedOnly: boolean;
  /** The most papers in one cell, at least 1: areas share this scale. */
  readonly most: number;
}

/** The map that an address asks for; `null` where the taxonomy has not two facets to cross. */
export function createGapMap(corpus: Corpus, query: GapsQuery): GapMap | null {
  const rowFacet = findFacet(corpus.taxonomy, query.rows);
  const columnFacet = findFacet(corpus.taxonomy, query.columns);
  if (!(rowFacet && columnFacet)) return null;
  const { papers } = corpus;
  const rows = createLines(papers, rowFacet, query);
  const columns = createLines(papers, columnFacet, query);
  const counts = rows.flatMap((row) => columns.map((column) => cellPapers(row, column).length));
  return {
    rowFacet,
    columnFacet,
    rows,
    columns,
    papers,
    isStatedOnly: query.isStatedOnly,
    most: Math.max(1, ...counts),
  };
}

/** The papers that are in both lines, in the order of the corpus. */
export function cellPapers(row: GapLine, column: GapLine): readonly Paper[] {
  return row.papers.filter((paper) => column.papers.includes(paper));
}

/** Side of a cell's square, as a share of the fullest cell's: areas are as the counts. */
export function cellSide({ most }: GapMap, count: number): number {
  return Math.sqrt(count / most);
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

function createLines(
  papers: readonly Paper[],
  facet: Facet,
  { isStatedOnly, order }: GapsQuery,
): readonly GapLine[] {
  const filedUnder = (valueId: string) =>
    papers.filter((paper) => facetValueIds(paper, facet.id, isStatedOnly).includes(valueId));
  const lines = facet.values.map(({ id, label, hue, glyph }) => ({
    id,
    label,
    hue,
    glyph,
    papers: filedUnder(id),
  }));
  const unlabelled = filedUnder(NOT_STATED);
  const notStated = {
    id: NOT_STATED,
    label: NOT_STATED_LABEL,
    hue: null,
    glyph: null,
    papers: unlabelled,
  };
  const isNotStatedShown = facet.offersNotStated || unlabelled.length > 0;
  return [...sortLines(lines, order), ...(isNotStatedShown ? [notStated] : [])];
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
