import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { StoreApi } from 'zustand';
import { createStore, useStore } from 'zustand';
import type { Taxonomy } from '../corpus/schema.ts';
import { useStableCallback } from '../ui/useStableCallback.ts';
import type { ExploreQuery } from './exploreQuery.ts';
import { EMPTY_EXPLORE_QUERY, normaliseText, parseExploreQuery } from './exploreQuery.ts';
import { nameEntry, readEntry } from './historyEntry.ts';
import type { Draft } from './keptDraft.ts';
import { keepInEntry, keepInTab, readKeptDraft } from './keptDraft.ts';
import { explorePath } from './paths.ts';

/** How long typing rests before the address follows: browsers limit how often an address may change. */
const ADDRESS_DELAY_MS = 250;

/** The explore address, and what is typed that is not in it yet. */
export interface ExploreAddress {
  readonly addressed: ExploreQuery;
  readonly isExploring: boolean;
  /** The name of the history entry. */
  readonly entry: string;
  /** In a store of its own: a letter is drawn by those who look at the text, and by nobody else. */
  readonly typing: StoreApi<Typing>;
  readonly setText: (text: string) => void;
  readonly change: (patch: Partial<ExploreQuery>, options?: ChangeOptions) => void;
}

interface Typing {
  readonly draft: Draft | null;
}

/** What was chosen last, until it is drawn: a second choice adds to it instead of replacing it. */
interface Choice {
  readonly query: ExploreQuery;
  /** The name of its history entry; `null` while that is made. A choice that was left again is void. */
  readonly entry: string | null;
  readonly isTypedInto: boolean;
}

export interface ExploreState {
  /** What is looked at: the address, with the text as typed so far. */
  readonly query: ExploreQuery;
  /** Whether the explore page is open; elsewhere the text is a draft for it. */
  readonly isExploring: boolean;
  /** For typing: the list follows at once, the address a moment later, in the same history entry. */
  readonly setText: (text: string) => void;
  /** For choosing: a new history entry. `scroll: 'keep'` leaves the list where it is. */
  readonly change: (patch: Partial<ExploreQuery>, options?: ChangeOptions) => void;
}

interface ChangeOptions {
  readonly scroll?: 'top' | 'keep';
  readonly history?: 'push' | 'replace';
}

/** The explore address and its changes; owned by the shell, whose search box stands on every page. */
export function useExploreAddress(taxonomy: Taxonomy): ExploreAddress {
  const location = useLocation();
  const navigate = useNavigate();
  const isExploring = location.pathname === '/';
  const [typing] = useState(() => createStore<Typing>(() => ({ draft: null })));
  const timer = useRef<number | undefined>(undefined);
  const entry = nameEntry(location.state, location.key);

  const addressed = useMemo(
    () =>
      isExploring
        ? parseExploreQuery(new URLSearchParams(location.search), taxonomy)
        : EMPTY_EXPLORE_QUERY,
    [isExploring, location.search, taxonomy],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new history entry ends the wait of the one before.
  useLayoutEffect(() => () => window.clearTimeout(timer.current), [entry]);

  const type = (text: string) => {
    typing.setState({ draft: { text, entry } });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      // The reader may have gone on to a page whose code is still on its way.
      if (readEntry() !== entry) return;
      if (isExploring) {
        navigate(explorePath({ ...addressed, text }), { replace: true, state: { entry } });
      } else keepInEntry(text);
    }, ADDRESS_DELAY_MS);
  };

  // After the first paint, which is that of the written page. What was typed since counts for more.
  const takeUp = useEffectEvent(() => {
    const text = readKeptDraft(entry);
    if (text !== '' && typing.getState().draft === null) type(text);
  });
  useEffect(() => {
    takeUp();
    const keep = () => {
      const { draft } = typing.getState();
      if (draft) keepInTab(draft);
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [typing]);

  const pending = useRef<Choice | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is drawn next ends the wait.
  useLayoutEffect(() => {
    const choice = pending.current;
    pending.current = null;
    // Letters that came before their history entry was drawn.
    if (choice?.isTypedInto && choice.entry === entry && isExploring) type(choice.query.text);
  }, [addressed, entry]);

  const change = useStableCallback((patch: Partial<ExploreQuery>, options: ChangeOptions = {}) => {
    window.clearTimeout(timer.current);
    const text = selectText({ addressed, isExploring, entry }, typing.getState());
    const last = pending.current?.entry === readEntry() ? pending.current.query : null;
    const choice = { query: { ...(last ?? { ...addressed, text }), ...patch }, isTypedInto: false };
    const isPushed = options.history !== 'replace';
    if (isPushed && isExploring && text !== addressed.text) {
      // Back leads to what was typed, also where the address has not followed yet.
      navigate(explorePath({ ...addressed, text }), { replace: true, state: { entry } });
    }
    const drawn = { ...choice, entry: null };
    pending.current = drawn;
    navigate(explorePath(choice.query), {
      replace: options.history === 'replace',
      state: options.scroll === 'keep' ? { scroll: 'keep' } : null,
    });
    // Where it is drawn already, nothing is pending any more.
    if (pending.current === drawn) pending.current = { ...choice, entry: readEntry() };
  });

  const setText = useStableCallback((text: string) => {
    const choice = pending.current;
    if (choice) {
      pending.current = { ...choice, query: { ...choice.query, text }, isTypedInto: true };
    }
    type(text);
  });

  return useMemo(
    () => ({ addressed, isExploring, entry, typing, setText, change }),
    [addressed, isExploring, entry, typing, setText, change],
  );
}

/** A draft lives on while the address is the one it was typed in, or has caught up with it. */
function selectText(
  { addressed, isExploring, entry }: Pick<ExploreAddress, 'addressed' | 'isExploring' | 'entry'>,
  { draft }: Typing,
): string {
  const isCurrent =
    draft !== null &&
    (draft.entry === entry || (isExploring && normaliseText(draft.text) === addressed.text));
  return isCurrent ? draft.text : addressed.text;
}

export const ExploreAddressContext = createContext<ExploreAddress | null>(null);

/** What is explored. Throws outside the shell. */
export function useExploreQuery(): ExploreState {
  const address = use(ExploreAddressContext);
  if (address === null) {
    throw new Error(
      'useExploreQuery needs the Shell above it, which provides the explore address.',
    );
  }
  const { addressed, isExploring, setText, change } = address;
  const text = useStore(address.typing, (typing) => selectText(address, typing));
  const query = useMemo(() => ({ ...addressed, text }), [addressed, text]);
  return { query, isExploring, setText, change };
}
