import type { Corpus, Facet, FacetValue, Paper } from '../corpus/schema.ts';
import type { TermStatistics } from './terms.ts';
import {
  createTermStatistics,
  inverseFrequency,
  nameTerm,
  stemWords,
  termWeights,
} from './terms.ts';

/** A paper near to another one, and what the two have in common, rarest first. Never without a reason. */
export interface RelatedPaper {
  readonly paper: Paper;
  readonly reasons: readonly string[];
}

interface Trait {
  readonly name: string;
  /** ln(N ÷ n) where n of N papers have it. */
  readonly rarity: number;
}

const MAX_RELATED = 5;
const MAX_REASONS = 4;
/** A term of more papers than this share of the corpus says little about any two of them. */
const RARE_SHARE = 0.25;

/** Two abstracts share few of their words, so that the cosine of terms is about half that of labels. */
const TERM_WEIGHT = 2;

/**
 * The papers nearest to one, nearest first, by labels and by words: both as the cosine of vectors
 * weighted by rarity. Equal papers stand in the corpus's order.
 */
export function selectRelatedPapers(corpus: Corpus, paper: Paper): readonly RelatedPaper[] {
  const statistics = createTermStatistics(corpus);
  const labels = labelWeights(corpus, paper);
  const terms = termWeights(statistics, paper);
  const nearest = corpus.papers
    .filter((other) => other.id !== paper.id)
    .map((other) => ({
      paper: other,
      score:
        cosine(labels, labelWeights(corpus, other)) +
        TERM_WEIGHT * cosine(terms, termWeights(statistics, other)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const related: RelatedPaper[] = [];
  for (const { paper: other } of nearest) {
    if (related.length === MAX_RELATED) break;
    // Costs more than the score does: found for those that may be shown.
    const reasons = describeShared(corpus, statistics, paper, other);
    if (reasons.length > 0) related.push({ paper: other, reasons });
  }
  return related;
}

/** What two papers share, rarest first: label values, names and pairs of words. */
function describeShared(
  corpus: Corpus,
  statistics: TermStatistics,
  paper: Paper,
  other: Paper,
): readonly string[] {
  const counts = countLabels(corpus);
  const otherLabels = new Set(labelKeys(other));
  const labels: Trait[] = corpus.taxonomy.facets.flatMap((facet) =>
    facet.values
      .filter(({ id }) => hasLabel(paper, facet, id) && otherLabels.has(`${facet.id} ${id}`))
      .map((value) => ({
        name: formatValue(value),
        rarity: Math.log(corpus.papers.length / (counts.get(`${facet.id} ${value.id}`) ?? 1)),
      })),
  );
  const traits = [...labels, ...sharedTerms(statistics, paper, other)].filter(
    ({ rarity }) => rarity > 0,
  );
  return dropContained(
    traits.sort((a, b) => b.rarity - a.rarity || (a.name < b.name ? -1 : 1)),
  ).slice(0, MAX_REASONS);
}

/** Rare terms of both papers that can stand alone as a reason: names, and pairs of words. */
function sharedTerms(statistics: TermStatistics, paper: Paper, other: Paper): readonly Trait[] {
  const others = statistics.termCounts.get(other.id);
  return [...(statistics.termCounts.get(paper.id)?.keys() ?? [])]
    .filter((term) => others?.has(term))
    .filter(
      (term) =>
        (statistics.paperCounts.get(term) ?? 0) <= Math.max(2, statistics.paperCount * RARE_SHARE),
    )
    .map((term) => ({
      name: nameTerm(statistics, paper.id, term),
      rarity: inverseFrequency(statistics, term),
    }))
    .filter(({ name }) => /[\s-]|\p{L}\p{Lu}|\p{Lu}.*\d/u.test(name));
}

/** Names in order, without one that stands in another: "linear RNNs" beside "linear RNN" says nothing more. */
function dropContained(traits: readonly Trait[]): readonly string[] {
  const names = [...new Set(traits.map(({ name }) => name))];
  const stems = names.map((name) => ` ${stemWords(name)} `);
  return names.filter((_, position) => {
    const own = stems[position] ?? '';
    return !stems.some(
      (other, place) =>
        place !== position && other.includes(own) && (other !== own || place < position),
    );
  });
}

function labelWeights(corpus: Corpus, paper: Paper): ReadonlyMap<string, number> {
  const counts = countLabels(corpus);
  return new Map(
    labelKeys(paper).map((key) => [key, Math.log(corpus.papers.length / (counts.get(key) ?? 1))]),
  );
}

const countsOfCorpus = new WeakMap<Corpus, ReadonlyMap<string, number>>();

/** "facet value" → papers with that label. Computed once a corpus. */
function countLabels(corpus: Corpus): ReadonlyMap<string, number> {
  const known = countsOfCorpus.get(corpus);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const key of corpus.papers.flatMap(labelKeys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  countsOfCorpus.set(corpus, counts);
  return counts;
}

function labelKeys(paper: Paper): readonly string[] {
  return Object.entries(paper.labels).flatMap(([facetId, labels]) =>
    labels.map(({ value }) => `${facetId} ${value}`),
  );
}

function hasLabel(paper: Paper, facet: Facet, valueId: string): boolean {
  return (paper.labels[facet.id] ?? []).some(({ value }) => value === valueId);
}

/** As it reads within a sentence: "State space model" → "state space model"; "3D" and "O(N)" stay. */
function formatValue({ label, notation }: FacetValue): string {
  if (notation !== null) return notation;
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [key, weight] of a) product += weight * (b.get(key) ?? 0);
  const lengths = length(a) * length(b);
  return lengths === 0 ? 0 : product / lengths;
}

function length(vector: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
