import { findOwn } from '../corpus/findOwn.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';

/** In how many papers each trait stands: label keys, names of authors, ids of papers that are named. */
export interface TraitCounts {
  readonly paperCount: number;
  readonly labels: ReadonlyMap<string, number>;
  readonly authors: ReadonlyMap<string, number>;
  readonly named: ReadonlyMap<string, number>;
}

/**
 * What a method costs says nothing of what it is for: papers on anything share “linear”. Mechanism,
 * scale and benchmark would count again what family, words and names have said.
 */
const LEFT_OUT_FACETS: ReadonlySet<string> = new Set([
  ...['complexity', 'training', 'generation', 'state'],
  ...['mechanism', 'scale', 'benchmark'],
]);

const countsOfCorpus = new WeakMap<Corpus, TraitCounts>();

/** Computed once a corpus. */
export function countTraits(corpus: Corpus): TraitCounts {
  const known = countsOfCorpus.get(corpus);
  if (known) return known;
  const counts = {
    paperCount: corpus.papers.length,
    labels: countPapers(corpus, labelKeys),
    authors: countPapers(corpus, ({ authors }) => authors),
    named: countPapers(corpus, ({ mentions }) => mentions.map(({ paperId }) => paperId)),
  };
  countsOfCorpus.set(corpus, counts);
  return counts;
}

/** ln(N ÷ n) for a trait that n of N papers have: 0 for a trait of all papers. */
export function traitRarity(
  counts: TraitCounts,
  kind: 'labels' | 'authors' | 'named',
  trait: string,
): number {
  return Math.log(counts.paperCount / (counts[kind].get(trait) ?? 1));
}

/** "facet value" of each label that tells what a paper is about. */
function labelKeys(paper: Paper): readonly string[] {
  const keys: string[] = [];
  for (const [facetId, labels] of Object.entries(paper.labels)) {
    if (LEFT_OUT_FACETS.has(facetId)) continue;
    for (const { value } of labels) keys.push(labelKey(facetId, value));
  }
  return keys;
}

/** Of the labels that tell what this paper is about, those of another paper. Asked of every paper of a list. */
export function createSharedLabels(paper: Paper): (other: Paper) => readonly string[] {
  const own = Object.entries(paper.labels).flatMap(([facetId, labels]) =>
    LEFT_OUT_FACETS.has(facetId)
      ? []
      : [[facetId, new Map(labels.map(({ value }) => [value, labelKey(facetId, value)]))] as const],
  );
  return (other) => {
    const shared: string[] = [];
    for (const [facetId, keys] of own) {
      for (const { value } of findOwn(other.labels, facetId) ?? []) {
        const key = keys.get(value);
        if (key !== undefined) shared.push(key);
      }
    }
    return shared;
  };
}

/** Authors that another paper shares with this one, by name, from two on, in the order of this paper. */
export function createSharedAuthors(paper: Paper): (other: Paper) => readonly string[] {
  const own = new Set(paper.authors);
  return ({ authors }) => {
    const shared = authors.filter((name) => own.has(name));
    // A single name may be two people's; two at once hardly are.
    return shared.length > 1 ? paper.authors.filter((name) => shared.includes(name)) : [];
  };
}

export function namesPaper(source: Paper, target: Paper): boolean {
  return source.mentions.some(({ paperId }) => paperId === target.id);
}

function labelKey(facetId: string, value: string): string {
  return `${facetId} ${value}`;
}

function countPapers(corpus: Corpus, traitsOf: (paper: Paper) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const paper of corpus.papers) {
    for (const trait of new Set(traitsOf(paper))) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return counts;
}
