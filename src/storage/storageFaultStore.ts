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
