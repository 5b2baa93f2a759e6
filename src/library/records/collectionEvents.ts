import * as v from 'valibot';
import type { Collection } from './libraryRecord.ts';
import { collectionSchema } from './libraryRecord.ts';
import { mergeCollections } from './mergeRecords.ts';
import { revertCollection } from './revert.ts';

const collection = v.string();
const key = v.string();

export const collectionEventSchema = v.variant('kind', [
  v.object({
    kind: v.literal('collection made'),
    collection,
    name: v.string(),
    at: v.string(),
  }),
  v.object({ kind: v.literal('collection named'), collection, name: v.string() }),
  v.object({ kind: v.literal('collection deleted'), collection }),
  v.object({ kind: v.picklist(['collected', 'uncollected']), collection, key }),
  /** A paper takes its place in front of another one, or at the end. */
  v.object({ kind: v.literal('placed'), collection, key, before: v.nullable(v.string()) }),
  v.object({
    kind: v.literal('collection reverted'),
    collection,
    from: v.nullable(collectionSchema),
    to: v.nullable(collectionSchema),
  }),
  v.object({ kind: v.literal('collection imported'), collection, imported: collectionSchema }),
]);
/** Something that happened to one collection, named by its id. */
export type CollectionEvent = Readonly<v.InferOutput<typeof collectionEventSchema>>;

/** The collection after an event; the same object where nothing changes, `null` where it is gone. */
export function applyCollectionEvent(
  collection: Collection | null,
  event: CollectionEvent,
): Collection | null {
  switch (event.kind) {
    case 'collection made':
      return (
        collection ?? {
          id: event.collection,
          revision: 0,
          name: event.name,
          createdAt: event.at,
          keys: [],
        }
      );
    case 'collection deleted':
      return null;
    case 'collection imported':
      return collection === null ? event.imported : mergeCollections(collection, event.imported);
    case 'collection reverted':
      return revertCollection(collection, event.from, event.to);
    default:
      return collection === null ? null : changeCollection(collection, event);
  }
}

type ContentEvent = Extract<
  CollectionEvent,
  { kind: 'collection named' | 'collected' | 'uncollected' | 'placed' }
>;

function changeCollection(collection: Collection, event: ContentEvent): Collection {
  const { keys } = collection;
  switch (event.kind) {
    case 'collection named':
      return collection.name === event.name ? collection : { ...collection, name: event.name };
    case 'collected':
      return keys.includes(event.key) ? collection : { ...collection, keys: [...keys, event.key] };
    case 'uncollected':
      return keys.includes(event.key)
        ? { ...collection, keys: keys.filter((key) => key !== event.key) }
        : collection;
    case 'placed':
      return keys.includes(event.key) && event.before !== event.key
        ? { ...collection, keys: placeBefore(keys, event.key, event.before) }
        : collection;
    default:
      return event satisfies never;
  }
}

function placeBefore(keys: readonly string[], key: string, before: string | null): string[] {
  const others = keys.filter((other) => other !== key);
  const position = before === null ? -1 : others.indexOf(before);
  return others.toSpliced(position === -1 ? others.length : position, 0, key);
}
