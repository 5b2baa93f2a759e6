import { create } from 'zustand';

interface ChosenFilesState {
  /** Files that were dropped or chosen, and not read yet. */
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
  readonly take: () => readonly File[];
}

/** Hands files that are dropped anywhere on the site to the page that opens them. */
export const useChosenFilesStore = create<ChosenFilesState>()((set, get) => ({
  files: [],
  choose: (files) => set({ files }),
  take: () => {
    const { files } = get();
    set({ files: [] });
    return files;
  },
}));
