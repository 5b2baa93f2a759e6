import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import type { Location } from 'react-router';
import { useLocation, useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { Taxonomy } from '../corpus/schema.ts';
import { useStableCallback } from '../ui/useStableCallback.ts';
import type { AddressState } from './addressState.ts';
import { selectQuery } from './addressState.ts';
import type { AddressStore, RunCommand } from './addressStore.ts';
import { createAddressStore } from './addressStore.ts';
import type { ExploreQuery } from './exploreQuery.ts';
import { EMPTY_EXPLORE_QUERY, formatExploreQuery, parseExploreQuery } from './exploreQuery.ts';
import { createEntryName, nameEntry } from './historyEntry.ts';
import type { Draft } from './keptDraft.ts';
import { keepInEntry, readFromEntry, readStoredDrafts, storeDrafts } from './keptDraft.ts';
import { explorePath } from './paths.ts';
import { useFollowedLocation } from './useFollowedLocation.ts';

/** The explore address of the whole site. */
export interface ExploreAddress {
  readonly store: AddressStore<ExploreQuery>;
  /** The history entry whose page is rendered, and what its address says. */
  readonly rendered: {
    readonly entry: string;
    readonly addressed: ExploreQuery;
    readonly isExploring: boolean;
  };
  readonly setText: (text: string) => void;
  readonly change: (patch: Partial<ExploreQuery>, options?: ChangeOptions) => void;
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
  /** `replace` takes the present history entry if that is of the explore page. */
  readonly history?: 'push' | 'replace';
}

/** The explore address and its changes; owned by the shell, whose search box is on every page. */
export function useExploreAddress(taxonomy: Taxonomy): ExploreAddress {
  const { pathname, search, state, key } = useLocation();
  const rendered = useMemo(
    () => readEntry({ pathname, search, state, key }, taxonomy),
    [pathname, search, state, key, taxonomy],
  );
  const store = useExploreStore(rendered, taxonomy);
  const setText = useStableCallback((text: string) =>
    store.send({ kind: 'typed', patch: { text } }),
  );
  const change = useStableCallback((patch: Partial<ExploreQuery>, options: ChangeOptions = {}) =>
    store.send({
      kind: 'chosen',
      patch,
      replaces: options.history === 'replace',
      scroll: options.scroll ?? 'top',
      entry: createEntryName(),
    }),
  );
  return useMemo(() => ({ store, rendered, setText, change }), [store, rendered, setText, change]);
}

function useExploreStore(
  rendered: ExploreAddress['rendered'],
  taxonomy: Taxonomy,
): AddressStore<ExploreQuery> {
  const run = useCommands();
  const [store] = useState(() => {
    const { entry, addressed, isExploring } = rendered;
    const initial: AddressState<ExploreQuery> = {
      entry,
      addressed,
      isOnPage: isExploring,
      typed: new Map(),
    };
    return createAddressStore(initial, { format: formatExploreQuery }, run);
  });
  const follow = useStableCallback((location: Location) => {
    const { entry, addressed, isExploring } = readEntry(location, taxonomy);
    const kept = isExploring ? addressed : { ...addressed, text: readFromEntry() };
    store.send({ kind: 'moved', entry, isOnPage: isExploring, addressed: kept });
  });
  useFollowedLocation(follow);
  useTaxonomyOfNow(store, taxonomy);
  useStoredDrafts(store, taxonomy);
  return store;
}

/** Does what the rules of the address say, through the router and this tab's storage. */
function useCommands(): RunCommand<ExploreQuery> {
  const navigate = useNavigate();
  return useStableCallback((command: Parameters<RunCommand<ExploreQuery>>[0]) => {
    switch (command.kind) {
      case 'push': {
        const { query, entry, scroll } = command;
        navigate(explorePath(query), { state: { entry, scroll } });
        break;
      }
      case 'replace': {
        const { query, entry } = command;
        navigate(explorePath(query), { replace: true, state: { entry } });
        break;
      }
      case 'keep':
        keepInEntry(command.query.text);
        break;
      case 'store':
        storeDrafts(
          [...command.typed].map(([entry, query]) => ({
            entry,
            search: formatExploreQuery(query),
            text: query.text,
          })),
        );
        break;
      default:
        command satisfies never;
    }
  });
}

/** After an edit of the taxonomy a facet or value may be gone, and its filter with it. */
function useTaxonomyOfNow(store: AddressStore<ExploreQuery>, taxonomy: Taxonomy): void {
  useLayoutEffect(() => {
    const read = (query: ExploreQuery) =>
      readTyped({ search: formatExploreQuery(query), text: query.text }, taxonomy);
    store.send({ kind: 'readAgain', read });
  }, [store, taxonomy]);
}

function readTyped(
  { search, text }: Pick<Draft, 'search' | 'text'>,
  taxonomy: Taxonomy,
): ExploreQuery {
  return { ...parseExploreQuery(new URLSearchParams(search), taxonomy), text };
}

/** Takes up what was typed before a reload once the prerendered page is hydrated, and stores it again. */
function useStoredDrafts(store: AddressStore<ExploreQuery>, taxonomy: Taxonomy): void {
  const restore = useEffectEvent(() => {
    const typed = readStoredDrafts().map(
      (draft) => [draft.entry, readTyped(draft, taxonomy)] as const,
    );
    store.send({ kind: 'restored', typed: new Map(typed) });
  });
  useEffect(() => {
    restore();
    const leave = () => store.send({ kind: 'left' });
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [store]);
}

/** What a location says: its history entry's name, and the query if it is the explore page's. */
function readEntry(
  { pathname, search, state, key }: Pick<Location, 'pathname' | 'search' | 'state' | 'key'>,
  taxonomy: Taxonomy,
): ExploreAddress['rendered'] {
  const isExploring = pathname === '/';
  return {
    entry: nameEntry(state, key),
    addressed: isExploring
      ? parseExploreQuery(new URLSearchParams(search), taxonomy)
      : EMPTY_EXPLORE_QUERY,
    isExploring,
  };
}

export const ExploreAddressContext = createContext<ExploreAddress | null>(null);

function useExploreContext(): ExploreAddress {
  const address = use(ExploreAddressContext);
  if (address === null) {
    throw new Error(
      'useExploreQuery needs the Shell above it, which provides the explore address.',
    );
  }
  return address;
}

/** What the rendered page explores. Throws outside the shell. */
export function useExploreQuery(): ExploreState {
  const { store, rendered, setText, change } = useExploreContext();
  const typed = useStore(store, (state) => state.typed.get(rendered.entry));
  return { query: typed ?? rendered.addressed, isExploring: rendered.isExploring, setText, change };
}

/**
 * What the search box shows: what is explored in the history entry that the browser is at, even if
 * its page is not rendered yet. Throws outside the shell.
 */
export function useAskedQuery(): ExploreState {
  const { store, setText, change } = useExploreContext();
  const query = useStore(store, selectQuery);
  const isExploring = useStore(store, (state) => state.isOnPage);
  return { query, isExploring, setText, change };
}
