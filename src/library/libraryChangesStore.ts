import { create } from 'zustand';
import { createImport, describeImport, parseLibraryFile } from './libraryFile.ts';
import type { LibraryEvent } from './records/libraryEvents.ts';
import { applyEvents } from './records/libraryEvents.ts';
import type { Library } from './records/libraryRecord.ts';
import { useRecordsStore } from './records/recordsStore.ts';
import { sendToLibrary } from './useKeptLibrary.ts';

/** Something the reader did on the library page, and how to undo it. */
interface LibraryChange {
  /** Such as “Removed 3 papers”. */
  readonly says: string;
  readonly undo: readonly LibraryEvent[];
}

interface LibraryChangesState {
  /** The oldest first. Not kept over a reload. */
  readonly changes: readonly LibraryChange[];
  /** What is told of the last step. */
  readonly says: string;
  /** Counts the steps: the same words may have to be said twice. */
  readonly step: number;
  readonly change: (says: string, ...events: readonly LibraryEvent[]) => void;
  readonly undo: () => void;
  /** Merges a file of a library into this one; gives what it did, or the reason why it cannot be read. */
  readonly importFile: (text: string) => string;
  /** Says something that changes nothing. */
  readonly say: (says: string) => void;
}

/** What was done in this visit, with a way back from each step. */
export const useLibraryChangesStore = create<LibraryChangesState>()((set, get) => ({
  changes: [],
  says: '',
  step: 0,
  change: (says, ...events) => {
    const before = useRecordsStore.getState().library;
    sendToLibrary(...events);
    const undo = createUndo(before, useRecordsStore.getState().library);
    if (undo.length === 0) return;
    set(({ changes, step }) => ({ changes: [...changes, { says, undo }], says, step: step + 1 }));
  },
  undo: () => {
    const last = get().changes.at(-1);
    if (last === undefined) return;
    sendToLibrary(...last.undo);
    set(({ changes, step }) => ({
      changes: changes.slice(0, -1),
      says: `Undone: ${last.says}`,
      step: step + 1,
    }));
  },
  importFile: (text) => {
    const read = parseLibraryFile(text);
    if (typeof read === 'string') return read;
    const before = useRecordsStore.getState().library;
    const events = createImport(read);
    const says = describeImport(before, applyEvents(before, events), read);
    get().change(says, ...events);
    return says;
  },
  say: (says) => set(({ step }) => ({ says, step: step + 1 })),
}));

/** The events that lead from `after` back to `before`; a record that changes meanwhile keeps what is new. */
function createUndo(before: Library, after: Library): readonly LibraryEvent[] {
  return [
    ...listChanged(before.records, after.records).map((key) => ({
      ...{ kind: 'reverted' as const, key },
      from: after.records.get(key) ?? null,
      to: before.records.get(key) ?? null,
    })),
    ...listChanged(before.collections, after.collections).map((collection) => ({
      ...{ kind: 'collection reverted' as const, collection },
      from: after.collections.get(collection) ?? null,
      to: before.collections.get(collection) ?? null,
    })),
  ];
}

function listChanged<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  );
}
