import type { Taxonomy } from '../corpus/schema.ts';
import { NOT_STATED } from '../corpus/schema.ts';
import { formatParameters } from './formatParameters.ts';

export const SORTS = ['relevance', 'newest', 'oldest', 'title', 'comments'] as const;
export type Sort = (typeof SORTS)[number];

export const VIEWS = ['list', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Values chosen in one facet: any of `include`, none of `exclude`. Sorted, without repeats, disjoint. */
export interface FacetChoice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Years, both ends included; `null` is open. At least one end is set, `from` ≤ `to`. */
export interface YearRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** What the explore page looks at: the whole of its address, as a value. */
export interface ExploreQuery {
  readonly text: string;
  /** Facet id → choice. A facet without a choice is absent. */
  readonly facets: Readonly<Record<string, FacetChoice>>;
  readonly years: YearRange | null;
  readonly code: 'yes' | 'no' | null;
  readonly isStatedOnly: boolean;
  readonly sort: Sort;
  readonly view: View;
  /** The paper open in the reading pane. */
  readonly paper: string | null;
}

export const EMPTY_EXPLORE_QUERY: ExploreQuery = {
  text: '',
  facets: {},
  years: null,
  code: null,
  isStatedOnly: false,
  sort: 'relevance',
  view: 'list',
  paper: null,
};

/** Parameter names of the explore address that no facet may take. */
export const RESERVED_PARAMETERS = [
  'q',
  'year',
  'code',
  'basis',
  'sort',
  'view',
  'paper',
  'papers',
] as const;

/** Longest query text kept from an address, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 300;

/** Reads an address. Total: any string gives a query; what is unknown or malformed is ignored field by field. */
export function parseExploreQuery(params: URLSearchParams, taxonomy: Taxonomy): ExploreQuery {
  const facets: Record<string, FacetChoice> = {};
  for (const facet of taxonomy.facets) {
    const known = new Set(facet.values.map((value) => value.id));
    if (facet.offersNotStated) known.add(NOT_STATED);
    const choice = parseFacetChoice(params.get(facet.id) ?? '', known);
    if (choice) facets[facet.id] = choice;
  }
  const code = params.get('code');
  return {
    text: normaliseText(params.get('q') ?? ''),
    facets,
    years: parseYearRange(params.get('year') ?? ''),
    code: code === 'yes' || code === 'no' ? code : null,
    isStatedOnly: params.get('basis') === 'stated',
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? EMPTY_EXPLORE_QUERY.sort,
    view: VIEWS.find((view) => view === params.get('view')) ?? EMPTY_EXPLORE_QUERY.view,
    paper: parsePaperId(params.get('paper') ?? ''),
  };
}

/** The inverse of `parseExploreQuery`: `""`, or `"?…"` with defaults left out and keys in one fixed order. */
export function formatExploreQuery(query: ExploreQuery): string {
  const entries: [string, string][] = [['q', normaliseText(query.text)]];
  for (const id of Object.keys(query.facets).sort()) {
    const choice = query.facets[id];
    if (choice) entries.push([id, formatFacetChoice(choice)]);
  }
  entries.push(
    ['year', query.years ? formatYearRange(query.years) : ''],
    ['code', query.code ?? ''],
    ['basis', query.isStatedOnly ? 'stated' : ''],
    ['sort', query.sort === EMPTY_EXPLORE_QUERY.sort ? '' : query.sort],
    ['view', query.view === EMPTY_EXPLORE_QUERY.view ? '' : query.view],
    ['paper', query.paper ?? ''],
  );
  return formatParameters(entries);
}

/** Text as the address keeps it: trimmed, runs of white space as one space, lone surrogates and excess cut. */
export function normaliseText(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `"2023..2025"`, `"2023.."`, `"..2025"` or `"2024"`; anything else, and a range that runs backwards, is `null`. */
export function parseYearRange(text: string): YearRange | null {
  const match = /^(\d{4})?(\.\.)?(\d{4})?$/u.exec(text);
  if (!match) return null;
  const [, from, dots, to] = match;
  if (!dots) return from && !to ? { from: Number(from), to: Number(from) } : null;
  if (!from && !to) return null;
  const range = { from: from ? Number(from) : null, to: to ? Number(to) : null };
  return range.from !== null && range.to !== null && range.from > range.to ? null : range;
}

export function formatYearRange({ from, to }: YearRange): string {
  return from !== null && from === to ? `${from}`.padStart(4, '0') : `${year(from)}..${year(to)}`;
}

/** Makes a choice canonical; `null` if nothing is chosen. A value both included and excluded counts as included. */
export function createFacetChoice(
  include: Iterable<string>,
  exclude: Iterable<string>,
): FacetChoice | null {
  const included = new Set(include);
  const excluded = [...new Set(exclude)].filter((value) => !included.has(value));
  if (included.size + excluded.length === 0) return null;
  return { include: [...included].sort(), exclude: excluded.sort() };
}

/** Whether anything narrows the list, apart from the search text. */
export function hasFilters(query: ExploreQuery): boolean {
  return (
    Object.keys(query.facets).length > 0 ||
    query.years !== null ||
    query.code !== null ||
    query.isStatedOnly
  );
}

function parseFacetChoice(text: string, known: ReadonlySet<string>): FacetChoice | null {
  const parts = text.split(',').map((part) => part.trim());
  return createFacetChoice(
    parts.filter((part) => known.has(part)),
    parts.filter((part) => part.startsWith('-') && known.has(part.slice(1))).map((p) => p.slice(1)),
  );
}

function formatFacetChoice({ include, exclude }: FacetChoice): string {
  return [...include, ...exclude.map((value) => `-${value}`)].join(',');
}

function parsePaperId(text: string): string | null {
  return /^[a-z0-9-]{1,80}$/u.test(text) ? text : null;
}

function year(value: number | null): string {
  return value === null ? '' : `${value}`.padStart(4, '0');
}
