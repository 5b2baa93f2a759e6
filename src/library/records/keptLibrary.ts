import * as v from 'valibot';
import type { LibraryRow, LibraryRows } from '../../storage/libraryDatabase.ts';
import { changeLibraryRows, readLibraryRows } from '../../storage/libraryDatabase.ts';
import { applyEvents, listTouched } from './libraryEvents.ts';
import type { Library } from './libraryRecord.ts';
import { collectionSchema, recordSchema } from './libraryRecord.ts';
import type { KeptTabs, PendingEvent } from './pendingEvents.ts';
import { listEvents, listUnkept } from './pendingEvents.ts';

const keptTabSchema = v.object({ last: v.number(), at: v.string() });

/** How long it is remembered how far the events of a tab are kept: its log is taken up long before. */
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000;

/** What is kept, and whether some of it could not be read. */
export interface KeptLibrary {
  readonly library: Library;
  readonly tabs: KeptTabs;
  readonly unreadable: readonly LibraryRow[];
}

/** Everything this device keeps. Rejects with `LibraryStorageError`. */
export async function loadLibrary(): Promise<KeptLibrary> {
  return parseRows(await readLibraryRows());
}

/**
 * Keeps these events, applied to what is kept by now, which another tab may have changed; what is kept
 * already, by whichever tab, is not done again. Returns the rows that they are about as they are kept.
 * Rejects with `LibraryStorageError`; then nothing is kept.
 */
export async function keepEvents(
  pending: readonly PendingEvent[],
  stored: Library,
  tabs: KeptTabs,
): Promise<KeptLibrary> {
  const touched = listTouched(listEvents(pending), stored);
  const named = new Set([
    ...pending.map(({ tab }) => tab),
    ...[...tabs].flatMap(([tab, { at }]) => (isLongAgo(at) ? [tab] : [])),
  ]);
  let kept: KeptLibrary | null = null;
  await changeLibraryRows({ ...touched, tabs: [...named] }, (rows) => {
    const before = parseRows(rows);
    const unkept = listUnkept(pending, before.tabs);
    const after = applyEvents(before.library, listEvents(unkept));
    const tabsAfter = countKept(before.tabs, unkept);
    kept = { library: after, tabs: tabsAfter, unreadable: before.unreadable };
    return {
      tabs: listChanges(before.tabs, tabsAfter),
      records: listChanges(before.library.records, after.records),
      collections: listChanges(before.library.collections, after.collections),
      unreadable: before.unreadable,
    };
  });
  return kept ?? { library: stored, tabs, unreadable: [] };
}

/** `library` with these rows as they are kept; those of `keys` that are not among them are gone. */
export function takeRows(
  library: Library,
  kept: Library,
  keys: { readonly records: readonly string[]; readonly collections: readonly string[] },
): Library {
  return {
    records: replaceRows(library.records, kept.records, keys.records),
    collections: replaceRows(library.collections, kept.collections, keys.collections),
  };
}

function parseRows(rows: LibraryRows): KeptLibrary {
  const unreadable: LibraryRow[] = [];
  const parse = <Row>(schema: v.GenericSchema<unknown, Row>, found: LibraryRows['records']) => {
    const parsed = new Map<string, Row>();
    for (const [key, row] of found) {
      const result = v.safeParse(schema, row);
      if (result.success) parsed.set(key, result.output);
      else unreadable.push(row);
    }
    return parsed;
  };
  const records = parse(recordSchema, rows.records);
  const collections = parse(collectionSchema, rows.collections);
  const tabs = parse(keptTabSchema, rows.tabs);
  return { library: { records, collections }, tabs, unreadable };
}

/** How far the events of each tab are kept with these; tabs of long ago are forgotten. */
function countKept(before: KeptTabs, events: readonly PendingEvent[]): KeptTabs {
  const tabs = new Map([...before].filter(([, { at }]) => !isLongAgo(at)));
  const at = new Date().toISOString();
  for (const { tab, number } of events) {
    tabs.set(tab, { last: Math.max(number, tabs.get(tab)?.last ?? 0), at });
  }
  return tabs;
}

function isLongAgo(at: string): boolean {
  return Date.parse(at) < Date.now() - REMEMBERED_MS;
}

function listChanges<Row extends object>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): ReadonlyMap<string, Row | null> {
  const changes = new Map<string, Row | null>();
  for (const [key, row] of after) if (before.get(key) !== row) changes.set(key, row);
  for (const key of before.keys()) if (!after.has(key)) changes.set(key, null);
  return changes;
}

function replaceRows<Row>(
  rows: ReadonlyMap<string, Row>,
  kept: ReadonlyMap<string, Row>,
  keys: readonly string[],
): ReadonlyMap<string, Row> {
  if (keys.length === 0) return rows;
  const replaced = new Map(rows);
  for (const key of keys) {
    const row = kept.get(key);
    if (row === undefined) replaced.delete(key);
    else replaced.set(key, row);
  }
  return replaced;
}
