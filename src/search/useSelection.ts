import { useMemo } from 'react';
import { useCorpus } from '../corpus/useCorpus.ts';
import type { ExploreQuery } from '../url/exploreQuery.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Selection } from './selectPapers.ts';
import { selectPapers } from './selectPapers.ts';
import { useSearchIndex } from './useSearchIndex.ts';

/** What an explore query shows. Computed, never stored; the same as long as what narrows it is. */
export function useSelection(query: ExploreQuery): { selection: Selection; index: SearchIndex } {
  const corpus = useCorpus();
  const index = useSearchIndex();
  const { text, facets, years, code, isStatedOnly, sort } = query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: view and open paper change nothing about the selection.
  const selection = useMemo(
    () => selectPapers(corpus, index, query),
    [corpus, index, text, facets, years, code, isStatedOnly, sort],
  );
  return { selection, index };
}
