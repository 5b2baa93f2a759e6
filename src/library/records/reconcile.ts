import type { RecordEvent } from './libraryEvents.ts';
import type { Library, LibraryRecord } from './libraryRecord.ts';
import { isInLibrary } from './libraryRecord.ts';

/** A paper in the list of saved papers in local storage. */
export interface ListedPaper {
  /** As `createLibraryKey` has it. */
  readonly paperId: string;
  readonly savedAt: string;
}

interface ReconcileOptions {
  /** When what is gone from the list was removed. */
  readonly at: string;
  /** What is not in the list may be saved all the same. */
  readonly isPartial: boolean;
  /** Whether local storage has the list as it is. */
  readonly isMirrored: boolean;
}

/**
 * What happened to the list of saved papers that the records do not know of, as events: an older
 * version of the site wrote it, a star was clicked, or a tab was closed before its record was kept. What
 * the list was never told of is not missing from it.
 */
export function listUnknownChanges(
  { records }: Library,
  saved: readonly ListedPaper[],
  { at, isPartial, isMirrored }: ReconcileOptions,
): readonly RecordEvent[] {
  const listed = new Set(saved.map(({ paperId }) => paperId));
  const added = saved.flatMap(({ paperId: key, savedAt }): RecordEvent[] => {
    const record = records.get(key);
    const isKnown = isInLibrary(record) && (record?.savedAt ?? '') >= savedAt;
    return isKnown && (record?.isMirrored || !isMirrored)
      ? []
      : [{ kind: 'saved', key, at: savedAt, isMirrored }];
  });
  if (isPartial) return added;
  const removed = [...records.values()]
    .filter((record) => isInLibrary(record) && record.isMirrored && !listed.has(record.key))
    .map(({ key }): RecordEvent => ({ kind: 'removed', key, at }));
  return [...added, ...removed];
}

/** The list that these records give, newest first; papers saved in the same moment stay in their order. */
export function listSaved(
  { records }: Library,
  before: readonly ListedPaper[],
): readonly ListedPaper[] {
  const positions = new Map(before.map(({ paperId }, index) => [paperId, index]));
  const place = ({ key }: LibraryRecord) => positions.get(key) ?? -1;
  return [...records.values()]
    .filter(isInLibrary)
    .sort((one, other) => {
      if (one.savedAt !== other.savedAt) return one.savedAt < other.savedAt ? 1 : -1;
      return place(one) - place(other);
    })
    .map(({ key, savedAt }) => ({ paperId: key, savedAt }));
}
