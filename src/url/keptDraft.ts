import { readHistoryState } from './historyEntry.ts';

/** What is typed in the search box and in no address yet. */
export interface Draft {
  readonly text: string;
  /** The history entry in which it was typed. */
  readonly entry: string;
}

const STORAGE_KEY = 'collate.draft';

/** On a page without results: so that a reload does not lose what was typed, where no data are kept, too. */
export function keepInEntry(text: string): void {
  window.history.replaceState({ ...readHistoryState(), draft: text }, '');
}

/** When the page is left: what was typed last may have come too late for the address. */
export function keepInTab(draft: Draft): void {
  try {
    window.sessionStorage.setItem(STORAGE_KEY, JSON.stringify(draft));
  } catch {
    // Storage is full or switched off: a pause while typing takes the text to the address all the same.
  }
}

/** What was kept for this history entry; empty where nothing was. */
export function readKeptDraft(entry: string): string {
  const { draft } = readHistoryState();
  if (typeof draft === 'string' && draft !== '') return draft;
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(STORAGE_KEY) ?? 'null');
    return isDraft(kept) && kept.entry === entry ? kept.text : '';
  } catch {
    return '';
  }
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    'entry' in value &&
    typeof value.text === 'string' &&
    typeof value.entry === 'string'
  );
}
