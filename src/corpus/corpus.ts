import type { Corpus, Facet, FacetValue, Paper, Quote, Taxonomy } from './schema.ts';

const papersById = new WeakMap<readonly Paper[], ReadonlyMap<string, Paper>>();

/** The paper with this id, or `null`. A list of thousands is asked for thousands. */
export function findPaper({ papers }: Corpus, id: string): Paper | null {
  const known = papersById.get(papers) ?? new Map(papers.map((paper) => [paper.id, paper]));
  papersById.set(papers, known);
  return known.get(id) ?? null;
}

/** The facet with this id, or `null`. */
export function findFacet(taxonomy: Taxonomy, id: string): Facet | null {
  return taxonomy.facets.find((facet) => facet.id === id) ?? null;
}

/** The facets whose values are words for a paper; details such as sizes and costs say little alone. */
export function listKeywordFacets(facets: readonly Facet[]): readonly Facet[] {
  return facets.filter(({ isDetail }) => !isDetail);
}

/**
 * The facets that say something of their own: not those that repeat single costs, which stand with
 * their words under what a paper costs.
 */
export function listOwnFacets(facets: readonly Facet[]): readonly Facet[] {
  return facets.filter(({ isDetail, values }) => !isDetail || values.every(({ costs }) => !costs));
}

/** The value with this id in one facet, or `null`. */
export function findFacetValue(facet: Facet, id: string): FacetValue | null {
  return facet.values.find((value) => value.id === id) ?? null;
}

/** The words a quote stands for: an exact slice of the verbatim title or abstract. */
export function formatQuote(paper: Paper, quote: Quote): string {
  return paper[quote.field].slice(quote.start, quote.end);
}
