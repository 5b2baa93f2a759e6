import { findFacetValue } from '../../corpus/corpus.ts';
import { findOwn } from '../../corpus/findOwn.ts';
import { NOT_STATED } from '../../corpus/notStated.ts';
import type { Facet, Taxonomy } from '../../corpus/schema.ts';
import { setValueState } from '../../search/facets/facetChoices.ts';
import type { ExploreQuery, YearRange } from '../../url/exploreQuery.ts';
import { EMPTY_EXPLORE_QUERY } from '../../url/exploreQuery.ts';

/** One thing that narrows the list, and the change that takes it away. */
export interface ActiveFilter {
  readonly id: string;
  readonly label: string;
  readonly isExcluded: boolean;
  readonly removal: Partial<ExploreQuery>;
}

/** `not Mamba` where it excludes. */
export function describeFilter({ label, isExcluded }: ActiveFilter): string {
  return isExcluded ? `not ${label}` : label;
}

/** The change that takes every filter away; words, order and view stay. */
export const NO_FILTERS: Partial<ExploreQuery> = {
  facets: EMPTY_EXPLORE_QUERY.facets,
  years: null,
  code: null,
  isStatedOnly: false,
};

/** Every filter of a query in the order of the panel, words left out. */
export function listActiveFilters(query: ExploreQuery, taxonomy: Taxonomy): ActiveFilter[] {
  const filters = taxonomy.facets.flatMap((facet) => listFacetFilters(query, facet));
  const add = (id: string, label: string, isExcluded: boolean, removal: Partial<ExploreQuery>) =>
    filters.push({ id, label, isExcluded, removal });
  if (query.years) add('year', describeYears(query.years), false, { years: null });
  if (query.code) add('code', 'Has code', query.code === 'no', { code: null });
  if (query.isStatedOnly) add('stated', 'Stated only', false, { isStatedOnly: false });
  return filters;
}

function listFacetFilters(query: ExploreQuery, facet: Facet): ActiveFilter[] {
  const { include = [], exclude = [] } = findOwn(query.facets, facet.id) ?? {};
  const createFilter = (valueId: string, isExcluded: boolean): ActiveFilter => ({
    id: `${facet.id}-${valueId}`,
    label:
      valueId === NOT_STATED
        ? `${facet.label}: not stated`
        : (findFacetValue(facet, valueId)?.label ?? valueId),
    isExcluded,
    removal: { facets: setValueState(query.facets, facet.id, valueId, 'off') },
  });
  return [
    ...include.map((valueId) => createFilter(valueId, false)),
    ...exclude.map((valueId) => createFilter(valueId, true)),
  ];
}

/** `2023–2025`, `2024`, `from 2024` or `until 2020`. */
function describeYears({ from, to }: YearRange): string {
  if (from === null) return `until ${to}`;
  if (to === null) return `from ${from}`;
  return from === to ? `${from}` : `${from}–${to}`;
}
