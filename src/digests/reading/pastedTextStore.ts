import { create } from 'zustand';

/** Where the text of this tab is stored. */
const STORAGE_KEY = 'collate.pasted';

interface PastedTextState {
  /** What was pasted or typed as a list, and is not in one yet. */
  readonly text: string;
  readonly keep: (text: string) => void;
  /** Gives back what this tab stored before its document was loaded. */
  readonly restore: () => void;
  /** Forgets this text once its papers are in a list; another one, typed since, stays. */
  readonly drop: (text: string | null) => void;
}

/** Pasted text outlasts the page while the tab lives; one text for all lists, so that it can go to another. */
export const usePastedTextStore = create<PastedTextState>()((set, get) => ({
  text: '',
  keep: (text) => {
    set({ text });
    storeText(text);
  },
  restore: () => set(({ text }) => ({ text: text === '' ? readText() : text })),
  drop: (text) => {
    if (get().text === text) get().keep('');
  },
}));

function storeText(text: string): void {
  try {
    // What it replaces shall not come back where there is no room.
    window.sessionStorage.removeItem(STORAGE_KEY);
    if (text !== '') window.sessionStorage.setItem(STORAGE_KEY, text);
  } catch {
    // Storage is full or switched off: the text lives as long as the document.
  }
}

function readText(): string {
  try {
    return window.sessionStorage.getItem(STORAGE_KEY) ?? '';
  } catch {
    return '';
  }
}
