import type { Facet, Taxonomy } from '../../corpus/schema.ts';
import { NOT_STATED } from '../../corpus/schema.ts';
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
  /** The empty place that is explained. */
  readonly gap: GapCell | null;
}

/** Which kind of model was tried on which kind of data: the question asked first. */
const FIRST_COLUMNS = 'modality';

/** `?rows=family&columns=modality&order=count&basis=stated&gap=ssm,video` */
export function createGapsCodec({ facets }: Taxonomy): Codec<GapsQuery> {
  const first = firstFacets(facets);
  const isFirst = ({ rows, columns }: GapsQuery) =>
    rows === first.rows && columns === first.columns;
  return createCodec<GapsQuery>({
    rows: {
      parse: (params) => parseAxes(params, facets).rows,
      format: (rows, query) => [['rows', isFirst(query) ? '' : rows]],
    },
    columns: {
      parse: (params) => parseAxes(params, facets).columns,
      format: (columns, query) => [['columns', isFirst(query) ? '' : columns]],
    },
    order: field('order', oneOf(GAP_ORDERS, 'taxonomy')),
    isStatedOnly: field('basis', flag('stated')),
    gap: {
      parse: (params) => {
        const { rows, columns } = parseAxes(params, facets);
        return parseGapCell(params.get('gap') ?? '', facets, rows, columns);
      },
      format: (gap) => [['gap', gap ? `${gap.row},${gap.column}` : '']],
    },
  });
}

export function parseGapsQuery(params: URLSearchParams, taxonomy: Taxonomy): GapsQuery {
  return createGapsCodec(taxonomy).parse(params);
}

export function formatGapsQuery(query: GapsQuery, taxonomy: Taxonomy): string {
  return createGapsCodec(taxonomy).format(query);
}

/** Any facet against any other. Which facets are left out as the first depends on the taxonomy. */
export function gapsPath(query: GapsQuery, taxonomy: Taxonomy): string {
  return `${insightPath('gaps')}${formatGapsQuery(query, taxonomy)}`;
}

/** Two facets that differ: those that are named, else the first ones. */
function parseAxes(
  params: URLSearchParams,
  facets: readonly Facet[],
): { readonly rows: string; readonly columns: string } {
  const first = firstFacets(facets);
  const known = (name: string) => facets.find(({ id }) => id === params.get(name))?.id;
  const rows = known('rows') ?? (known('columns') === first.rows ? first.columns : first.rows);
  const asked = known('columns') ?? first.columns;
  return {
    rows,
    columns: asked !== rows ? asked : rows === first.rows ? first.columns : first.rows,
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

function parseGapCell(
  text: string,
  facets: readonly Facet[],
  rows: string,
  columns: string,
): GapCell | null {
  const [row = '', column = '', rest] = text.split(',');
  const known = (facetId: string, valueId: string) => {
    const values = facets.find(({ id }) => id === facetId)?.values ?? [];
    const isKnown = valueId === NOT_STATED || values.some(({ id }) => id === valueId);
    // An id published before leads to the first value that it has become.
    return isKnown ? valueId : values.find(({ formerly }) => formerly?.includes(valueId))?.id;
  };
  const cell = { row: known(rows, row), column: known(columns, column) };
  if (rest !== undefined || cell.row === undefined || cell.column === undefined) return null;
  return { row: cell.row, column: cell.column };
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
