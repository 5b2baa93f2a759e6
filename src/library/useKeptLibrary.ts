import { useEffect } from 'react';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { LIBRARY_KEY } from '../storage/storageKeys.ts';
import { createLibraryKey, readShownDigest } from './libraryKey.ts';
import { useLibraryStore } from './libraryStore.ts';
import { listNewFacts } from './newFacts.ts';
import type { LibraryEvent } from './records/libraryEvents.ts';
import { applyEvents } from './records/libraryEvents.ts';
import type { Library } from './records/libraryRecord.ts';
import { isInLibrary } from './records/libraryRecord.ts';
import { takeDrafts } from './records/noteDrafts.ts';
import type { ListedPaper } from './records/reconcile.ts';
import { listSaved, listUnknownChanges } from './records/reconcile.ts';
import { useRecordsStore } from './records/recordsStore.ts';
import { createSnapshot } from './records/snapshot.ts';
import { listenToTabs } from './records/tabs.ts';

/**
 * The library as it is kept and shown. Reads it on first use, and from then on joins the two: what
 * happens to the list in local storage becomes events of the records, and what happens to the
 * records is copied to the list.
 */
export function useKeptLibrary(): Library {
  useEffect(keepLibrary, []);
  return useRecordsStore((state) => state.library);
}

let isJoined = false;
/** Whether the list is changed by what the records are about to be told. */
let isTelling = false;

function keepLibrary(): void {
  if (isJoined) return;
  isJoined = true;
  const { load, takeLeft, flush } = useRecordsStore.getState();
  void load().then(async () => {
    // First: what the list lacks or has may be told in it.
    takeLeft();
    adopt();
    useLibraryStore.subscribe(({ saved }, before) => {
      if (saved === before.saved || isTelling) return;
      takeList();
      // The store tells of a change before it writes it: only then is it known whether it could.
      queueMicrotask(takeList);
    });
    await takeLeftDrafts();
  });
  listenToTabs(() => void load());
  document.addEventListener('visibilitychange', () => {
    // The reader may have closed the tab that held the database, or made room.
    if (document.visibilityState === 'visible' && useRecordsStore.getState().isRefused) void load();
    void flush();
  });
  window.addEventListener('pageshow', (event) => {
    // Another tab may have gone on while this page lay in the cache of the history. The list has been read.
    if (event.persisted) void load();
  });
}

/** After opening: what the list knows and the records do not, then the list as the records have it. */
function adopt(): void {
  takeList();
  const { library, isRefused } = useRecordsStore.getState();
  // Records that could not be read say nothing about what the list lacks.
  if (isRefused) return;
  const { saved, isPartial, replace } = useLibraryStore.getState();
  const list = listSaved(library, saved);
  if (!isPartial && isSameList(list, saved)) return;
  replace(list, true);
  takeList();
}

/** A star was clicked, or the list was changed by another tab or an older version. */
function takeList(): void {
  const { library, send } = useRecordsStore.getState();
  const { saved, isPartial } = useLibraryStore.getState();
  const at = new Date().toISOString();
  send(...listUnknownChanges(library, saved, { at, isPartial, isMirrored: isListKept() }));
}

/** Notes of tabs of an older version that were closed before they were kept. */
async function takeLeftDrafts(): Promise<void> {
  const { send, flush } = useRecordsStore.getState();
  const { drafts, drop } = takeDrafts();
  if (drafts.length === 0) return;
  const { library } = useRecordsStore.getState();
  const at = new Date().toISOString();
  sendToLibrary(
    ...drafts
      .filter(({ key }) => !library.records.has(key))
      .map(({ key }) => ({ kind: 'saved', key, at, isMirrored: true }) as const),
  );
  send(...drafts.map(({ key, base, text }) => ({ kind: 'noted', key, base, text }) as const));
  await flush();
  if (!useRecordsStore.getState().isRefused) drop();
}

/** The library as it is now; what the list alone knows is told to the records first. */
export function readLibrary(): Library {
  takeList();
  return useRecordsStore.getState().library;
}

/** Sends events that may change what is saved: the list is told first, since it is read first. */
export function sendToLibrary(...events: readonly LibraryEvent[]): void {
  if (events.length === 0) return;
  const library = readLibrary();
  const { send, isOpen, isRefused } = useRecordsStore.getState();
  const { saved, replace } = useLibraryStore.getState();
  const list = listSaved(applyEvents(library, events), saved);
  isTelling = true;
  if (!isSameList(list, saved)) replace(list, isOpen && !isRefused);
  isTelling = false;
  const isMirrored = isListKept();
  send(...events.map((event) => withMirrored(event, isMirrored)));
}

function withMirrored(event: LibraryEvent, isMirrored: boolean): LibraryEvent {
  switch (event.kind) {
    case 'saved':
      return { ...event, isMirrored };
    case 'imported':
      return { ...event, record: { ...event.record, isMirrored } };
    case 'reverted':
      return { ...event, to: event.to && { ...event.to, isMirrored } };
    default:
      return event;
  }
}

/** Whether local storage has the list as it is; not where it is full or forbidden. */
function isListKept(): boolean {
  const { persist, getState } = useLibraryStore;
  const kept = persist.getOptions().storage?.getItem(LIBRARY_KEY);
  return (
    kept !== null &&
    kept !== undefined &&
    'state' in kept &&
    JSON.stringify(kept.state.saved) === JSON.stringify(getState().saved)
  );
}

function isSameList(one: readonly ListedPaper[], other: readonly ListedPaper[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Sees to it that a paper that was just saved can be shown without its digest. */
export function describeSaved(paper: Paper, { digest }: Pick<Corpus, 'digest'>): void {
  const key = createLibraryKey(readShownDigest(), paper.id);
  changeWhenOpen((library) =>
    isInLibrary(library.records.get(key))
      ? [{ kind: 'described', key, snapshot: createSnapshot(paper, digest.name) }]
      : [],
  );
}

/** Sees to it that papers of a list that were saved before are shown elsewhere as the list has them now. */
export function describeAgain(corpus: Corpus, digestId: string): void {
  changeWhenOpen((library) => listNewFacts(library, corpus, digestId));
}

/** Sends what a library asks for, once it has been read. */
function changeWhenOpen(listEvents: (library: Library) => readonly LibraryEvent[]): void {
  keepLibrary();
  const change = () => {
    const { library, send } = useRecordsStore.getState();
    send(...listEvents(library));
  };
  if (useRecordsStore.getState().isOpen) change();
  else void useRecordsStore.getState().load().then(change);
}
