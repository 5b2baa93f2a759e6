import type { Corpus, Paper } from '../corpus/schema.ts';
import { describeRarestLabel, describeShared, selectSharedTerms } from './sharedTraits.ts';
import { createTermStatistics, inverseFrequency } from './terms.ts';
import {
  countTraits,
  labelKeys,
  namesPaper,
  selectSharedAuthors,
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
export function selectRelatedPapers(corpus: Corpus, paper: Paper): readonly RelatedPaper[] {
  const related: RelatedPaper[] = [];
  for (const other of rankByNearness(corpus, paper, NEARNESS_WEIGHTS)) {
    if (related.length === MAX_RELATED) break;
    // Costs more than the rank does: found for those that may be shown.
    const found = describePair(corpus, paper, other);
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
  paper: Paper,
  weights: NearnessWeights,
): readonly Paper[] {
  return corpus.papers
    .filter(({ id }) => id !== paper.id)
    .map((other) => ({ other, nearness: measureNearness(corpus, paper, other, weights) }))
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

function measureNearness(
  corpus: Corpus,
  paper: Paper,
  other: Paper,
  weights: NearnessWeights,
): number {
  const statistics = createTermStatistics(corpus);
  const counts = countTraits(corpus);
  const others = new Set(labelKeys(other));
  const terms = selectSharedTerms(statistics, paper, other);
  const labels = labelKeys(paper).filter((key) => others.has(key));
  const mention = Math.max(
    namesPaper(paper, other) ? traitRarity(counts, 'named', other.id) : 0,
    namesPaper(other, paper) ? traitRarity(counts, 'named', paper.id) : 0,
  );
  return (
    sum(terms, (term) => inverseFrequency(statistics, term)) +
    weights.label * sum(labels, (key) => traitRarity(counts, 'labels', key)) +
    weights.author *
      sum(selectSharedAuthors(paper, other), (name) => traitRarity(counts, 'authors', name)) +
    weights.mention * mention
  );
}

function describePair(corpus: Corpus, paper: Paper, other: Paper): RelatedPaper {
  const names = namesPaper(other, paper);
  const isNamed = namesPaper(paper, other);
  const counts = countTraits(corpus);
  const mention = names && isNamed ? 'both' : names ? 'names' : isNamed ? 'named' : null;
  const authors = selectSharedAuthors(paper, other).filter(
    (name) => traitRarity(counts, 'authors', name) > 0,
  );
  const rare = describeShared(corpus, paper, other);
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
