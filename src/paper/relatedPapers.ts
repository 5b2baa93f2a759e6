import type { Corpus, Paper } from '../corpus/schema.ts';
import { describeRarestLabel, describeShared, selectRareTerms } from './sharedTraits.ts';
import type { TermIndex, TermStatistics } from './terms.ts';
import { createTermStatistics, inverseFrequency, readTerms } from './terms.ts';
import {
  countTraits,
  createSharedAuthors,
  createSharedLabels,
  namesPaper,
  traitRarity,
} from './traitCounts.ts';

/** A paper near to another one, and why. Never without a reason. */
export interface RelatedPaper {
  readonly paper: Paper;
  /** Whether it `names` the asked one, is `named` by it, or both. */
  readonly mention: 'names' | 'named' | 'both' | null;
  readonly authors: readonly string[];
  /** What both are about, a near-universal label only where there is no other reason. */
  readonly shared: readonly string[];
}

const MAX_RELATED = 5;

/** What a shared trait weighs against a shared word or pair of words of the same rarity. */
export interface NearnessWeights {
  readonly label: number;
  readonly author: number;
  readonly mention: number;
}

/** What somebody judged, signed or named says more than vocabulary. Measured by `npm run evaluate:similar`. */
export const NEARNESS_WEIGHTS: NearnessWeights = { label: 4, author: 4, mention: 8 };

/** The papers nearest to one that there is a reason to show, nearest first. */
export function selectRelatedPapers(
  corpus: Corpus,
  index: TermIndex,
  paper: Paper,
): readonly RelatedPaper[] {
  const statistics = createTermStatistics(index, [paper]);
  const asked = { corpus, index, statistics, paper };
  const related: RelatedPaper[] = [];
  for (const other of rankByNearness(corpus, statistics, paper, NEARNESS_WEIGHTS)) {
    if (related.length === MAX_RELATED) break;
    // Costs more than the rank does: found for those that may be shown.
    const found = describePair(asked, other);
    if (found.mention !== null || found.authors.length + found.shared.length > 0)
      related.push(found);
  }
  return related;
}

/**
 * The other papers, nearest first. The nearness of two papers is the weighted sum of the rarity of
 * all that they share: terms, labels, authors, and that one names the other. Rarity is ln(N ÷ n)
 * where n of N papers have a trait (for a mention: name that paper), so that what most papers
 * share weighs next to nothing. Equal papers keep the corpus's order.
 */
export function rankByNearness(
  corpus: Corpus,
  statistics: TermStatistics,
  paper: Paper,
  weights: NearnessWeights,
): readonly Paper[] {
  const terms = weighSharedTerms(statistics, paper);
  const measure = createMeasure(corpus, paper, weights);
  return corpus.papers
    .filter(({ id }) => id !== paper.id)
    .map((other) => ({ other, nearness: (terms.get(other.id) ?? 0) + measure(other) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
    .map(({ other }) => other);
}

/** The reasons in English: “names Mamba · authors in common: Albert Gu, Tri Dao · shares: state space model”. */
export function describeReasons(
  asked: Paper,
  { mention, authors, shared }: Pick<RelatedPaper, 'mention' | 'authors' | 'shared'>,
): string {
  const reasons: string[] = [];
  if (mention !== null) reasons.push(describeMention(asked.shortName ?? 'this paper', mention));
  if (authors.length > 0) reasons.push(`authors in common: ${formatAuthors(authors)}`);
  if (shared.length > 0) reasons.push(`shares: ${shared.join(', ')}`);
  return reasons.join(' · ');
}

/** Paper id → the sum of the rarities of the rare terms that it shares with this paper. */
function weighSharedTerms(statistics: TermStatistics, paper: Paper): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const term of selectRareTerms(statistics, paper)) {
    const rarity = inverseFrequency(statistics, term);
    for (const id of statistics.users.get(term) ?? []) {
      weights.set(id, (weights.get(id) ?? 0) + rarity);
    }
  }
  return weights;
}

/** What makes a paper near to this one beside its words. */
function createMeasure(
  corpus: Corpus,
  paper: Paper,
  weights: NearnessWeights,
): (other: Paper) => number {
  const counts = countTraits(corpus);
  const sharedLabels = createSharedLabels(paper);
  const sharedAuthors = createSharedAuthors(paper);
  return (other) => {
    const labels = sharedLabels(other);
    const mention = Math.max(
      namesPaper(paper, other) ? traitRarity(counts, 'named', other.id) : 0,
      namesPaper(other, paper) ? traitRarity(counts, 'named', paper.id) : 0,
    );
    return (
      weights.label * sum(labels, (key) => traitRarity(counts, 'labels', key)) +
      weights.author * sum(sharedAuthors(other), (name) => traitRarity(counts, 'authors', name)) +
      weights.mention * mention
    );
  };
}

interface Asked {
  readonly corpus: Corpus;
  readonly index: TermIndex;
  readonly statistics: TermStatistics;
  readonly paper: Paper;
}

function describePair({ corpus, index, statistics, paper }: Asked, other: Paper): RelatedPaper {
  const names = namesPaper(other, paper);
  const isNamed = namesPaper(paper, other);
  const counts = countTraits(corpus);
  const mention = names && isNamed ? 'both' : names ? 'names' : isNamed ? 'named' : null;
  const authors = createSharedAuthors(paper)(other).filter(
    (name) => traitRarity(counts, 'authors', name) > 0,
  );
  const rare = describeShared(corpus, statistics, paper, {
    paper: other,
    terms: readTerms(index, other),
  });
  const isBare = mention === null && authors.length === 0 && rare.length === 0;
  return {
    paper: other,
    mention,
    authors,
    shared: isBare ? describeRarestLabel(corpus, paper, other) : rare,
  };
}

function describeMention(name: string, mention: NonNullable<RelatedPaper['mention']>): string {
  switch (mention) {
    case 'names':
      return `names ${name}`;
    case 'named':
      return `named by ${name}`;
    case 'both':
      return `names ${name} and is named by it`;
    default:
      return mention satisfies never;
  }
}

/** Two names, and how many more. */
function formatAuthors(authors: readonly string[]): string {
  const named = authors.slice(0, 2).join(', ');
  return authors.length > 2 ? `${named} and ${authors.length - 2} more` : named;
}

function sum<Item>(items: readonly Item[], weigh: (item: Item) => number): number {
  return items.reduce((total, item) => total + weigh(item), 0);
}
