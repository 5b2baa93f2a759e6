import { create } from 'zustand';
import { LibraryStorageError } from '../../storage/libraryDatabase.ts';
import { reportStorageFault } from '../../storage/storageFaultStore.ts';
import type { KeptLibrary } from './keptLibrary.ts';
import { keepEvents, loadLibrary, takeRows } from './keptLibrary.ts';
import type { LibraryEvent } from './libraryEvents.ts';
import { applyEvents, listTouched } from './libraryEvents.ts';
import { createFault } from './libraryFaults.ts';
import type { Library } from './libraryRecord.ts';
import { EMPTY_LIBRARY } from './libraryRecord.ts';
import { dropDraft, keepDraft } from './noteDrafts.ts';
import { addEvent, findDraft } from './pendingEvents.ts';
import { tellOtherTabs } from './tabs.ts';

/** How long after the last keystroke a note is kept. */
const NOTE_PAUSE_MS = 500;

interface RecordsState {
  /** What this device keeps, as far as this tab knows. */
  readonly stored: Library;
  /** What happened since and is not kept yet, oldest first. */
  readonly pending: readonly LibraryEvent[];
  /** What is shown: `pending` applied to `stored`. */
  readonly library: Library;
  /** Whether what is kept has been read, or cannot be. */
  readonly isOpen: boolean;
  /** Whether the last attempt to read or keep something failed. */
  readonly isRefused: boolean;
  /** Shows these events at once, and keeps them. */
  readonly send: (...events: readonly LibraryEvent[]) => void;
  /** Keeps what is pending now; resolves when that was tried. */
  readonly flush: () => Promise<void>;
  /** Reads everything that is kept; resolves when that was tried. */
  readonly load: () => Promise<void>;
}

/** How many of the pending events are being kept: these are not changed any more. */
let inFlight = 0;
/** One after the other: what is read is never older than what was kept before. */
let turn: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The records of the library: the one truth about what is saved, and with which words. */
export const useRecordsStore = create<RecordsState>()((set, get) => {
  const show = (stored: Library, pending: readonly LibraryEvent[]) =>
    set({ stored, pending, library: applyEvents(stored, pending) });

  const keepPending = async () => {
    const events = get().pending;
    if (events.length === 0) return;
    inFlight = events.length;
    try {
      // What is deleted is still in its collections here.
      const { stored } = get();
      const touched = listTouched(events, stored);
      const kept = await keepEvents(events, stored);
      reportUnreadable(kept);
      const rest = get().pending.slice(events.length);
      inFlight = 0;
      show(takeRows(get().stored, kept.library, touched), rest);
      set({ isRefused: false });
      for (const key of listNoted(events)) keepOrDropDraft(key, rest);
      tellOtherTabs();
    } catch (error) {
      inFlight = 0;
      set({ isRefused: true });
      reportFault(error);
    }
  };

  const loadKept = async () => {
    try {
      const kept = await loadLibrary();
      reportUnreadable(kept);
      show(kept.library, get().pending);
      set({ isOpen: true, isRefused: false });
    } catch (error) {
      set({ isOpen: true, isRefused: true });
      // A browser that keeps nothing is told of once there is something to keep.
      const isUnavailable = error instanceof LibraryStorageError && error.kind === 'unavailable';
      if (!isUnavailable) reportFault(error);
    }
  };

  return {
    stored: EMPTY_LIBRARY,
    pending: [],
    library: EMPTY_LIBRARY,
    isOpen: false,
    isRefused: false,
    send: (...events) => {
      if (events.length === 0) return;
      let { pending } = get();
      for (const event of events) pending = addEvent(pending, event, inFlight);
      show(get().stored, pending);
      for (const key of listNoted(events)) keepOrDropDraft(key, pending);
      clearTimeout(timer);
      const isTyping = events.every(({ kind }) => kind === 'noted');
      timer = setTimeout(() => void get().flush(), isTyping ? NOTE_PAUSE_MS : 0);
    },
    flush: () => {
      clearTimeout(timer);
      turn = turn.then(keepPending);
      return turn;
    },
    load: () => {
      turn = turn.then(loadKept);
      return turn;
    },
  };
});

function listNoted(events: readonly LibraryEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.kind === 'noted' ? [event.key] : [])));
}

function keepOrDropDraft(key: string, pending: readonly LibraryEvent[]): void {
  const draft = findDraft(pending, key);
  if (draft === null) dropDraft(key);
  else keepDraft(draft);
}

function reportUnreadable({ unreadable }: KeptLibrary): void {
  if (unreadable.length > 0) reportStorageFault(createFault('partly unreadable'));
}

function reportFault(error: unknown): void {
  const kind = error instanceof LibraryStorageError ? error.kind : 'unavailable';
  reportStorageFault(createFault(kind));
}
