import type { Corpus, Paper } from '../corpus/schema.ts';
import type { Sort } from '../url/exploreQuery.ts';

/** Undated papers come last in either order. */
const UNDATED = '9999';
const titles = new Intl.Collator('en');

const COMPARERS: Readonly<Record<Exclude<Sort, 'relevance'>, (a: Paper, b: Paper) => number>> = {
  newest: (a, b) => compareText(b.date ?? '', a.date ?? ''),
  oldest: (a, b) => compareText(a.date ?? UNDATED, b.date ?? UNDATED),
  title: (a, b) => titles.compare(a.title, b.title),
  comments: (a, b) => (b.comments ?? 0) - (a.comments ?? 0),
};

const ranksOfCorpus = new WeakMap<Corpus, Map<Sort, Uint32Array>>();

/** A sorted copy of positions; equal papers keep their order, which is that of relevance. */
export function sortPapers(corpus: Corpus, papers: Uint32Array, sort: Sort): Uint32Array {
  if (sort === 'relevance') return papers;
  const ranks = ranksOf(corpus, sort);
  // A comparer makes the sort stable, and numbers are compared a hundred times as fast as titles.
  return papers.slice().sort((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0));
}

/** Paper → how many groups of equals go before it in the whole corpus; made once an order. */
function ranksOf(corpus: Corpus, sort: Exclude<Sort, 'relevance'>): Uint32Array {
  const own = ranksOfCorpus.get(corpus) ?? new Map<Sort, Uint32Array>();
  ranksOfCorpus.set(corpus, own);
  const known = own.get(sort);
  if (known) return known;
  const { papers } = corpus;
  const compare = (one: number, other: number) =>
    COMPARERS[sort](papers[one] as Paper, papers[other] as Paper);
  const order = [...papers.keys()].sort(compare);
  const ranks = new Uint32Array(papers.length);
  order.forEach((paper, at) => {
    const before = order[at - 1];
    if (before === undefined) return;
    ranks[paper] = (ranks[before] ?? 0) + (compare(before, paper) === 0 ? 0 : 1);
  });
  own.set(sort, ranks);
  return ranks;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
