import type { Facet, Taxonomy } from '../../corpus/schema.ts';
import { findNamed, findValueIds } from '../../url/findNamed.ts';
import type { ParameterReader } from '../../url/parameterReader.ts';
import type { Codec } from '../../url/parameters.ts';
import { createCodec, field, flag, oneOf } from '../../url/parameters.ts';
import { insightPath } from '../../url/paths.ts';

export const GAP_ORDERS = ['taxonomy', 'count'] as const;
export type GapOrder = (typeof GAP_ORDERS)[number];

/** One place of a gap map: a value of the rows' facet and one of the columns', or `not-stated`. */
export interface GapCell {
  readonly row: string;
  readonly column: string;
}

/** What the gap map looks at. */
export interface GapsQuery {
  /** Ids of two facets that differ; `""` only where the taxonomy has too few. */
  readonly rows: string;
  readonly columns: string;
  readonly order: GapOrder;
  /** Whether only labels that the paper's own words state are counted. */
  readonly isStatedOnly: boolean;
  /** Whether every value has a line, also where a facet has hundreds. */
  readonly isWhole: boolean;
  /** The empty place that is explained. */
  readonly gap: GapCell | null;
}

/** Which kind of model was tried on which kind of data: the question asked first. */
const FIRST_COLUMNS = 'modality';

/** `?rows=family&columns=modality&order=count&basis=stated&values=all&gap=ssm,video` */
export function createGapsCodec({ facets }: Taxonomy): Codec<GapsQuery> {
  const first = firstFacets(facets);
  const isFirst = ({ rows, columns }: GapsQuery) =>
    rows === first.rows && columns === first.columns;
  return createCodec<GapsQuery>({
    rows: {
      read: (reader) => readAxes(reader, facets).rows,
      format: (rows, query) => [['rows', isFirst(query) ? '' : rows]],
    },
    columns: {
      read: (reader) => readAxes(reader, facets).columns,
      format: (columns, query) => [['columns', isFirst(query) ? '' : columns]],
    },
    order: field('order', oneOf(GAP_ORDERS, 'taxonomy')),
    isStatedOnly: field('basis', flag('stated', 'all')),
    isWhole: field('values', flag('all', 'most')),
    gap: {
      read: (reader) => {
        const { rows, columns } = readAxes(reader, facets);
        const find = (id: string) => facets.find((facet) => facet.id === id);
        return reader.one('gap', (text) => readGapCell(text, find(rows), find(columns)), 'digest');
      },
      format: (gap) => [['gap', gap ? `${gap.row},${gap.column}` : '']],
    },
  });
}

/** Any facet against any other. Which facets are left out as the first depends on the taxonomy. */
export function gapsPath(query: GapsQuery, taxonomy: Taxonomy): string {
  return `${insightPath('gaps')}${createGapsCodec(taxonomy).format(query)}`;
}

/** Two facets that differ: those that are named, else the first ones. */
function readAxes(
  reader: ParameterReader,
  facets: readonly Facet[],
): { readonly rows: string; readonly columns: string } {
  const first = firstFacets(facets);
  const read = (name: string) =>
    reader.one(name, (text) => findNamed(facets, text)?.id ?? null, 'digest');
  const asked = { rows: read('rows'), columns: read('columns') };
  // A facet against itself is not a map, and is told as asked for in vain.
  if (asked.columns !== null && asked.columns === asked.rows) reader.one('columns', () => null);
  const rows = asked.rows ?? (asked.columns === first.rows ? first.columns : first.rows);
  const columns = asked.columns ?? first.columns;
  return {
    rows,
    columns: columns !== rows ? columns : rows === first.rows ? first.columns : first.rows,
  };
}

function firstFacets(facets: readonly Facet[]): { rows: string; columns: string } {
  const rows = facets[0]?.id ?? '';
  const others = facets.slice(1);
  return {
    rows,
    columns: (others.find(({ id }) => id === FIRST_COLUMNS) ?? others[0])?.id ?? '',
  };
}

/** Every facet has a place for what is not stated, whether or not it is offered as a filter. */
function readGapCell(
  text: string,
  rows: Facet | undefined,
  columns: Facet | undefined,
): GapCell | null {
  const find = (facet: Facet | undefined, name: string) =>
    // An id published before leads to the first value that it has become.
    facet ? (findValueIds({ ...facet, offersNotStated: true }, name)[0] ?? null) : null;
  const [rowName = '', columnName = '', rest] = text.split(',').map((name) => name.trim());
  const row = find(rows, rowName);
  const column = find(columns, columnName);
  return rest === undefined && row !== null && column !== null ? { row, column } : null;
}

/** The same map with rows and columns exchanged. Done twice, it is the first again. */
export function transposeGaps(query: GapsQuery): GapsQuery {
  const { rows, columns, gap } = query;
  return {
    ...query,
    rows: columns,
    columns: rows,
    gap: gap && { row: gap.column, column: gap.row },
  };
}
