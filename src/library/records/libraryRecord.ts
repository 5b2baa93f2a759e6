import * as v from 'valibot';
import { READING_STATUSES } from '../../corpus/remarks.ts';
import { WORK_KINDS } from '../../corpus/workKind.ts';

/** How far the reader is with a paper, in the order of reading. */
export const STATUSES = READING_STATUSES;
export type Status = (typeof STATUSES)[number];

const text = v.pipe(v.string(), v.minLength(1));
const moment = v.pipe(v.string(), v.isoTimestamp());
const revision = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is shown of a paper where its digest is not at hand. */
export const snapshotSchema = v.object({
  title: text,
  shortName: v.nullable(text),
  authors: v.array(v.string()),
  date: v.nullable(v.string()),
  venue: v.nullable(v.string()),
  arxivId: v.nullable(v.string()),
  doi: v.nullable(v.string()),
  url: v.nullable(v.string()),
  digestName: v.string(),
  /** Not in snapshots of older versions; what a newer one may write instead costs no record. */
  kind: v.optional(v.fallback(v.nullable(v.picklist(WORK_KINDS)), null)),
  authorCount: v.optional(v.fallback(v.nullable(v.pipe(v.number(), v.minValue(1))), null)),
  publishedTitle: v.optional(v.fallback(v.nullable(text), null)),
  /** Absent where it has none, and in snapshots from before. */
  otherIds: v.optional(v.array(v.object({ scheme: v.string(), id: v.string() }))),
  editors: v.optional(v.array(v.string())),
});
export type Snapshot = Readonly<v.InferOutput<typeof snapshotSchema>>;

/** What the reader keeps of one paper. */
export const recordSchema = v.object({
  /** As `createLibraryKey` has it. */
  key: text,
  /** One more with every change that is kept. */
  revision,
  savedAt: moment,
  /** Taken out of the library. The record stays, since a note may be in it. */
  removedAt: v.nullable(moment),
  /** Whether the list in local storage was told that it is saved. */
  isMirrored: v.boolean(),
  status: v.picklist(STATUSES),
  tags: v.array(text),
  /** Markdown. */
  note: v.string(),
  snapshot: v.nullable(snapshotSchema),
});
export type LibraryRecord = Readonly<v.InferOutput<typeof recordSchema>>;

/** Papers that the reader put together, in an order of the reader's own. */
export const collectionSchema = v.object({
  id: text,
  revision,
  name: text,
  createdAt: moment,
  keys: v.array(text),
});
export type Collection = Readonly<v.InferOutput<typeof collectionSchema>>;

/** All that is kept, by key and by id. */
export interface Library {
  readonly records: ReadonlyMap<string, LibraryRecord>;
  readonly collections: ReadonlyMap<string, Collection>;
}

export const EMPTY_LIBRARY: Library = { records: new Map(), collections: new Map() };

export function isInLibrary(record: LibraryRecord | null | undefined): boolean {
  return record?.removedAt === null;
}

/** Whether the reader wrote anything in it that would be lost with it. */
export function hasOwnWords({ note, tags }: LibraryRecord): boolean {
  return note.trim() !== '' || tags.length > 0;
}

/** A paper just saved. */
export function createRecord(
  key: string,
  savedAt: string,
  patch: Partial<LibraryRecord> = {},
): LibraryRecord {
  return {
    key,
    revision: 0,
    savedAt,
    removedAt: null,
    isMirrored: true,
    status: 'to-read',
    tags: [],
    note: '',
    snapshot: null,
    ...patch,
  };
}
