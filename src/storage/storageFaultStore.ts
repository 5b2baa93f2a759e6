import { create } from 'zustand';
import type { StorageFault } from './safeStorage.ts';

interface StorageFaultState {
  /** One a key and kind, in the order they happened. */
  readonly faults: readonly StorageFault[];
  readonly report: (fault: StorageFault) => void;
  readonly dismiss: () => void;
}

/**
 * What went wrong with the browser's storage. Apart from the stores it concerns: a store that held
 * its own fault would write itself again on telling it.
 */
export const useStorageFaultStore = create<StorageFaultState>()((set) => ({
  faults: [],
  report: (fault) =>
    set(({ faults }) =>
      faults.some(({ key, kind }) => key === fault.key && kind === fault.kind)
        ? { faults }
        : { faults: [...faults, fault] },
    ),
  dismiss: () => set({ faults: [] }),
}));

/** For `createSafeStorage`. */
export function reportStorageFault(fault: StorageFault): void {
  useStorageFaultStore.getState().report(fault);
}

/** The fault in plain words: what happened and what to do. */
export function describeStorageFault({ key, kind, says }: StorageFault): string {
  if (says !== undefined) return says;
  switch (kind) {
    case 'unreadable':
      return `What this browser kept under “${key}” could not be read. A copy is under “${key}.set-aside”.`;
    case 'lost':
      return `What this browser kept under “${key}” could not be read. The next change replaces it.`;
    case 'unavailable':
      return 'This browser keeps no data for this site: what you do is gone with this page. Allow site data.';
    case 'full':
      return 'This browser has no room left for this site: the last change may be gone with this page. Free some room.';
    default:
      return kind satisfies never;
  }
}
