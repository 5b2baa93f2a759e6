import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useStableCallback } from '../ui/useStableCallback.ts';
import type { CostQuery } from './costQuery.ts';
import { costPath, parseCostQuery } from './costQuery.ts';
import { nameEntry, readEntry } from './historyEntry.ts';

/** How long a slider rests before the address follows: browsers limit how often an address may change. */
const ADDRESS_DELAY_MS = 250;

export interface CostAddress {
  /** What is looked at: the address, with what the reader is in the middle of setting. */
  readonly query: CostQuery;
  /** Choosing makes a new history entry. */
  readonly choose: (patch: Partial<CostQuery>) => void;
  /** Sliding and typing show at once; the address follows a moment later, in the same entry. */
  readonly adjust: (patch: Partial<CostQuery>) => void;
}

/** The cost page's address and its changes. */
export function useCostQuery(): CostAddress {
  const { key, search, state } = useLocation();
  const entry = nameEntry(state, key);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<{ query: CostQuery; entry: string } | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const query = draft?.entry === entry ? draft.query : parseCostQuery(new URLSearchParams(search));
  // What was set last, until it is drawn: a second change adds to it instead of replacing it.
  const latest = useRef(query);
  useLayoutEffect(() => {
    latest.current = query;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new history entry ends the wait of the one before.
  useEffect(() => () => window.clearTimeout(timer.current), [entry]);

  const choose = useStableCallback((patch: Partial<CostQuery>) => {
    const next = { ...latest.current, ...patch };
    latest.current = next;
    window.clearTimeout(timer.current);
    navigate(costPath(next), { state: { scroll: 'keep' } });
  });
  const adjust = useStableCallback((patch: Partial<CostQuery>) => {
    const next = { ...latest.current, ...patch };
    latest.current = next;
    setDraft({ query: next, entry });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      // The reader may have gone on to a page whose code is still on its way.
      if (readEntry() !== entry) return;
      navigate(costPath(latest.current), { replace: true, state: { scroll: 'keep', entry } });
    }, ADDRESS_DELAY_MS);
  });
  return { query, choose, adjust };
}
