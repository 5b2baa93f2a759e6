import type { LibraryEvent } from './libraryEvents.ts';
import type { Collection, Library, LibraryRecord } from './libraryRecord.ts';

/** Something the reader did to the library, as the rows that it changed. */
export interface LibraryChange {
  /** Such as “Removed 3 papers”. */
  readonly says: string;
  readonly records: readonly Changed<LibraryRecord>[];
  readonly collections: readonly Changed<Collection>[];
}

/** A row before and after; `null` where there is none. */
interface Changed<Row> {
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What was done in this visit, and how far back the reader went. */
export interface ChangeHistory {
  /** The oldest first. */
  readonly changes: readonly LibraryChange[];
  /** How many of them hold: the last of these is undone next, the one behind it done again. */
  readonly position: number;
}

export const EMPTY_HISTORY: ChangeHistory = { changes: [], position: 0 };

/**
 * The history with what led from `before` to `after`; the same where nothing did. What was undone
 * before cannot be done again then.
 */
export function recordChange(
  history: ChangeHistory,
  says: string,
  before: Library,
  after: Library,
): ChangeHistory {
  const records = listChanged(before.records, after.records);
  const collections = listChanged(before.collections, after.collections);
  if (records.length === 0 && collections.length === 0) return history;
  const changes = [...history.changes.slice(0, history.position), { says, records, collections }];
  return { changes, position: changes.length };
}

/** What is undone next, or `null`. */
export function findUndone({ changes, position }: ChangeHistory): LibraryChange | null {
  return changes[position - 1] ?? null;
}

/** What is done again next, or `null`. */
export function findRedone({ changes, position }: ChangeHistory): LibraryChange | null {
  return changes[position] ?? null;
}

/** A step back (`-1`) or forth, for a history that has one there. */
export function takeStep(history: ChangeHistory, step: -1 | 1): ChangeHistory {
  return { ...history, position: history.position + step };
}

/** The events that undo a change. What was changed again since then stays as it is. */
export function createUndo({ records, collections }: LibraryChange): readonly LibraryEvent[] {
  return createEvents(
    records.map(({ id, before, after }) => ({ id, from: after, to: before })),
    collections.map(({ id, before, after }) => ({ id, from: after, to: before })),
  );
}

/** The events that do again what was undone. What was changed since then stays as it is. */
export function createRedo({ records, collections }: LibraryChange): readonly LibraryEvent[] {
  return createEvents(
    records.map(({ id, before, after }) => ({ id, from: before, to: after })),
    collections.map(({ id, before, after }) => ({ id, from: before, to: after })),
  );
}

interface Step<Row> {
  readonly id: string;
  readonly from: Row | null;
  readonly to: Row | null;
}

function createEvents(
  records: readonly Step<LibraryRecord>[],
  collections: readonly Step<Collection>[],
): readonly LibraryEvent[] {
  return [
    ...records.map(({ id, from, to }) => ({ kind: 'reverted', key: id, from, to }) as const),
    ...collections.map(
      ({ id, from, to }) => ({ kind: 'collection reverted', collection: id, from, to }) as const,
    ),
  ];
}

function listChanged<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): readonly Changed<Row>[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => before.get(id) !== after.get(id))
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }));
}
