import type { Corpus } from '../../corpus/schema.ts';
import { parseSearchText } from '../language/queryLanguage.ts';
import type { ParsedSearch } from '../language/queryTerms.ts';
import { createSearchIndex } from './corpusIndex.ts';
import type { Narrowing } from './filterSet.ts';
import { NO_NARROWING } from './filterSet.ts';
import type { Found } from './findPapers.ts';
import { findPapers, markPapers } from './findPapers.ts';
import type { HitMatches } from './hitMatches.ts';
import type { Remedy } from './nearMiss.ts';
import { explainFewHits } from './nearMiss.ts';
import type { Suggestion } from './suggestions.ts';
import { suggestCompletions } from './suggestions.ts';

/** All that words can be asked of one corpus. Papers are told by their positions in it. */
interface Questions {
  readonly find: { asked: [search: ParsedSearch]; answer: Found };
  /** What a search matches in each of the papers; only rows that are in view need it. */
  readonly mark: {
    asked: [search: ParsedSearch, papers: Uint32Array];
    answer: readonly HitMatches[];
  };
  readonly suggest: {
    asked: [text: string, caret: number, narrowing?: Narrowing];
    answer: readonly Suggestion[];
  };
  /** How to find more where little is found. */
  readonly explain: {
    asked: [search: ParsedSearch, narrowing?: Narrowing];
    answer: readonly Remedy[];
  };
}
export type Question = keyof Questions;
export type Asked<Q extends Question> = Questions[Q]['asked'];
export type Answered<Q extends Question> = Questions[Q]['answer'];

export type SearchEngine = {
  readonly [Q in Question]: (...asked: Asked<Q>) => Answered<Q>;
};

/** An engine in the page, which answers at once, and what reads its texts. */
export interface MemoryEngine extends SearchEngine {
  readonly kind: 'here';
  readonly parse: (text: string) => ParsedSearch;
  readonly answer: <Q extends Question>(question: Q, asked: Asked<Q>) => Answered<Q>;
}

export function createSearchEngine(corpus: Corpus): MemoryEngine {
  const index = createSearchIndex(corpus);
  const engine: SearchEngine = {
    find: (search) => findPapers(index, search),
    mark: (search, papers) => markPapers(index, search, papers),
    suggest: (text, caret, narrowing = NO_NARROWING) =>
      suggestCompletions(index, text, caret, narrowing),
    explain: (search, narrowing = NO_NARROWING) => explainFewHits(index, search, narrowing),
  };
  return {
    ...engine,
    kind: 'here',
    parse: (text) => parseSearchText(text, corpus.taxonomy),
    answer: (question, asked) => engine[question](...asked),
  };
}
