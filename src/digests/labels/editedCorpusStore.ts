import { create } from 'zustand';
import type { Corpus } from '../../corpus/schema.ts';

interface EditedCorpusState {
  /** The corpus since the reader's last edit of a label; `null` before the first in this page. */
  readonly corpus: Corpus | null;
  readonly show: (corpus: Corpus) => void;
}

/** The way of an edited list from its editor, whose code comes late, to the root of the application. */
export const useEditedCorpusStore = create<EditedCorpusState>()((set) => ({
  corpus: null,
  show: (corpus) => set({ corpus }),
}));
