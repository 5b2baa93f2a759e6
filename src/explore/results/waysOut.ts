import { countPapers } from '../../corpus/countPapers.ts';
import type { Corpus } from '../../corpus/schema.ts';
import type { Remedy } from '../../search/memory/nearMiss.ts';
import type { Selection } from '../../search/selectPapers.ts';
import { selectPapers } from '../../search/selectPapers.ts';
import type { ExploreQuery } from '../../url/exploreQuery.ts';
import { hasFilters } from '../../url/exploreQuery.ts';
import { listActiveFilters, NO_FILTERS } from '../filters/activeFilters.ts';

/** One click out of an empty list: what it does, and how many papers it lists then. */
export interface WayOut {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly patch: Partial<ExploreQuery>;
}

/** What leads out is made from these. */
export interface WaysOutProps {
  readonly query: ExploreQuery;
  readonly selection: Selection;
  /** Whether the query still waits for its answer: what leads out of the one before leads elsewhere. */
  readonly isSearching: boolean;
  readonly onChange: (patch: WayOut['patch']) => void;
}

/** Each single change that fills an empty list, or lists more than a short one. `remedies` are those of its words. */
export function listWaysOut(
  corpus: Corpus,
  query: ExploreQuery,
  { searched, papers }: Selection,
  remedies: readonly Remedy[],
): readonly WayOut[] {
  const offers: Omit<WayOut, 'count'>[] = [];
  for (const filter of listActiveFilters(query, corpus.taxonomy)) {
    const name = filter.isExcluded ? `not ${filter.label}` : filter.label;
    offers.push({ id: filter.id, label: `Remove the filter “${name}”`, patch: filter.removal });
  }
  if (offers.length > 1) {
    offers.push({ id: 'filters', label: 'Remove all filters', patch: NO_FILTERS });
  }
  const countFor = (patch: WayOut['patch']) =>
    selectPapers(corpus, searched, { ...query, ...patch }).papers.length;
  return [
    ...offers.map((offer) => ({ ...offer, count: countFor(offer.patch) })),
    ...remedies.map(({ text, label, count }) => ({ id: text, label, count, patch: { text } })),
  ].filter(({ count }) => count > papers.length);
}

/** Why a list is empty, in a sentence or two. */
export function listReasons(query: ExploreQuery, selection: Selection): string[] {
  const { missing, absent, isEmpty } = selection.answer;
  // A notice above the list says it.
  if (absent.length > 0 || isEmpty) return [];
  if (missing.length > 0) {
    const words = new Intl.ListFormat('en-GB').format(missing.map(({ text }) => `“${text}”`));
    return [`${words} ${missing.length === 1 ? 'occurs' : 'occur'} in no paper.`];
  }
  if (selection.textMatchCount > 0) {
    const count = selection.textMatchCount;
    return [
      `The search matches ${countPapers(count)}, but the filters exclude ${count === 1 ? 'it' : 'them'}.`,
    ];
  }
  if (query.text.trim() !== '') {
    return ['Each word occurs in some papers, but none contains all or most of them.'];
  }
  return hasFilters(query) ? ['No paper matches all of the filters.'] : [];
}
