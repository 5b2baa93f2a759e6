import { foldText } from '../corpus/foldText.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import type { LibraryQuery } from './libraryQuery.ts';
import type { Collection } from './records/libraryRecord.ts';

/** The papers that a query asks for, in its order. `collection` is the chosen one, or `null`. */
export function selectLibrary(
  papers: readonly LibraryPaper[],
  query: LibraryQuery,
  collection: Collection | null,
): readonly LibraryPaper[] {
  const words = foldText(query.text).split(/\s+/u).filter(Boolean);
  const selected = papers.filter(
    (paper) =>
      paper.isSaved === (query.status !== 'removed') &&
      (query.status === 'any' ||
        query.status === 'removed' ||
        paper.record.status === query.status) &&
      (query.tag === '' || paper.record.tags.includes(query.tag)) &&
      (collection === null || collection.keys.includes(paper.key)) &&
      hasWords(paper, words),
  );
  return sortPapers(selected, query, collection);
}

function hasWords({ facts, record }: LibraryPaper, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { title, shortName, authors, venue, digestName } = facts;
  const text = foldText(
    [title, shortName, ...authors, venue, digestName, record.note, ...record.tags].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

function sortPapers(
  papers: readonly LibraryPaper[],
  { sort }: LibraryQuery,
  collection: Collection | null,
): readonly LibraryPaper[] {
  switch (sort) {
    case 'natural':
      return collection === null
        ? papers
        : sortBy(papers, ({ key }) => collection.keys.indexOf(key));
    case 'saved':
      return papers;
    case 'title':
      return papers.toSorted((one, other) =>
        one.facts.title.localeCompare(other.facts.title, 'en', { numeric: true }),
      );
    case 'newest':
    case 'oldest': {
      const sign = sort === 'newest' ? -1 : 1;
      const dated = papers.filter(({ facts }) => facts.date !== null);
      const undated = papers.filter(({ facts }) => facts.date === null);
      const sorted = dated.toSorted(
        (one, other) => sign * (one.facts.date ?? '').localeCompare(other.facts.date ?? ''),
      );
      return [...sorted, ...undated];
    }
    default:
      return sort satisfies never;
  }
}

function sortBy<Item>(items: readonly Item[], rank: (item: Item) => number): readonly Item[] {
  return items.toSorted((one, other) => rank(one) - rank(other));
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

/** How many of these are shown under each status. */
export function countStatuses(papers: readonly LibraryPaper[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (status: string) => counts.set(status, (counts.get(status) ?? 0) + 1);
  for (const { record, isSaved } of papers) {
    if (!isSaved) count('removed');
    else {
      count('any');
      count(record.status);
    }
  }
  return counts;
}
