import type { Taxonomy } from '../corpus/schema.ts';
import type { FacetChoice, Narrowing } from '../url/exploreQuery.ts';
import {
  createFacetsField,
  createNarrowingFields,
  normaliseText,
  readFacetChoice,
} from '../url/exploreQuery.ts';
import { findWord } from '../url/findNamed.ts';
import type { ParameterReader } from '../url/parameterReader.ts';
import type { Codec, Field, Parameter } from '../url/parameters.ts';
import { createCodec, field, ids, oneOf } from '../url/parameters.ts';
import { libraryPath } from '../url/paths.ts';
import type { OwnFacet } from './ownFacets.ts';
import { listDigestFacets, OWN_FACETS, REMOVED } from './ownFacets.ts';
import { STATUSES } from './records/libraryRecord.ts';

/**
 * `natural` is the own order of a collection, the last saved first where none is chosen, and the best
 * match first where words are asked for.
 */
export const LIBRARY_SORTS = ['natural', 'saved', 'title', 'newest', 'oldest'] as const;
export type LibrarySort = (typeof LIBRARY_SORTS)[number];

/** What the library page looks at: the whole of its address, as a value. Empty texts ask for nothing. */
export interface LibraryQuery extends Narrowing {
  /** Id of a collection. */
  readonly collection: string;
  readonly sort: LibrarySort;
  /** A collection that somebody sent: papers of this digest, and what they are called together. */
  readonly papers: readonly string[];
  readonly name: string;
}

/** The change that takes words and filters away. */
export const NO_NARROWING: Narrowing = {
  ...{ text: '', facets: {}, years: null, code: null, isStatedOnly: false },
};

/** What of a query narrows the list. */
export function pickNarrowing(query: Narrowing): Narrowing {
  const { text, facets, years, code, isStatedOnly } = query;
  return { text, facets, years, code, isStatedOnly };
}

/** How many papers a link is made of: some programs cut longer addresses. One that came is read whole. */
export const MAX_LINKED = 60;

const words: Parameter<string> = {
  read: (reader, name) => normaliseText(reader.one(name, (text) => text) ?? ''),
  format: normaliseText,
};

/** `?q=…&status=reading&tag=a,-b&family=ssm&collection=…&sort=title`, or `?papers=a,b&name=…` */
export function createLibraryCodec(taxonomy: Pick<Taxonomy, 'facets'>): Codec<LibraryQuery> {
  return createCodec<LibraryQuery>({
    ...createNarrowingFields(createLibraryFacetsField(taxonomy)),
    collection: field('collection', words),
    sort: field('sort', oneOf(LIBRARY_SORTS, 'natural')),
    papers: field('papers', ids()),
    name: field('name', words),
  });
}

/**
 * The facets of the digest by their values; those of the library by any words, since the records that
 * know the tags are read later than the address.
 */
function createLibraryFacetsField(
  taxonomy: Pick<Taxonomy, 'facets'>,
): Field<LibraryQuery['facets'], unknown> {
  const { read, format } = createFacetsField(listDigestFacets(taxonomy));
  return {
    read: (reader) => {
      const own = OWN_FACETS.flatMap((id) => {
        const choice = readOwn(reader, id);
        return choice === null ? [] : [[id, choice] as const];
      });
      return { ...Object.fromEntries(own), ...read(reader) };
    },
    format,
  };
}

function readOwn(reader: ParameterReader, id: OwnFacet): FacetChoice | null {
  return readFacetChoice(reader, id, (text) => {
    const name = text.replace(SIGN, '');
    const value = id === 'status' ? findWord(SHOWN_STATUSES, name) : normaliseText(name) || null;
    return value === null ? null : { ids: [value], isExcluded: name !== text };
  });
}

/** Rules a value out. */
const SIGN = /^[-−‐–]\s*/u;
const SHOWN_STATUSES = [...STATUSES, REMOVED];

// What an address looks like does not depend on the facets that it may name.
const { empty, format } = createLibraryCodec({ facets: [] });

/** The address of a library page. */
export function formatLibraryPath(query: Partial<LibraryQuery>): string {
  return `${libraryPath}${format({ ...empty, ...query })}`;
}
