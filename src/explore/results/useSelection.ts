import { useEffect, useMemo } from 'react';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { Marks } from '../../search/marks.ts';
import type { Selection } from '../../search/selectPapers.ts';
import { selectPapers } from '../../search/selectPapers.ts';
import { useMarks } from '../../search/useMarks.ts';
import { loadSearchEngine } from '../../search/useSearchEngine.ts';
import { useSearched } from '../../search/useSearched.ts';
import type { ExploreQuery } from '../../url/exploreQuery.ts';

/** What the explore page shows, and what to mark in it. */
export interface MarkedSelection extends Selection {
  readonly marks: Marks;
}

/**
 * What an explore query shows. Computed, never stored; the same as long as what narrows it is. Of a
 * search in a worker, the last answer is shown until the next is there; filters and order apply at once.
 */
export function useSelection(query: ExploreQuery): MarkedSelection {
  const corpus = useCorpus();
  const { text, facets, years, code, isStatedOnly, sort } = query;
  const isSearched = text !== '';
  useEffect(() => {
    if (isSearched) void loadSearchEngine(corpus);
  }, [isSearched, corpus]);
  const searched = useSearched(text);
  const marks = useMarks(corpus, searched);
  // biome-ignore lint/correctness/useExhaustiveDependencies: view and open paper change nothing about the selection.
  const selection = useMemo(
    () => selectPapers(corpus, searched, query),
    [corpus, searched, facets, years, code, isStatedOnly, sort],
  );
  return useMemo(() => ({ ...selection, marks }), [selection, marks]);
}
