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

interface LibraryState extends SavedList {
  /** Saves a paper, or takes it out. */
  readonly toggle: (paperId: string) => void;
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
    (set) => ({
      saved: [],
      isPartial: true,
      toggle: (paperId) =>
        set((state) => ({
          saved: isSaved(state, paperId)
            ? state.saved.filter((paper) => paper.paperId !== paperId)
            : [{ paperId, savedAt: createMoment(state.saved) }, ...state.saved],
        })),
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
