import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { createSafeStorage, listenToOtherTabs } from '../storage/safeStorage.ts';
import { reportStorageFault } from '../storage/storageFaultStore.ts';
import { COMPARE_KEY, scopeKey } from '../storage/storageKeys.ts';
import { MAX_COMPARED } from '../url/comparedLimits.ts';
import { readOwnDigestId } from '../url/digestAddress.ts';

const VERSION = 1;

/** A tray holds papers of one digest, and each digest is a page of its own, with its own copy of this module. */
const KEY = scopeKey(COMPARE_KEY, readOwnDigestId());

const traySchema = v.object({
  /** Paper ids in column order, without repeats, at most `MAX_COMPARED`. */
  paperIds: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1))),
    v.transform((ids) => [...new Set(ids)].slice(0, MAX_COMPARED)),
  ),
});
export type Tray = v.InferOutput<typeof traySchema>;

/** The paper that was not added, and the full tray: where that has changed, the refusal is over. */
export interface Refusal extends Tray {
  readonly paperId: string;
}

interface CompareState extends Tray {
  /** What `undo` brings back. Not kept over a reload. */
  readonly before: readonly string[] | null;
  /** The latest; not kept over a reload. */
  readonly refusal: Refusal | null;
  /**
   * Adds the paper at the end, or takes it out. A seventh is refused. Papers that are not there any
   * more, which may come back, go where their places are needed.
   */
  readonly toggle: (paperId: string, isThere: (paperId: string) => boolean) => void;
  readonly remove: (paperId: string) => void;
  readonly clear: () => void;
  /** Puts back what the last removal or clearing took away. */
  readonly undo: () => void;
}

/** The papers chosen for comparison; kept in this browser, the same in all its tabs. */
export const useCompareStore = create<CompareState>()(
  persist(
    (set) => ({
      paperIds: [],
      before: null,
      refusal: null,
      toggle: (paperId, isThere) =>
        set(({ paperIds }) => {
          if (paperIds.includes(paperId)) return without(paperIds, paperId);
          const isFull = paperIds.length >= MAX_COMPARED;
          const left = isFull ? paperIds.filter(isThere) : paperIds;
          if (left.length >= MAX_COMPARED) return { refusal: { paperId, paperIds } };
          return { paperIds: [...left, paperId], before: null };
        }),
      remove: (paperId) => set(({ paperIds }) => without(paperIds, paperId)),
      clear: () => set(({ paperIds }) => ({ paperIds: [], before: paperIds })),
      undo: () =>
        set(({ before }) => (before === null ? {} : { paperIds: [...before], before: null })),
    }),
    {
      name: KEY,
      version: VERSION,
      storage: createSafeStorage<Tray>({
        schema: traySchema,
        version: VERSION,
        onFault: reportStorageFault,
      }),
      partialize: ({ paperIds }) => ({ paperIds }),
    },
  ),
);

listenToOtherTabs(KEY, () => useCompareStore.persist.rehydrate());

function without(paperIds: string[], paperId: string): Pick<CompareState, 'paperIds' | 'before'> {
  return { paperIds: paperIds.filter((id) => id !== paperId), before: paperIds };
}

/** Begins an empty tray for a digest that is shown without another page being loaded. */
export function moveTray(digestId: string): void {
  useCompareStore.persist.setOptions({ name: scopeKey(COMPARE_KEY, digestId) });
  useCompareStore.setState({ paperIds: [], before: null });
}

/** Takes an emptied tray off the page, with its way back. */
export function forgetEmptied(): void {
  const { paperIds, before } = useCompareStore.getState();
  if (before && paperIds.length === 0) useCompareStore.setState({ before: null });
}
