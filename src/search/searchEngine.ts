import type { Corpus } from '../corpus/schema.ts';
import { parseSearchText } from './language/queryLanguage.ts';
import type { ParsedSearch } from './language/queryTerms.ts';
import type { Remedy } from './memory/nearMiss.ts';
import { explainFewHits } from './memory/nearMiss.ts';
import type { SearchResult } from './memory/searchIndex.ts';
import { createSearchIndex, searchPapers } from './memory/searchIndex.ts';
import type { Narrowing, Suggestion } from './memory/suggestions.ts';
import { suggestCompletions } from './memory/suggestions.ts';

/** All that words can be asked of one corpus. Behind one import, so that the list need not wait for it. */
export interface SearchEngine {
  readonly parse: (text: string) => ParsedSearch;
  readonly search: (parsed: ParsedSearch) => SearchResult;
  readonly suggest: (text: string, caret: number, narrowing?: Narrowing) => readonly Suggestion[];
  readonly explain: (parsed: ParsedSearch, text: string) => readonly Remedy[];
}

export function createSearchEngine(corpus: Corpus): SearchEngine {
  const index = createSearchIndex(corpus);
  return {
    parse: (text) => parseSearchText(text, corpus.taxonomy),
    search: (parsed) => searchPapers(index, parsed),
    suggest: (text, caret, narrowing) => suggestCompletions(index, text, caret, narrowing),
    explain: (parsed, text) => explainFewHits(index, parsed, text),
  };
}
