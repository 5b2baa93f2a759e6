import type { Corpus, Paper } from '../corpus/schema.ts';
import type { ExploreQuery } from '../url/exploreQuery.ts';
import type { FacetCounts, Filters } from './facets/facets.ts';
import { facetTableOf } from './facets/facetTable.ts';
import { filterPapers, passFilters } from './facets/filterPapers.ts';
import type { ParsedSearch, Problem } from './language/queryTerms.ts';
import type { Answer } from './memory/answer.ts';
import { NOTHING_TO_SAY } from './memory/answer.ts';
import type { Found } from './memory/findPapers.ts';
import type { MemoryEngine } from './memory/searchEngine.ts';
import { sortPapers } from './sortPapers.ts';

/** A search, and what an engine found for it. */
export interface Searched {
  readonly search: ParsedSearch;
  readonly found: Found;
}

/** What the words of a query find, before any facet. */
export interface TextMatches {
  /** Best first; every paper in the digest's order where there are no words. */
  readonly matched: readonly Paper[];
  /** Filters that the text itself names, such as `family:ssm`. Already applied to `matched`. */
  readonly filters: Filters;
  readonly problems: readonly Problem[];
  /** How the text was read, where it has operators; else `null`. */
  readonly reading: string | null;
  /** What is to be said of the answer. */
  readonly answer: Answer;
}

/** What the explore page shows for an address. */
export interface Selection extends TextMatches {
  readonly papers: readonly Paper[];
  readonly counts: FacetCounts;
  /** Papers that the words alone find. */
  readonly textMatchCount: number;
  /** The search that is answered; `null` where there are no words, or no engine is there yet. */
  readonly searched: Searched | null;
}

const NO_FILTERS: Filters = { facets: {}, years: null, code: null };

/** The search that a text asks for, answered by an engine in the page; `null` without words. */
export function searchText(engine: MemoryEngine, text: string): Searched | null {
  if (text.trim() === '') return null;
  const search = engine.parse(text);
  return { search, found: engine.find(search) };
}

/** (corpus, answer, address) → what is shown. Without an answer, as before an engine is loaded, words are left out. */
export function selectPapers(
  corpus: Corpus,
  searched: Searched | null,
  query: ExploreQuery,
): Selection {
  const table = facetTableOf(corpus);
  const matched = listMatched(corpus, searched, query.isStatedOnly);
  const { papers, counts } = filterPapers(table, matched, query, query.isStatedOnly);
  const { filters = NO_FILTERS, problems = [], reading = null } = searched?.search ?? {};
  return {
    matched: listPapersAt(corpus, matched),
    filters,
    problems,
    reading,
    answer: searched?.found ?? NOTHING_TO_SAY,
    papers: listPapersAt(corpus, sortPapers(corpus, papers, query.sort)),
    counts,
    textMatchCount: matched.length,
    searched,
  };
}

function listPapersAt({ papers }: Corpus, positions: Uint32Array): readonly Paper[] {
  const listed: Paper[] = [];
  for (let at = 0; at < positions.length; at += 1) {
    const paper = papers[positions[at] ?? -1];
    if (paper) listed.push(paper);
  }
  return listed;
}

/** Papers that have the words, and pass the filters among them. */
function listMatched(
  corpus: Corpus,
  searched: Searched | null,
  isStatedOnly: boolean,
): Uint32Array {
  if (searched === null) return facetTableOf(corpus).all;
  const { search, found } = searched;
  const passes = passFilters(facetTableOf(corpus), search.filters, isStatedOnly);
  const matched = new Uint32Array(found.order.length);
  let size = 0;
  for (let at = 0; at < matched.length; at += 1) {
    const paper = found.order[at] ?? 0;
    if (passes[paper] === 0) continue;
    matched[size] = paper;
    size += 1;
  }
  return matched.subarray(0, size);
}
