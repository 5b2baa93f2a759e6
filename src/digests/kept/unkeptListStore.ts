import { create } from 'zustand';
import type { Corpus } from '../../corpus/schema.ts';

interface UnkeptListState {
  /** A list that this browser would not keep, and why: it is shown until its page is closed. */
  readonly list: { readonly corpus: Corpus; readonly reason: string } | null;
  readonly show: (corpus: Corpus, reason: string) => void;
}

/** The way of a list from the page that opens it to the root of the application, without storage. */
export const useUnkeptListStore = create<UnkeptListState>()((set) => ({
  list: null,
  show: (corpus, reason) => set({ list: { corpus, reason } }),
}));
