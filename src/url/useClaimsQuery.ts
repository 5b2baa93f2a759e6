import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useStableCallback } from '../ui/useStableCallback.ts';
import type { ClaimsQuery, ClaimsVocabulary } from './claimsQuery.ts';
import { claimsPath, parseClaimsQuery } from './claimsQuery.ts';

/**
 * The address of the ledger, and how to choose another: a new history entry, at the same place.
 * What was chosen holds at once, and a second choice adds to it, while the address still follows.
 */
export function useClaimsQuery(vocabulary: ClaimsVocabulary): {
  readonly query: ClaimsQuery;
  readonly choose: (query: ClaimsQuery) => void;
} {
  const { search, key } = useLocation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<{ query: ClaimsQuery; fromKey: string } | null>(null);
  const addressed = useMemo(
    () => parseClaimsQuery(new URLSearchParams(search), vocabulary),
    [search, vocabulary],
  );
  const choose = useStableCallback((query: ClaimsQuery) => {
    setChosen({ query, fromKey: key });
    void navigate(claimsPath(query), { state: { scroll: 'keep' } });
  });
  return { query: chosen?.fromKey === key ? chosen.query : addressed, choose };
}
