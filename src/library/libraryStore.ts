import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { createSafeStorage, listenToOtherTabs } from '../storage/safeStorage.ts';
import { reportStorageFault } from '../storage/storageFaultStore.ts';
import { LIBRARY_KEY } from '../storage/storageKeys.ts';

const VERSION = 1;

const savedPaperSchema = v.object({
  /** As `createLibraryKey` has it. */
  paperId: v.pipe(v.string(), v.minLength(1)),
  /** The moment of saving, ISO 8601 in UTC. */
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type SavedPaper = v.InferOutput<typeof savedPaperSchema>;

const savedListSchema = v.object({
  saved: v.pipe(v.array(savedPaperSchema), v.transform(dropRepeats)),
  /** What is not in it may be saved all the same: it was begun where nothing could be read. */
  isPartial: v.optional(v.boolean(), false),
});
export type SavedList = v.InferOutput<typeof savedListSchema>;

interface Removal {
  readonly paper: SavedPaper;
  readonly position: number;
}

interface LibraryState extends SavedList {
  /** What `undoRemoval` brings back. Not kept over a reload. */
  readonly lastRemoval: Removal | null;
  readonly toggle: (paperId: string) => void;
  readonly remove: (paperId: string) => void;
  /** Puts the paper removed last back where it stood. */
  readonly undoRemoval: () => void;
  /** Takes the list as the records have it; whole, unless they could not be read. */
  readonly replace: (saved: readonly SavedPaper[], isWhole: boolean) => void;
}

/**
 * Which papers are saved, newest first: a copy of what the records say (`records/`), in local storage,
 * where the script before first paint and older versions of the site read it. What is changed here,
 * by them or by a star, becomes an event of the records (`useKeptLibrary.ts`).
 */
export const useLibraryStore = create<LibraryState>()(
  persist(
    (set, get) => ({
      saved: [],
      isPartial: true,
      lastRemoval: null,
      toggle: (paperId) => {
        if (isSaved(get(), paperId)) get().remove(paperId);
        else {
          set(({ saved, lastRemoval }) => ({
            saved: [{ paperId, savedAt: createMoment(saved) }, ...saved],
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
      replace: (saved, isWhole) =>
        set(({ isPartial }) => ({ saved: [...saved], isPartial: isPartial && !isWhole })),
    }),
    {
      name: LIBRARY_KEY,
      version: VERSION,
      storage: createSafeStorage<SavedList>({
        schema: savedListSchema,
        version: VERSION,
        onFault: reportStorageFault,
      }),
      partialize: ({ saved, isPartial }) => ({ saved, isPartial }),
    },
  ),
);

listenToOtherTabs(LIBRARY_KEY, () => useLibraryStore.persist.rehydrate());

export function isSaved({ saved }: Pick<SavedList, 'saved'>, paperId: string): boolean {
  return saved.some((paper) => paper.paperId === paperId);
}

/** Now, but later than the last one saved: the moments are the order. */
function createMoment([last]: readonly SavedPaper[]): string {
  const before = last === undefined ? 0 : Date.parse(last.savedAt);
  return new Date(Math.max(Date.now(), before + 1)).toISOString();
}

function dropRepeats(papers: SavedPaper[]): SavedPaper[] {
  const first = new Map(papers.toReversed().map((paper) => [paper.paperId, paper]));
  return papers.filter((paper) => first.get(paper.paperId) === paper);
}
