import { create } from 'zustand';
import type { ListVersion } from '../../corpus/listVersion.ts';

interface ShownVersionState {
  /** The version that the link was made with by which this page was opened; `null` where it names none. */
  readonly version: ListVersion | null;
}

/** Outlasts the address, which the reader's first choice replaces. */
export const useShownVersionStore = create<ShownVersionState>()(() => ({ version: null }));
