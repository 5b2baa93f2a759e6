import type { Corpus, Paper } from '../corpus/schema.ts';
import type { ExploreQuery, Sort, YearRange } from '../url/exploreQuery.ts';
import type { FacetCounts, Filters } from './facets/facets.ts';
import { filterPapers, paperYear, satisfiesFilters } from './facets/facets.ts';
import type { Problem } from './language/queryTerms.ts';
import type { Hit, SearchResult } from './memory/searchIndex.ts';
import type { SearchEngine } from './searchEngine.ts';

/** What the words of a query find, before any facet. */
export interface TextMatches {
  /** Best first; every paper in the digest's order where there are no words. */
  readonly papers: readonly Paper[];
  /** Paper id → why the words found it. Empty where there are no words. */
  readonly hits: ReadonlyMap<string, Hit>;
  /** Filters that the text itself names, such as `family:ssm`. Already applied to `papers`. */
  readonly filters: Filters;
  readonly problems: readonly Problem[];
  /** How the text was read, where it has operators; else `null`. */
  readonly reading: string | null;
  /** What is to be said of the answer. */
  readonly answer: Omit<SearchResult, 'hits'>;
}

/** What the explore page shows for an address. */
export interface Selection extends TextMatches {
  readonly counts: FacetCounts;
  /** Papers that the words alone find. */
  readonly textMatchCount: number;
}

const NO_ANSWER: TextMatches['answer'] = {
  isPartial: false,
  missing: [],
  lacked: [],
  read: [],
  absent: [],
  isEmpty: false,
};
const NO_FILTERS: Filters = { facets: {}, years: null, code: null };

/** (corpus, address) → what is shown. Without an engine, as before it is loaded, words are left out. */
export function selectPapers(
  corpus: Corpus,
  engine: SearchEngine | null,
  query: ExploreQuery,
): Selection {
  const matches = selectTextMatches(corpus, engine, query);
  const { papers, counts } = filterPapers(
    matches.papers,
    corpus.taxonomy,
    query,
    query.isStatedOnly,
    yearsOf(corpus),
  );
  return {
    ...matches,
    papers: sortPapers(papers, query.sort),
    counts,
    textMatchCount: matches.papers.length,
  };
}

function selectTextMatches(
  corpus: Corpus,
  engine: SearchEngine | null,
  { text, isStatedOnly }: ExploreQuery,
): TextMatches {
  if (engine === null || text.trim() === '') {
    return {
      papers: corpus.papers,
      hits: new Map(),
      filters: NO_FILTERS,
      problems: [],
      reading: null,
      answer: NO_ANSWER,
    };
  }
  const parsed = engine.parse(text);
  const { hits, ...answer } = engine.search(parsed);
  return {
    papers: hits
      .map((hit) => hit.paper)
      .filter((paper) => satisfiesFilters(paper, parsed.filters, isStatedOnly)),
    hits: new Map(hits.map((hit) => [hit.paper.id, hit])),
    filters: parsed.filters,
    problems: parsed.problems,
    reading: parsed.reading,
    answer,
  };
}

/** First and last year of the corpus. */
export function yearsOf(corpus: Corpus): YearRange {
  const years = corpus.papers.flatMap((paper) => paperYear(paper) ?? []);
  return years.length === 0
    ? { from: null, to: null }
    : { from: Math.min(...years), to: Math.max(...years) };
}

/** Undated papers come last in either order. */
const UNDATED = '9999';

/** A sorted copy; equal papers keep their order, which is that of relevance. */
export function sortPapers(papers: readonly Paper[], sort: Sort): readonly Paper[] {
  switch (sort) {
    case 'relevance':
      return papers;
    case 'newest':
      return papers.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    case 'oldest':
      return papers.toSorted((a, b) => (a.date ?? UNDATED).localeCompare(b.date ?? UNDATED));
    case 'title':
      return papers.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
    case 'comments':
      return papers.toSorted((a, b) => (b.comments ?? 0) - (a.comments ?? 0));
    default:
      return sort satisfies never;
  }
}
