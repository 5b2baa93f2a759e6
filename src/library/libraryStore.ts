import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { createSafeStorage, listenToOtherTabs } from '../storage/safeStorage.ts';
import { reportStorageFault } from '../storage/storageFaultStore.ts';
import { LIBRARY_KEY } from '../storage/storageKeys.ts';

const VERSION = 1;

const savedPaperSchema = v.object({
  paperId: v.pipe(v.string(), v.minLength(1)),
  /** The moment of saving, ISO 8601 in UTC. */
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type SavedPaper = v.InferOutput<typeof savedPaperSchema>;

const librarySchema = v.object({
  saved: v.pipe(v.array(savedPaperSchema), v.transform(dropRepeats)),
});
export type Library = v.InferOutput<typeof librarySchema>;

interface Removal {
  readonly paper: SavedPaper;
  readonly position: number;
}

interface LibraryState extends Library {
  /** What `undoRemoval` brings back. Not kept over a reload. */
  readonly lastRemoval: Removal | null;
  readonly toggle: (paperId: string) => void;
  readonly remove: (paperId: string) => void;
  /** Puts the paper removed last back where it stood. */
  readonly undoRemoval: () => void;
}

/** The papers the reader saved, newest first; kept in this browser, the same in all its tabs. */
export const useLibraryStore = create<LibraryState>()(
  persist(
    (set, get) => ({
      saved: [],
      lastRemoval: null,
      toggle: (paperId) => {
        if (isSaved(get(), paperId)) get().remove(paperId);
        else {
          set(({ saved, lastRemoval }) => ({
            saved: [{ paperId, savedAt: now() }, ...saved],
            lastRemoval: lastRemoval?.paper.paperId === paperId ? null : lastRemoval,
          }));
        }
      },
      remove: (paperId) =>
        set(({ saved }) => {
          const position = saved.findIndex((paper) => paper.paperId === paperId);
          const paper = saved[position];
          if (!paper) return {};
          return { saved: saved.toSpliced(position, 1), lastRemoval: { paper, position } };
        }),
      undoRemoval: () =>
        set(({ saved, lastRemoval }) => {
          if (!lastRemoval) return {};
          const { paper, position } = lastRemoval;
          const others = saved.filter(({ paperId }) => paperId !== paper.paperId);
          return { saved: others.toSpliced(position, 0, paper), lastRemoval: null };
        }),
    }),
    {
      name: LIBRARY_KEY,
      version: VERSION,
      storage: createSafeStorage<Library>({
        schema: librarySchema,
        version: VERSION,
        onFault: reportStorageFault,
      }),
      partialize: ({ saved }) => ({ saved }),
    },
  ),
);

listenToOtherTabs(LIBRARY_KEY, () => useLibraryStore.persist.rehydrate());

export function isSaved({ saved }: Library, paperId: string): boolean {
  return saved.some((paper) => paper.paperId === paperId);
}

function now(): string {
  return new Date().toISOString();
}

function dropRepeats(papers: SavedPaper[]): SavedPaper[] {
  const first = new Map(papers.toReversed().map((paper) => [paper.paperId, paper]));
  return papers.filter((paper) => first.get(paper.paperId) === paper);
}
