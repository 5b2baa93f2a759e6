import { DRAFTS_KEY, scopeKey } from '../storage/storageKeys.ts';
import { readOwnDigestId } from './digestAddress.ts';
import { readHistoryState } from './historyEntry.ts';

/** What was typed in a history entry before its address followed. */
export interface Draft {
  /** Name of the history entry. */
  readonly entry: string;
  /** The parameters that its address would have: `"?q=mamba&family=ssm"`. */
  readonly search: string;
  /** The text as it was typed; parameters have no spaces at its ends. */
  readonly text: string;
}

/** As many history entries as a reader may still go back to, and far below what storage holds. */
const MOST_STORED = 100;

/** On a page without results: a reload keeps what was typed, even where storage is switched off. */
export function keepInEntry(text: string): void {
  window.history.replaceState({ ...readHistoryState(), draft: text }, '');
}

/** What `keepInEntry` kept with the history entry that the browser is at, else `""`. */
export function readFromEntry(): string {
  const { draft } = readHistoryState();
  return typeof draft === 'string' ? draft : '';
}

/** Each digest reads its own: another one's facets would be left out. */
function storageKey(): string {
  return scopeKey(DRAFTS_KEY, readOwnDigestId());
}

/** When the document is left: what was typed last may have come too late for the address. */
export function storeDrafts(drafts: readonly Draft[]): void {
  try {
    if (drafts.length === 0) window.sessionStorage.removeItem(storageKey());
    else window.sessionStorage.setItem(storageKey(), JSON.stringify(drafts.slice(-MOST_STORED)));
  } catch {
    // Storage is full or switched off: the address still follows when typing pauses.
  }
}

/** What `storeDrafts` stored of this digest in this tab; malformed data count as none. */
export function readStoredDrafts(): readonly Draft[] {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(storageKey()) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['entry', 'search', 'text'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}
