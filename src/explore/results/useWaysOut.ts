import { useMemo } from 'react';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { Asked } from '../../search/memory/searchEngine.ts';
import type { Selection } from '../../search/selectPapers.ts';
import { useAnswer } from '../../search/useAnswer.ts';
import type { ExploreQuery } from '../../url/exploreQuery.ts';
import type { WayOut } from './waysOut.ts';
import { listWaysOut } from './waysOut.ts';

/** The changes that lead out of an empty or short list. */
export function useWaysOut(query: ExploreQuery, selection: Selection): readonly WayOut[] {
  const corpus = useCorpus();
  const { searched } = selection;
  const { facets, years, code, isStatedOnly } = query;
  const asked = useMemo(
    (): Asked<'explain'> | null =>
      searched ? [searched.search, { facets, years, code, isStatedOnly }] : null,
    [searched, facets, years, code, isStatedOnly],
  );
  const remedies = useAnswer('explain', asked);
  // Remedies of another search lead elsewhere.
  const own = remedies?.asked === asked ? remedies?.answer : undefined;
  return useMemo(
    () => listWaysOut(corpus, query, selection, own ?? []),
    [corpus, query, selection, own],
  );
}
