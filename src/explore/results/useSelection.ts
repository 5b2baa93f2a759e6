import { useEffect, useMemo } from 'react';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { Selection } from '../../search/selectPapers.ts';
import { selectPapers } from '../../search/selectPapers.ts';
import { useSearchEngine } from '../../search/useSearchEngine.ts';
import type { ExploreQuery } from '../../url/exploreQuery.ts';

/** What an explore query shows. Computed, never stored; the same as long as what narrows it is. */
export function useSelection(query: ExploreQuery): Selection {
  const corpus = useCorpus();
  const { engine, load } = useSearchEngine();
  const { text, facets, years, code, isStatedOnly, sort } = query;
  const isSearched = text !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: loading is asked for once; a second call changes nothing.
  useEffect(() => {
    if (isSearched) load();
  }, [isSearched]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: view and open paper change nothing about the selection.
  return useMemo(
    () => selectPapers(corpus, engine, query),
    [corpus, engine, text, facets, years, code, isStatedOnly, sort],
  );
}
