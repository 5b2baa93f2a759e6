import { normaliseText } from '../url/exploreQuery.ts';
import type { Codec, Parameter } from '../url/parameters.ts';
import { createCodec, field, ids, oneOf } from '../url/parameters.ts';
import { libraryPath } from '../url/paths.ts';
import { STATUSES } from './records/libraryRecord.ts';

/** `removed` are papers that were taken out, but hold words of the reader's own. */
export const SHOWN_STATUSES = ['any', ...STATUSES, 'removed'] as const;
export type ShownStatus = (typeof SHOWN_STATUSES)[number];

/** `natural` is the own order of a collection, and the last saved first where none is chosen. */
export const LIBRARY_SORTS = ['natural', 'saved', 'title', 'newest', 'oldest'] as const;
export type LibrarySort = (typeof LIBRARY_SORTS)[number];

/** What the library page looks at: the whole of its address, as a value. Empty texts ask for nothing. */
export interface LibraryQuery {
  readonly text: string;
  readonly status: ShownStatus;
  readonly tag: string;
  /** Id of a collection. */
  readonly collection: string;
  readonly sort: LibrarySort;
  /** A collection that somebody sent: papers of this digest, and what they are called together. */
  readonly papers: readonly string[];
  readonly name: string;
}

/** How many papers a link can hold: longer addresses are cut by some programs. */
export const MAX_LINKED = 60;

const words: Parameter<string> = {
  read: (reader, name) => normaliseText(reader.one(name, (text) => text) ?? ''),
  format: normaliseText,
};

/** `?q=…&status=reading&tag=…&collection=…&sort=title`, or `?papers=a,b&name=…` */
export const libraryCodec: Codec<LibraryQuery> = createCodec<LibraryQuery>({
  text: field('q', words),
  status: field('status', oneOf(SHOWN_STATUSES, 'any')),
  tag: field('tag', words),
  collection: field('collection', words),
  sort: field('sort', oneOf(LIBRARY_SORTS, 'natural')),
  papers: field('papers', ids(MAX_LINKED)),
  name: field('name', words),
});

/** The address of a library page. */
export function formatLibraryPath(query: Partial<LibraryQuery>): string {
  return `${libraryPath}${libraryCodec.format({ ...libraryCodec.empty, ...query })}`;
}
