interface HistoryState {
  /** The router's `location.key`. */
  readonly key?: string;
  /** The router's `location.state`. */
  readonly usr?: unknown;
  /** Text of the search box that is in no address, as it belongs to a page without results. */
  readonly draft?: string;
}

/** What the browser keeps with the present history entry. */
export function readHistoryState(): HistoryState {
  const state: HistoryState | null = window.history.state;
  return state ?? {};
}

/**
 * The name of a history entry, which outlasts a replaced address: the router gives that a new key.
 * Without it, what is typed while the address changes would belong to a history entry that is gone.
 * Whoever replaces an address passes the name on, as `entry` in its state.
 */
export function nameEntry(state: unknown, key: string): string {
  const isNamed = typeof state === 'object' && state !== null && 'entry' in state;
  return isNamed && typeof state.entry === 'string' ? state.entry : key;
}

/**
 * Gives each history entry that the browser makes by itself a name of its own: that of a page that was
 * just opened, and those of links to a place in it, such as `#main`. The router calls all of them
 * "default", and would have them share what is kept by name, such as what was typed and where the page
 * stands. To be called before the router listens, so that entries are named before it reads them.
 */
export function nameNativeEntries(): void {
  nameEntryHere();
  window.addEventListener('popstate', nameEntryHere);
}

function nameEntryHere(): void {
  const state = readHistoryState();
  if (state.key !== undefined) return;
  window.history.replaceState({ ...state, key: createEntryName() }, '');
}

/** A name that no other history entry of this tab has. */
export function createEntryName(): string {
  return Math.random().toString(36).slice(2, 10);
}
