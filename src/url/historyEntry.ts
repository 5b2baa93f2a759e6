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
  restoreReloaded();
  nameEntryHere();
  window.addEventListener('popstate', nameEntryHere);
  window.addEventListener('pagehide', storeLeft);
}

function nameEntryHere(): void {
  const state = readHistoryState();
  if (state.key !== undefined) return;
  window.history.replaceState({ ...state, key: createEntryName() }, '');
}

/** What the browser held with the history entry that this tab was at when a document was left. */
const LEFT_KEY = 'collate.left';

function storeLeft(): void {
  try {
    window.sessionStorage.setItem(LEFT_KEY, JSON.stringify(readHistoryState()));
  } catch {
    // Storage is full or switched off: the state of most reloads is kept without it.
  }
}

/**
 * A busy Chromium (147 and 156) may keep the address of an entry and lose its state when the page is
 * reloaded soon after a change. The entry then has the state again that it was left with.
 */
function restoreReloaded(): void {
  if (readHistoryState().key !== undefined || !isReload()) return;
  try {
    const left: unknown = JSON.parse(window.sessionStorage.getItem(LEFT_KEY) ?? 'null');
    if (typeof left === 'object' && left !== null) window.history.replaceState(left, '');
  } catch {
    // Malformed, or storage is switched off: the entry gets a new name.
  }
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation !== undefined && 'type' in navigation && navigation.type === 'reload';
}

/** A name that no other history entry of this tab has. */
export function createEntryName(): string {
  return Math.random().toString(36).slice(2, 10);
}
