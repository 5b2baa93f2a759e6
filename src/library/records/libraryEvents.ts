import * as v from 'valibot';
import type { CollectionEvent } from './collectionEvents.ts';
import { applyCollectionEvent, collectionEventSchema } from './collectionEvents.ts';
import type { Collection, Library, LibraryRecord } from './libraryRecord.ts';
import { createRecord, recordSchema, STATUSES, snapshotSchema } from './libraryRecord.ts';
import { mergeNotes } from './mergeNotes.ts';
import { mergeRecords } from './mergeRecords.ts';
import { revertRecord } from './revert.ts';

const key = v.string();

const recordEventSchema = v.variant('kind', [
  v.object({ kind: v.literal('saved'), key, at: v.string(), isMirrored: v.boolean() }),
  v.object({ kind: v.literal('removed'), key, at: v.string() }),
  /** For good. */
  v.object({ kind: v.literal('deleted'), key }),
  v.object({ kind: v.literal('described'), key, snapshot: snapshotSchema }),
  v.object({ kind: v.literal('status'), key, status: v.picklist(STATUSES) }),
  v.object({ kind: v.picklist(['tagged', 'untagged']), key, tag: v.string() }),
  /** The reader made `text` of `base`. */
  v.object({ kind: v.literal('noted'), key, base: v.string(), text: v.string() }),
  /** A change from `to` to `from` is undone. */
  v.object({
    kind: v.literal('reverted'),
    key,
    from: v.nullable(recordSchema),
    to: v.nullable(recordSchema),
  }),
  v.object({ kind: v.literal('imported'), key, record: recordSchema }),
]);
/** Something that happened to the record of one paper. */
export type RecordEvent = Readonly<v.InferOutput<typeof recordEventSchema>>;

export const libraryEventSchema = v.union([recordEventSchema, collectionEventSchema]);
export type LibraryEvent = RecordEvent | CollectionEvent;

/**
 * The library after these events: the one function that says what happens, for what is shown, for
 * what is kept, and for two tabs at once. What an event does not change is the same object as before.
 */
export function applyEvents(library: Library, events: readonly LibraryEvent[]): Library {
  if (events.length === 0) return library;
  const records = new Map(library.records);
  const collections = new Map(library.collections);
  for (const event of events) {
    if (!('collection' in event)) {
      const before = records.get(event.key) ?? null;
      put(records, event.key, before, applyRecordEvent(before, event));
      if (event.kind === 'deleted') forget(collections, event.key);
    } else {
      const before = collections.get(event.collection) ?? null;
      put(collections, event.collection, before, applyCollectionEvent(before, event));
    }
  }
  return { records, collections };
}

/** The keys of records and the ids of collections that these events read or change. */
export function listTouched(
  events: readonly LibraryEvent[],
  { collections }: Library,
): { readonly records: readonly string[]; readonly collections: readonly string[] } {
  const records = new Set<string>();
  const ids = new Set<string>();
  for (const event of events) {
    if ('collection' in event) ids.add(event.collection);
    else records.add(event.key);
    if (event.kind === 'deleted') {
      for (const { id, keys } of collections.values()) if (keys.includes(event.key)) ids.add(id);
    }
  }
  return { records: [...records], collections: [...ids] };
}

function applyRecordEvent(record: LibraryRecord | null, event: RecordEvent): LibraryRecord | null {
  switch (event.kind) {
    case 'saved':
      return saveRecord(record, event);
    case 'removed':
      return record?.removedAt === null ? { ...record, removedAt: event.at } : record;
    case 'deleted':
      return null;
    case 'imported':
      return record === null ? event.record : mergeRecords(record, event.record);
    case 'reverted':
      return revertRecord(record, event.from, event.to);
    default:
      return record === null ? null : changeRecord(record, event);
  }
}

/** Saved again, it counts from then on. */
function saveRecord(
  record: LibraryRecord | null,
  { key, at, isMirrored }: Extract<RecordEvent, { kind: 'saved' }>,
): LibraryRecord {
  if (record === null) return createRecord(key, at, { isMirrored });
  const isNews =
    record.removedAt !== null || record.savedAt < at || (isMirrored && !record.isMirrored);
  if (!isNews) return record;
  const savedAt = record.removedAt !== null || record.savedAt < at ? at : record.savedAt;
  return { ...record, savedAt, removedAt: null, isMirrored: isMirrored || record.isMirrored };
}

type FieldEvent = Extract<
  RecordEvent,
  { kind: 'described' | 'status' | 'tagged' | 'untagged' | 'noted' }
>;

function changeRecord(record: LibraryRecord, event: FieldEvent): LibraryRecord {
  switch (event.kind) {
    case 'described':
      return JSON.stringify(record.snapshot) === JSON.stringify(event.snapshot)
        ? record
        : { ...record, snapshot: event.snapshot };
    case 'status':
      return record.status === event.status ? record : { ...record, status: event.status };
    case 'tagged':
      return record.tags.includes(event.tag)
        ? record
        : { ...record, tags: [...record.tags, event.tag] };
    case 'untagged':
      return record.tags.includes(event.tag)
        ? { ...record, tags: record.tags.filter((tag) => tag !== event.tag) }
        : record;
    case 'noted': {
      const note = mergeNotes(event.base, record.note, event.text);
      return note === record.note ? record : { ...record, note };
    }
    default:
      return event satisfies never;
  }
}

/** Takes the outcome of an event; what differs from before is a revision of its own. */
function put<Row extends LibraryRecord | Collection>(
  rows: Map<string, Row>,
  id: string,
  before: Row | null,
  after: Row | null,
): void {
  if (after === before) return;
  if (after === null) rows.delete(id);
  else rows.set(id, { ...after, revision: (before?.revision ?? 0) + 1 });
}

function forget(collections: Map<string, Collection>, key: string): void {
  for (const [id, { keys, revision, ...rest }] of [...collections]) {
    if (!keys.includes(key)) continue;
    collections.set(id, {
      ...rest,
      keys: keys.filter((other) => other !== key),
      revision: revision + 1,
    });
  }
}
