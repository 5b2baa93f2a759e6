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
import type { KeptTabs, PendingEvent } from './pendingEvents.ts';
import { addEvent, joinPending, listEvents, listUnkept } from './pendingEvents.ts';
import { isLogTaken, logPending, readOtherLogs } from './pendingLog.ts';
import { THIS_TAB, tellOtherTabs } from './tabs.ts';

/** How long after the last keystroke a note is kept. */
const NOTE_PAUSE_MS = 500;

interface RecordsState {
  /** What this device keeps, as far as this tab knows. */
  readonly stored: Library;
  /** How far the events of each tab are kept, as far as this one knows. */
  readonly tabs: KeptTabs;
  /** What happened since and is not kept yet, oldest first. */
  readonly pending: readonly PendingEvent[];
  /** What is shown: `pending` applied to `stored`. */
  readonly library: Library;
  /** Whether what is kept has been read, or cannot be. */
  readonly isOpen: boolean;
  /** Whether the last attempt to read or keep something failed. */
  readonly isRefused: boolean;
  /** Shows these events at once, and keeps them; a page that is left at once loses none. */
  readonly send: (...events: readonly LibraryEvent[]) => void;
  /** Takes up what other tabs could not keep before they were left. */
  readonly takeLeft: () => void;
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
let lastNumber = 0;

/** The records of the library: the one truth about what is saved, and with which words. */
export const useRecordsStore = create<RecordsState>()((set, get) => {
  /** Shows what is kept and pending; returns whether what is pending is logged. */
  const show = (stored: Library, pending: readonly PendingEvent[]): boolean => {
    const isLogged = pending === get().pending || logPending(pending);
    set({ stored, pending, library: applyEvents(stored, listEvents(pending)) });
    return isLogged;
  };

  const keepPending = async () => {
    const { pending, stored, tabs } = get();
    if (pending.length === 0) return;
    inFlight = pending.length;
    try {
      // What is deleted is still in its collections here.
      const touched = listTouched(listEvents(pending), stored);
      const kept = await keepEvents(pending, stored, tabs);
      reportUnreadable(kept);
      const rest = get().pending.slice(pending.length);
      inFlight = 0;
      show(takeRows(get().stored, kept.library, touched), rest);
      tellOtherTabs();
      // What could not be read before may be readable by now.
      if (get().isRefused) await loadKept();
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
      show(kept.library, listUnkept(get().pending, kept.tabs));
      set({ isOpen: true, isRefused: false, tabs: kept.tabs });
    } catch (error) {
      set({ isOpen: true, isRefused: true });
      // A browser that keeps nothing is told of once there is something to keep.
      const isUnavailable = error instanceof LibraryStorageError && error.kind === 'unavailable';
      if (!isUnavailable) reportFault(error);
    }
  };

  return {
    stored: EMPTY_LIBRARY,
    tabs: new Map(),
    pending: [],
    library: EMPTY_LIBRARY,
    isOpen: false,
    isRefused: false,
    send: (...events) => {
      if (events.length === 0) return;
      let { pending } = get();
      const fixed = isLogTaken() ? pending.length : inFlight;
      for (const event of events) {
        lastNumber += 1;
        pending = addEvent(pending, { tab: THIS_TAB, number: lastNumber, event }, fixed);
      }
      const isLogged = show(get().stored, pending);
      clearTimeout(timer);
      // What is logged is safe; what cannot be is kept without waiting for the end of typing.
      const isTyping = isLogged && events.every(({ kind }) => kind === 'noted');
      timer = setTimeout(() => void get().flush(), isTyping ? NOTE_PAUSE_MS : 0);
    },
    takeLeft: () => {
      const { stored, pending, tabs } = get();
      const left = readOtherLogs();
      if (left.pending.length === 0) return;
      if (show(stored, listUnkept(joinPending(pending, left.pending), tabs))) left.drop();
      void get().flush();
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

function reportUnreadable({ unreadable }: KeptLibrary): void {
  if (unreadable.length > 0) reportStorageFault(createFault('partly unreadable'));
}

function reportFault(error: unknown): void {
  const kind = error instanceof LibraryStorageError ? error.kind : 'unavailable';
  reportStorageFault(createFault(kind));
}
