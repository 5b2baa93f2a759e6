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
 * Gives the history entry of a page that was just opened a name of its own. The router calls all of them
 * "default", and would have them share what is kept by name, such as where the page stands.
 */
export function nameOpenedEntry(): void {
  const state = readHistoryState();
  if (state.key !== undefined) return;
  window.history.replaceState({ ...state, key: createEntryName() }, '');
}

/** A name that no other history entry of this tab has. */
export function createEntryName(): string {
  return Math.random().toString(36).slice(2, 10);
}
