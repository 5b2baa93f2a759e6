import { useMemo, useState } from 'react';
import type { Location } from 'react-router';
import { useLocation, useNavigate } from 'react-router';
import { useStore } from 'zustand';
import { useStableCallback } from '../ui/useStableCallback.ts';
import { selectQuery } from './addressState.ts';
import type { AddressStore, RunCommand } from './addressStore.ts';
import { createAddressStore } from './addressStore.ts';
import { createEntryName, nameEntry } from './historyEntry.ts';
import type { Codec } from './parameters.ts';
import { useFollowedLocation } from './useFollowedLocation.ts';

export interface PageAddress<Query> {
  /** What is looked at: the address, and what the reader has set that is not in it yet. */
  readonly query: Query;
  /** The same at the time of the call, which may be ahead of the last render. For events only. */
  readonly read: () => Query;
  /** For choosing: a new history entry, at the same place on the page. */
  readonly choose: (patch: Partial<Query>) => void;
  /** For sliding and typing: shows at once; the address follows a moment later, in the same entry. */
  readonly adjust: (patch: Partial<Query>) => void;
}

/**
 * The address of a page as state, by the rule of `addressState.ts`. A change that comes before the last
 * one is rendered adds to it. `codec` must be stable, and the page must be mounted at one path.
 */
export function usePageQuery<Query extends object>(codec: Codec<Query>): PageAddress<Query> {
  const location = useLocation();
  const [path] = useState(location.pathname);
  const readLocation = ({ pathname, search, state, key }: Location) => {
    const isOnPage = pathname === path;
    const addressed = isOnPage ? codec.parse(new URLSearchParams(search)) : codec.empty;
    return { entry: nameEntry(state, key), isOnPage, addressed };
  };
  const run = useCommands(codec, path);
  const [store] = useState(() =>
    createAddressStore({ ...readLocation(location), typed: new Map() }, codec, run),
  );
  const follow = useStableCallback((moved: Location) =>
    store.send({ kind: 'moved', ...readLocation(moved) }),
  );
  useFollowedLocation(follow);
  const query = useLastQuery(store);
  return useMemo(() => ({ query, ...createActions(store) }), [query, store]);
}

function useCommands<Query>(codec: Codec<Query>, path: string): RunCommand<Query> {
  const navigate = useNavigate();
  return useStableCallback((command: Parameters<RunCommand<Query>>[0]) => {
    if (command.kind !== 'push' && command.kind !== 'replace') return;
    const { kind, query, entry } = command;
    const state = { entry, scroll: 'keep' };
    navigate(`${path}${codec.format(query)}`, { replace: kind === 'replace', state });
  });
}

/** What the page looked at last: while another page is on its way, this one stays as it is. */
function useLastQuery<Query>(store: AddressStore<Query>): Query {
  const asked = useStore(store, (state) => (state.isOnPage ? selectQuery(state) : null));
  const [last, setLast] = useState(asked ?? store.getState().addressed);
  if (asked !== null && asked !== last) setLast(asked);
  return asked ?? last;
}

function createActions<Query extends object>(store: AddressStore<Query>) {
  return {
    read: () => selectQuery(store.getState()),
    choose: (patch: Partial<Query>) =>
      store.send({
        kind: 'chosen',
        patch,
        replaces: false,
        scroll: 'keep',
        entry: createEntryName(),
      }),
    adjust: (patch: Partial<Query>) => store.send({ kind: 'typed', patch }),
  };
}
