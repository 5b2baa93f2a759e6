import { create } from 'zustand';
import type { ListNews } from './listNews.ts';

interface ListNewsState {
  /** What the reader is told of the list that the page shows; `null` once it is put away. */
  readonly says: ListNews['says'];
  readonly isDeleted: boolean;
  /** How often this page has heard that lists of the device changed. */
  readonly changes: number;
}

/** What became of the lists of this device since the page was opened. */
export const useListNewsStore = create<ListNewsState>()(() => ({
  says: null,
  isDeleted: false,
  changes: 0,
}));
