import type { Facet, Taxonomy } from '../corpus/schema.ts';
import { findValueIds } from './findNamed.ts';
import type { ParameterReader } from './parameterReader.ts';
import type { Codec, Field } from './parameters.ts';
import { createCodec, field, flag, oneOf, optionalId } from './parameters.ts';

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
  /**
   * What the columns of the table differ in from those that are shown at first: `code`, `-venue`. Empty:
   * they are as the reader chose them on this device.
   */
  readonly columns: readonly string[];
  /** The paper open in the reading pane. */
  readonly paper: string | null;
}

/** Parameter names of the explore address that no facet may take. */
export const RESERVED_PARAMETERS = [
  'q',
  'year',
  'code',
  'basis',
  'sort',
  'view',
  'columns',
  'paper',
  'papers',
  'shown',
  'src',
] as const;

/** The facts that a table may show, besides the labels of each facet. */
const COLUMN_FACTS = ['date', 'authors', 'venue', 'comments', 'code', 'arxiv'];

/** Whether a table of papers with these facets has such a column, to be shown or, as `-venue`, hidden. */
export function isColumn(column: string, facets: readonly Pick<Facet, 'id'>[]): boolean {
  const name = column.replace('-', '');
  return COLUMN_FACTS.includes(name) || facets.some(({ id }) => id === name);
}

function readCode(text: string): 'yes' | 'no' | null {
  if (/^(?:yes|true|1)$/iu.test(text)) return 'yes';
  return /^(?:no|false|0)$/iu.test(text) ? 'no' : null;
}

/** Longest query text kept from an address, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 3000;

/** What narrows a list of papers: words and filters. */
export type Narrowing = Pick<ExploreQuery, 'text' | 'facets' | 'years' | 'code' | 'isStatedOnly'>;

/** The fields of an address that narrow a list, with these facets. */
export function createNarrowingFields(facets: Field<ExploreQuery['facets'], unknown>) {
  return {
    text: field('q', {
      read: (reader, name) => normaliseText(reader.one(name, (text) => text) ?? ''),
      format: normaliseText,
    }),
    facets,
    years: field('year', {
      read: (reader, name) => reader.one(name, readYears),
      format: (years) => (years ? formatYearRange(years) : ''),
    }),
    code: field('code', {
      read: (reader, name) => reader.one(name, readCode),
      format: (code) => code ?? '',
    }),
    isStatedOnly: field('basis', flag('stated', 'all')),
  } satisfies { readonly [Key in keyof Narrowing]: Field<Narrowing[Key], unknown> };
}

/** Facets of a taxonomy, each as a parameter of its own: `family=ssm,-hybrid`. */
export function createFacetsField(
  facets: readonly Facet[],
): Field<ExploreQuery['facets'], unknown> {
  return { read: (reader) => readFacets(reader, facets), format: formatFacets };
}

/** `?q=…&family=ssm,-hybrid&year=2023..&code=yes&basis=stated&sort=newest&view=table&columns=code,-venue&paper=mamba` */
export function createExploreCodec({ facets }: Pick<Taxonomy, 'facets'>): Codec<ExploreQuery> {
  return createCodec<ExploreQuery>({
    ...createNarrowingFields(createFacetsField(facets)),
    sort: field('sort', oneOf(SORTS, 'relevance')),
    view: field('view', oneOf(VIEWS, 'list')),
    columns: field('columns', {
      read: (reader, name) =>
        reader.each(name, (text) => (isColumn(text, facets) ? text : null), 'digest'),
      format: (columns) => columns.join(','),
    }),
    paper: field('paper', optionalId),
  });
}

// What an address looks like does not depend on the facets that it may name.
const { empty, format } = createExploreCodec({ facets: [] });
export const EMPTY_EXPLORE_QUERY = empty;
/** `""`, or `"?…"` with defaults left out and keys in one fixed order. */
export const formatExploreQuery = format;

/** Reads an address. Total: any string gives a query; what is unknown or malformed is ignored field by field. */
export function parseExploreQuery(params: URLSearchParams, taxonomy: Taxonomy): ExploreQuery {
  return createExploreCodec(taxonomy).parse(params);
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

/**
 * Years as people write them: `2023-2024`, `2023–2024`, `2023 to 2024` and `2024..2023` are
 * `2023..2024`, `2023-` is `2023..`. Not `-2024`, since a hyphen before a value rules it out.
 */
export function readYears(text: string): YearRange | null {
  const plain = text.replace(/^(\d{4})\s*(?:\.{2,3}|…|\p{Pd}|−|:|to)\s*/iu, '$1..');
  const [, from, to] = /^(\d{4})\.\.(\d{4})$/u.exec(plain) ?? [];
  return parseYearRange(from && to && from > to ? `${to}..${from}` : plain);
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

/** Values of a facet as an address names them: one, or all that a former value has become. */
interface SignedValues {
  readonly ids: readonly string[];
  readonly isExcluded: boolean;
}

/** A value of a facet, ruled out by a hyphen before it, or by what a text editor makes of one. */
function readSigned(facet: Facet, text: string): SignedValues | null {
  const name = text.replace(/^[-−‐–]\s*/u, '');
  const ids = findValueIds(facet, name);
  return ids.length === 0 ? null : { ids, isExcluded: name !== text };
}

/** A choice by the parameter of its facet. What is ruled out beside being asked for is noted as ignored. */
export function readFacetChoice(
  reader: ParameterReader,
  name: string,
  read: (text: string) => SignedValues | null,
  kind?: 'digest',
): FacetChoice | null {
  const values = reader.each(name, read, kind);
  const list = (isRuledOut: boolean) =>
    values.flatMap(({ ids, isExcluded }) => (isExcluded === isRuledOut ? ids : []));
  const included = list(false);
  const readRest = (text: string) => {
    const value = read(text);
    return value?.isExcluded && value.ids.every((id) => included.includes(id)) ? null : value;
  };
  reader.each(name, readRest, 'contrary');
  return createFacetChoice(included, list(true));
}

function readFacets(
  reader: ParameterReader,
  facets: readonly Facet[],
): Readonly<Record<string, FacetChoice>> {
  const choices: Record<string, FacetChoice> = {};
  for (const facet of facets) {
    const choice = readFacetChoice(reader, facet.id, (text) => readSigned(facet, text), 'digest');
    if (choice) choices[facet.id] = choice;
  }
  return choices;
}

function formatFacets(facets: ExploreQuery['facets']): readonly (readonly [string, string])[] {
  return Object.entries(facets)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, choice]) => [id, formatFacetChoice(choice)]);
}

function formatFacetChoice({ include, exclude }: FacetChoice): string {
  return [...include, ...exclude.map((value) => `-${value}`)].join(',');
}

function year(value: number | null): string {
  return value === null ? '' : `${value}`.padStart(4, '0');
}
