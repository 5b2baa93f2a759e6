import * as v from 'valibot';
import type { LibraryRow, LibraryRows } from '../../storage/libraryDatabase.ts';
import { changeLibraryRows, readLibraryRows } from '../../storage/libraryDatabase.ts';
import type { LibraryEvent } from './libraryEvents.ts';
import { applyEvents, listTouched } from './libraryEvents.ts';
import type { Library } from './libraryRecord.ts';
import { collectionSchema, recordSchema } from './libraryRecord.ts';

/** What is kept, and whether some of it could not be read. */
export interface KeptLibrary {
  readonly library: Library;
  readonly unreadable: readonly LibraryRow[];
}

/** Everything this device keeps. Rejects with `LibraryStorageError`. */
export async function loadLibrary(): Promise<KeptLibrary> {
  return parseRows(await readLibraryRows());
}

/**
 * Keeps these events, applied to what is kept by now, which another tab may have changed: returns
 * the rows that they are about as they are kept. Rejects with `LibraryStorageError`; then nothing
 * is kept.
 */
export async function keepEvents(
  events: readonly LibraryEvent[],
  stored: Library,
): Promise<KeptLibrary> {
  const touched = listTouched(events, stored);
  let kept: KeptLibrary | null = null;
  await changeLibraryRows(touched, (rows) => {
    const before = parseRows(rows);
    const after = applyEvents(before.library, events);
    kept = { library: after, unreadable: before.unreadable };
    return {
      records: listChanges(before.library.records, after.records),
      collections: listChanges(before.library.collections, after.collections),
      unreadable: before.unreadable,
    };
  });
  return kept ?? { library: stored, unreadable: [] };
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
  return { library: { records, collections }, unreadable };
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
