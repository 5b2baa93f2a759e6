import type { LibraryEvent } from './records/libraryEvents.ts';
import type { Collection, Library } from './records/libraryRecord.ts';

/** A name of its own, also where two devices are joined. */
export function createCollectionId(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

/** In the order in which they were made. */
export function listCollections({ collections }: Library): readonly Collection[] {
  return [...collections.values()].toSorted((one, other) =>
    one.createdAt < other.createdAt ? -1 : 1,
  );
}

/**
 * A paper goes one place up or down among those that are shown, which may be a part of the
 * collection; no event where it is at the end already.
 */
export function movePaper(
  { id, keys }: Collection,
  shown: readonly string[],
  key: string,
  step: -1 | 1,
): readonly LibraryEvent[] {
  const from = shown.indexOf(key);
  const neighbour = shown[from + step];
  if (from === -1 || neighbour === undefined) return [];
  const before = step === -1 ? neighbour : (keys[keys.indexOf(neighbour) + 1] ?? null);
  return [{ kind: 'placed', collection: id, key, before }];
}
