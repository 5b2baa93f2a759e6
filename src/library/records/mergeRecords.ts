import type { Remarks } from '../../corpus/remarks.ts';
import type { Collection, LibraryRecord } from './libraryRecord.ts';
import { STATUSES } from './libraryRecord.ts';
import { mergeNotes } from './mergeNotes.ts';

/**
 * Two copies of a record, such as the one here and the one of a file, as one that has all of both: saved
 * if either is, since the earlier day, as far read as either, all tags, both notes. The same record
 * as before where the other one adds nothing.
 */
export function mergeRecords(ours: LibraryRecord, theirs: LibraryRecord): LibraryRecord {
  const merged: LibraryRecord = {
    ...ours,
    savedAt: [ours.savedAt, theirs.savedAt].sort()[0] ?? ours.savedAt,
    removedAt: ours.removedAt === null ? null : theirs.removedAt,
    isMirrored: ours.isMirrored || theirs.isMirrored,
    status:
      STATUSES.indexOf(ours.status) < STATUSES.indexOf(theirs.status) ? theirs.status : ours.status,
    tags: [...new Set([...ours.tags, ...theirs.tags])],
    note: mergeNotes('', ours.note, theirs.note),
    snapshot: ours.snapshot ?? theirs.snapshot,
  };
  return JSON.stringify(merged) === JSON.stringify(ours) ? ours : merged;
}

/** Whether a record has all that was published of its paper already. */
export function hasRemarks(record: LibraryRecord, remarks: Remarks): boolean {
  return mergeRecords(record, { ...record, ...remarks, tags: [...remarks.tags] }) === record;
}

/** Two copies of a collection as one: named and ordered as ours, with what only theirs has at the end. */
export function mergeCollections(ours: Collection, theirs: Collection): Collection {
  const added = theirs.keys.filter((key) => !ours.keys.includes(key));
  return added.length === 0 ? ours : { ...ours, keys: [...ours.keys, ...added] };
}
