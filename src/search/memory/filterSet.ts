import type { Filters } from '../facets/facets.ts';
import { facetTableOf } from '../facets/facetTable.ts';
import { passFilters } from '../facets/filterPapers.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { PaperSet } from './paperSet.ts';
import { createFullSet, createPaperSet } from './paperSet.ts';

/** What narrows the list beside the words, as far as it is known. */
export interface Narrowing extends Filters {
  readonly isStatedOnly: boolean;
}

export const NO_NARROWING: Narrowing = { facets: {}, years: null, code: null, isStatedOnly: false };

/** The papers that pass every filter. */
export function filterSet(
  { corpus }: SearchIndex,
  filters: Filters,
  isStatedOnly: boolean,
): PaperSet {
  const isNarrowed =
    Object.keys(filters.facets).length > 0 || filters.years !== null || filters.code !== null;
  if (!isNarrowed) return createFullSet(corpus.papers.length);
  const passes = passFilters(facetTableOf(corpus), filters, isStatedOnly);
  return createPaperSet(passes.length, (paper) => passes[paper] === 1);
}
