import type { Collection, LibraryRecord } from './libraryRecord.ts';
import { mergeNotes } from './mergeNotes.ts';

/**
 * The record with a change undone that made `from` of `to`. What was changed again since then, here
 * or in another tab, stays as it is.
 */
export function revertRecord(
  now: LibraryRecord | null,
  from: LibraryRecord | null,
  to: LibraryRecord | null,
): LibraryRecord | null {
  if (now === null) return from === null ? to : null;
  if (from === null) return now;
  if (to === null) return isSame(now, from) ? null : now;
  return {
    ...now,
    savedAt: pick(now.savedAt, from.savedAt, to.savedAt),
    removedAt: pick(now.removedAt, from.removedAt, to.removedAt),
    status: pick(now.status, from.status, to.status),
    tags: revertList(now.tags, from.tags, to.tags),
    note: mergeNotes(from.note, now.note, to.note),
    snapshot: now.snapshot ?? to.snapshot,
  };
}

/** As `revertRecord`, for a collection. */
export function revertCollection(
  now: Collection | null,
  from: Collection | null,
  to: Collection | null,
): Collection | null {
  if (now === null) return from === null ? to : null;
  if (from === null) return now;
  if (to === null) return isSame(now, from) ? null : now;
  return {
    ...now,
    name: pick(now.name, from.name, to.name),
    keys: revertList(now.keys, from.keys, to.keys),
  };
}

function pick<Value>(now: Value, from: Value, to: Value): Value {
  return now === from ? to : now;
}

/** Exactly as before if nothing happened since; else what was added goes and what went comes back, at the end. */
function revertList(
  now: readonly string[],
  from: readonly string[],
  to: readonly string[],
): string[] {
  if (now.join('\n') === from.join('\n')) return [...to];
  const kept = now.filter((item) => to.includes(item) || !from.includes(item));
  const lost = to.filter((item) => !from.includes(item) && !kept.includes(item));
  return [...kept, ...lost];
}

/** What is only known of a row, and nothing that the reader did. */
const KNOWN = { revision: 0, isMirrored: false, snapshot: null };

function isSame(one: LibraryRecord | Collection, other: LibraryRecord | Collection): boolean {
  // Both with the fields in the order of one.
  return JSON.stringify({ ...one, ...KNOWN }) === JSON.stringify({ ...one, ...other, ...KNOWN });
}
