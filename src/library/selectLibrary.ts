import type { Searched, Selection } from '../search/selectPapers.ts';
import { selectPapers } from '../search/selectPapers.ts';
import type { ExploreQuery } from '../url/exploreQuery.ts';
import { EMPTY_EXPLORE_QUERY } from '../url/exploreQuery.ts';
import type { LibraryCorpus } from './libraryCorpus.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import type { LibraryQuery } from './libraryQuery.ts';
import { pickNarrowing } from './libraryQuery.ts';
import { REMOVED } from './ownFacets.ts';
import type { Collection } from './records/libraryRecord.ts';

/** What the library page lists, and how many each choice would list. */
export interface LibrarySelection {
  readonly papers: readonly LibraryPaper[];
  readonly counts: Selection['counts'];
  /** How many there are without any filter: the saved ones, those that were taken out, or both. */
  readonly total: number;
  /** How the words were taken, for those who say so. */
  readonly selection: Selection;
}

/**
 * The papers that a query asks for, in its order. `collection` is the chosen one, or `null`. What was
 * taken out is listed only where its status is asked for.
 */
export function selectLibrary(
  { corpus, papers }: LibraryCorpus,
  searched: Searched | null,
  query: LibraryQuery,
  collection: Collection | null,
): LibrarySelection {
  const statuses = [query.facets, searched?.search.filters.facets ?? {}].flatMap(
    (facets) => facets.status?.include ?? [],
  );
  const isRemovedAsked = statuses.includes(REMOVED);
  const isSavedAsked = !isRemovedAsked || statuses.some((status) => status !== REMOVED);
  const selection = selectPapers(corpus, searched, createQuery(query, isRemovedAsked));
  const places = new Map(papers.map(({ key }, place) => [key, place]));
  const found = selection.papers.flatMap(({ id }) => papers[places.get(id) ?? -1] ?? []);
  return {
    papers: sortOwn(found, query, { places, collection, isSearched: searched !== null }),
    counts: selection.counts,
    total: papers.filter(({ isSaved }) => (isSaved ? isSavedAsked : isRemovedAsked)).length,
    selection,
  };
}

/** The part of a query that the search knows. */
function createQuery(query: LibraryQuery, isRemovedAsked: boolean): ExploreQuery {
  const { facets, sort } = query;
  const isKnown = sort === 'newest' || sort === 'oldest' || sort === 'title';
  return {
    ...EMPTY_EXPLORE_QUERY,
    ...pickNarrowing(query),
    sort: isKnown ? sort : 'relevance',
    facets: isRemovedAsked ? facets : withoutRemoved(facets),
  };
}

function withoutRemoved(facets: LibraryQuery['facets']): LibraryQuery['facets'] {
  const { include = [], exclude = [] } = facets.status ?? {};
  if (include.length > 0) return facets;
  return { ...facets, status: { include, exclude: [...new Set([...exclude, REMOVED])] } };
}

interface OwnOrder {
  /** Key → place in the library. */
  readonly places: ReadonlyMap<string, number>;
  readonly collection: Collection | null;
  /** Whether words are asked for: the best match is the first then. */
  readonly isSearched: boolean;
}

/** In the order of the library, or in the own one of a collection, where that is asked for. */
function sortOwn(
  papers: readonly LibraryPaper[],
  { sort }: LibraryQuery,
  { places, collection, isSearched }: OwnOrder,
): readonly LibraryPaper[] {
  if (sort === 'saved') return sortBy(papers, places);
  if (sort !== 'natural' || collection === null || isSearched) return papers;
  return sortBy(papers, new Map(collection.keys.map((key, place) => [key, place])));
}

function sortBy(
  papers: readonly LibraryPaper[],
  places: ReadonlyMap<string, number>,
): readonly LibraryPaper[] {
  const placeOf = ({ key }: LibraryPaper) => places.get(key) ?? 0;
  return papers.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The tags of the saved papers with how many have each, by name. */
export function countTags(papers: readonly LibraryPaper[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { record, isSaved } of papers) {
    if (!isSaved) continue;
    for (const tag of record.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].toSorted(([one], [other]) => one.localeCompare(other, 'en'));
}
