import { create } from 'zustand';
import { createImport, describeImport, parseLibraryFile } from './libraryFile.ts';
import type { ChangeHistory } from './records/changeHistory.ts';
import {
  createRedo,
  createUndo,
  EMPTY_HISTORY,
  findRedone,
  findUndone,
  recordChange,
  takeStep,
} from './records/changeHistory.ts';
import type { LibraryEvent } from './records/libraryEvents.ts';
import { applyEvents } from './records/libraryEvents.ts';
import { useRecordsStore } from './records/recordsStore.ts';
import { readLibrary, sendToLibrary } from './useKeptLibrary.ts';

interface LibraryChangesState {
  /** Not kept over a reload. */
  readonly history: ChangeHistory;
  /** What is told of the last step. */
  readonly says: string;
  /** Counts the steps: the same words may have to be said twice. */
  readonly step: number;
  readonly change: (says: string, ...events: readonly LibraryEvent[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Merges a file of a library into this one; gives what it did, or the reason why it cannot be read. */
  readonly importFile: (text: string) => string;
  /** Says something that changes nothing. */
  readonly say: (says: string) => void;
}

/** What was done on the library page in this visit, with a way back from each step, and forth again. */
export const useLibraryChangesStore = create<LibraryChangesState>()((set, get) => ({
  history: EMPTY_HISTORY,
  says: '',
  step: 0,
  change: (says, ...events) => {
    const before = readLibrary();
    sendToLibrary(...events);
    const history = recordChange(get().history, says, before, useRecordsStore.getState().library);
    if (history === get().history) return;
    set(({ step }) => ({ history, says, step: step + 1 }));
  },
  undo: () => {
    const { history } = get();
    const last = findUndone(history);
    if (last === null) return;
    sendToLibrary(...createUndo(last));
    set(({ step }) => ({
      history: takeStep(history, -1),
      says: `Undone: ${last.says}`,
      step: step + 1,
    }));
  },
  redo: () => {
    const { history } = get();
    const next = findRedone(history);
    if (next === null) return;
    sendToLibrary(...createRedo(next));
    set(({ step }) => ({
      history: takeStep(history, 1),
      says: `Done again: ${next.says}`,
      step: step + 1,
    }));
  },
  importFile: (text) => {
    const read = parseLibraryFile(text);
    if (typeof read === 'string') return read;
    const before = readLibrary();
    const events = createImport(read);
    const says = describeImport(before, applyEvents(before, events), read);
    get().change(says, ...events);
    return says;
  },
  say: (says) => set(({ step }) => ({ says, step: step + 1 })),
}));
