import type { Codec } from './parameters.ts';

/** All that the rule needs: two queries have the same text if and only if they look at the same. */
type AddressCodec<Query> = Pick<Codec<Query>, 'format'>;

/** What one page's address says, and what the reader has set that no address says yet. */
export interface AddressState<Query> {
  /** Name of the history entry that the browser is at. Its page may not be rendered yet. */
  readonly entry: string;
  /** Whether that entry is of the page whose query this is. On other pages a query is only prepared. */
  readonly isOnPage: boolean;
  /** What the entry holds: what its address says or, on another page, what is kept with it. */
  readonly addressed: Query;
  /** By history entry: what was set there last. While one types or slides, the address follows later. */
  readonly typed: ReadonlyMap<string, Query>;
}

export type AddressEvent<Query> =
  /** The browser is at a history entry: after a link, a choice, Back or Forward. */
  | {
      readonly kind: 'moved';
      readonly entry: string;
      readonly isOnPage: boolean;
      readonly addressed: Query;
    }
  | { readonly kind: 'typed'; readonly patch: Partial<Query> }
  | {
      readonly kind: 'chosen';
      readonly patch: Partial<Query>;
      /** On the page itself: take the present history entry instead of a new one. */
      readonly replaces: boolean;
      readonly scroll: 'top' | 'keep';
      /** Name of the history entry that a choice may make. */
      readonly entry: string;
    }
  /** Nothing was typed for a while. */
  | { readonly kind: 'paused' }
  /** The document is being left. */
  | { readonly kind: 'left' }
  /** What an address can say has changed: `read` leaves out of a query what it cannot say any more. */
  | { readonly kind: 'readAgain'; readonly read: (query: Query) => Query }
  /** What an earlier document of this tab stored. */
  | { readonly kind: 'restored'; readonly typed: ReadonlyMap<string, Query> };

export type AddressCommand<Query> =
  /** Send `paused` after a while; a second command starts the time again. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'replace'; readonly query: Query; readonly entry: string }
  | {
      readonly kind: 'push';
      readonly query: Query;
      readonly entry: string;
      readonly scroll: 'top' | 'keep';
    }
  /** Keep the query with the history entry, whose address belongs to another page. */
  | { readonly kind: 'keep'; readonly query: Query }
  /** Store what was typed, for the next document of this tab. */
  | { readonly kind: 'store'; readonly typed: ReadonlyMap<string, Query> };

export interface AddressStep<Query> {
  readonly state: AddressState<Query>;
  readonly commands: readonly AddressCommand<Query>[];
}

/** What the reader looks at in the entry that the browser is at: what was typed there last counts. */
export function selectQuery<Query>({ entry, addressed, typed }: AddressState<Query>): Query {
  return typed.get(entry) ?? addressed;
}

/**
 * The one rule for changes of an address: an event gives the next state, and commands for the
 * browser's history. Laws, for any sequence of events:
 * - `selectQuery` has what was typed or chosen last in the entry that the browser is at;
 * - once `paused` was sent, the entry's address says the same;
 * - a choice makes one history entry, typing makes none;
 * - what was typed in an entry is there again when the reader comes back to it.
 */
export function reduceAddress<Query extends object>(
  state: AddressState<Query>,
  event: AddressEvent<Query>,
  codec: AddressCodec<Query>,
): AddressStep<Query> {
  switch (event.kind) {
    case 'moved': {
      const { entry, isOnPage, addressed } = event;
      const isKnown =
        state.entry === entry &&
        state.isOnPage === isOnPage &&
        codec.format(state.addressed) === codec.format(addressed);
      // The same object as before, so that what is computed from it stays.
      if (isKnown) return waitIfAhead(state, codec);
      return waitIfAhead({ ...state, entry, isOnPage, addressed }, codec);
    }
    case 'typed': {
      const query = { ...selectQuery(state), ...event.patch };
      return waitIfAhead(setTyped(state, query), codec);
    }
    case 'restored': {
      const typed = new Map([...event.typed, ...state.typed]);
      return waitIfAhead({ ...state, typed }, codec);
    }
    case 'readAgain':
      return readAgain(state, event.read, codec);
    case 'chosen':
      return choose(state, event, codec);
    case 'paused':
      return isAhead(state, codec) ? write(state) : { state, commands: [] };
    case 'left':
      return { state, commands: [{ kind: 'store', typed: state.typed }] };
    default:
      return event satisfies never;
  }
}

function choose<Query extends object>(
  state: AddressState<Query>,
  { patch, replaces, scroll, entry }: Extract<AddressEvent<Query>, { kind: 'chosen' }>,
  codec: AddressCodec<Query>,
): AddressStep<Query> {
  const query = { ...selectQuery(state), ...patch };
  if (replaces && state.isOnPage) return write(setTyped(state, query));
  // Back leads to what was typed, even if its address had not followed yet.
  const { commands } = isAhead(state, codec) ? write(state) : { commands: [] };
  const chosen = { ...state, entry, isOnPage: true, addressed: query };
  return {
    // An address has no spaces at the ends of a text; the box keeps them.
    state: setTyped(chosen, query),
    commands: [...commands, { kind: 'push', query, entry, scroll }],
  };
}

/** What says the same as before stays the same object. */
function readAgain<Query>(
  state: AddressState<Query>,
  read: (query: Query) => Query,
  codec: AddressCodec<Query>,
): AddressStep<Query> {
  const typed = new Map(state.typed);
  for (const [entry, query] of [...state.typed, [state.entry, selectQuery(state)] as const]) {
    const now = read(query);
    if (codec.format(now) !== codec.format(query)) typed.set(entry, now);
  }
  return waitIfAhead({ ...state, typed }, codec);
}

/** Lets the history entry hold what was typed in it. */
function write<Query>(state: AddressState<Query>): AddressStep<Query> {
  const { entry, isOnPage } = state;
  const query = selectQuery(state);
  return {
    state: { ...state, addressed: query },
    commands: [isOnPage ? { kind: 'replace', query, entry } : { kind: 'keep', query }],
  };
}

function waitIfAhead<Query>(
  state: AddressState<Query>,
  codec: AddressCodec<Query>,
): AddressStep<Query> {
  return { state, commands: isAhead(state, codec) ? [{ kind: 'wait' }] : [] };
}

function setTyped<Query>(state: AddressState<Query>, query: Query): AddressState<Query> {
  return { ...state, typed: new Map(state.typed).set(state.entry, query) };
}

function isAhead<Query>(state: AddressState<Query>, codec: AddressCodec<Query>): boolean {
  return codec.format(selectQuery(state)) !== codec.format(state.addressed);
}
