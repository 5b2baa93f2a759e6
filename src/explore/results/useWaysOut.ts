import { useMemo } from 'react';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { Asked } from '../../search/memory/searchEngine.ts';
import { useAnswer } from '../../search/useAnswer.ts';
import type { WayOut, WaysOutProps } from './waysOut.ts';
import { listWaysOut } from './waysOut.ts';

const NO_WAYS: readonly WayOut[] = [];

/** The changes that lead out of an empty or short list; none until it is the answer to the query. */
export function useWaysOut(props: Omit<WaysOutProps, 'onChange'>): readonly WayOut[] {
  const { query, selection, isSearching } = props;
  const corpus = useCorpus();
  const { searched } = selection;
  const { facets, years, code, isStatedOnly } = query;
  const asked = useMemo(
    (): Asked<'explain'> | null =>
      searched && !isSearching ? [searched.search, { facets, years, code, isStatedOnly }] : null,
    [searched, isSearching, facets, years, code, isStatedOnly],
  );
  const remedies = useAnswer('explain', asked);
  // Remedies of another search lead elsewhere.
  const own = remedies?.asked === asked ? remedies?.answer : undefined;
  return useMemo(
    () => (isSearching ? NO_WAYS : listWaysOut(corpus, query, selection, own ?? [])),
    [corpus, query, selection, isSearching, own],
  );
}
