import type { Corpus, Paper } from '../corpus/schema.ts';
import type { ExploreQuery, Sort, YearRange } from '../url/exploreQuery.ts';
import type { FacetCounts } from './facets.ts';
import { filterPapers, paperYear, satisfiesFilters } from './facets.ts';
import type { ParsedSearch } from './queryLanguage.ts';
import { parseSearchText } from './queryLanguage.ts';
import type { Hit, SearchIndex } from './searchIndex.ts';
import { searchPapers } from './searchIndex.ts';

/** What the explore page shows for an address. */
export interface Selection {
  /** In the order of `query.sort`. */
  readonly papers: readonly Paper[];
  /** Paper id → why the words found it. Empty where there are no words. */
  readonly hits: ReadonlyMap<string, Hit>;
  readonly counts: FacetCounts;
  readonly search: ParsedSearch;
  /** Papers that the words alone find. */
  readonly textMatchCount: number;
}

/** (corpus, address) → what is shown. `index` belongs to `corpus`. */
export function selectPapers(corpus: Corpus, index: SearchIndex, query: ExploreQuery): Selection {
  const search = parseSearchText(query.text, corpus.taxonomy);
  const found = searchPapers(index, search).hits;
  const hits = new Map(found.map((hit) => [hit.paper.id, hit]));
  const candidates = found
    .map((hit) => hit.paper)
    .filter((paper) => satisfiesFilters(paper, search.filters, query.isStatedOnly));
  const filtered = filterPapers(
    candidates,
    corpus.taxonomy,
    query,
    query.isStatedOnly,
    yearsOf(corpus),
  );
  return {
    papers: sortPapers(filtered.papers, query.sort),
    hits,
    counts: filtered.counts,
    search,
    textMatchCount: candidates.length,
  };
}

/** First and last year of the corpus. */
export function yearsOf(corpus: Corpus): YearRange {
  const years = corpus.papers.map(paperYear);
  return years.length === 0
    ? { from: null, to: null }
    : { from: Math.min(...years), to: Math.max(...years) };
}

/** A sorted copy; equal papers keep their order, which is that of relevance. */
export function sortPapers(papers: readonly Paper[], sort: Sort): readonly Paper[] {
  switch (sort) {
    case 'relevance':
      return papers;
    case 'newest':
      return papers.toSorted((a, b) => b.date.localeCompare(a.date));
    case 'oldest':
      return papers.toSorted((a, b) => a.date.localeCompare(b.date));
    case 'title':
      return papers.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
    case 'comments':
      return papers.toSorted((a, b) => b.comments - a.comments);
    default:
      return sort satisfies never;
  }
}
