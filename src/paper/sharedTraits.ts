import { findOwn } from '../corpus/findOwn.ts';
import type { Corpus, FacetValue, Paper } from '../corpus/schema.ts';
import type { PaperTerms, TermStatistics } from './terms.ts';
import { inverseFrequency, nameTerm } from './terms.ts';
import { stemWords } from './termWords.ts';
import { countTraits, createSharedLabels, traitRarity } from './traitCounts.ts';

/** A trait of more papers than this share of the corpus says little about any two of them. */
const RARE_TERM_SHARE = 0.25;
const RARE_LABEL_SHARE = 1 / 3;
const MAX_SHARED = 4;
/** So that words find room: labels are few, and many papers have the same ones. */
const MAX_LABELS = 2;

/** A paper beside the asked one, and its terms. */
interface Other {
  readonly paper: Paper;
  readonly terms: PaperTerms;
}

/**
 * What two papers have in common, in the words of the taxonomy and of the first paper: rare label
 * values, then names and pairs of words.
 */
export function describeShared(
  corpus: Corpus,
  statistics: TermStatistics,
  paper: Paper,
  other: Other,
): readonly string[] {
  const labels = selectSharedLabels(corpus, paper, other.paper)
    .filter(({ share }) => share <= RARE_LABEL_SHARE)
    .slice(0, MAX_LABELS);
  const terms = describeTerms(statistics, paper, other.terms);
  return dropContained([...labels.map(({ name }) => name), ...terms]).slice(0, MAX_SHARED);
}

/** The rarest label of both, however common; none where all papers have what they share. */
export function describeRarestLabel(corpus: Corpus, paper: Paper, other: Paper): readonly string[] {
  return selectSharedLabels(corpus, paper, other)
    .slice(0, 1)
    .map(({ name }) => name);
}

/** The rare terms of a paper. Common ones are left out: together they would drown the rest. */
export function selectRareTerms(
  { paperCount, terms, users }: TermStatistics,
  paper: Paper,
): readonly string[] {
  const most = Math.max(2, paperCount * RARE_TERM_SHARE);
  const own = terms.get(paper.id)?.counts.keys() ?? [];
  return [...own].filter((term) => (users.get(term)?.size ?? 0) <= most);
}

/** Labels of both papers that not all papers have, rarest first. */
function selectSharedLabels(corpus: Corpus, paper: Paper, other: Paper) {
  const counts = countTraits(corpus);
  const shared = new Set(createSharedLabels(paper)(other));
  return corpus.taxonomy.facets
    .flatMap(({ id, values }) => {
      // Some of thousands of values: only theirs are named.
      const own = new Set(findOwn(paper.labels, id)?.map(({ value }) => value));
      return values
        .filter((value) => own.has(value.id))
        .map((value) => ({ key: `${id} ${value.id}`, name: formatValue(value) }));
    })
    .filter(({ key }) => shared.has(key))
    .map(({ key, name }) => ({
      name,
      rarity: traitRarity(counts, 'labels', key),
      share: (counts.labels.get(key) ?? 0) / counts.paperCount,
    }))
    .filter(({ rarity }) => rarity > 0)
    .sort((a, b) => b.rarity - a.rarity);
}

/**
 * Shared terms that can stand alone as a reason, which are names and pairs of words. First come
 * the rare ones that both papers use often: a pair that each uses once may be chance.
 */
function describeTerms(
  statistics: TermStatistics,
  paper: Paper,
  other: PaperTerms,
): readonly string[] {
  const own = statistics.terms.get(paper.id)?.counts;
  return selectRareTerms(statistics, paper)
    .filter((term) => other.counts.has(term))
    .map((term) => ({
      name: nameTerm(statistics, paper.id, term),
      weight:
        inverseFrequency(statistics, term) *
        emphasis(own?.get(term)) *
        emphasis(other.counts.get(term)),
    }))
    .filter(({ name, weight }) => weight > 0 && /[\s-]|\p{L}\p{Lu}|\p{Lu}.*\d/u.test(name))
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** 1 for a term used once, growing with the logarithm of its uses. */
function emphasis(uses = 1): number {
  return 1 + Math.log(uses);
}

/** Names in order, without one that is part of another: "linear RNNs" beside "linear RNN" says nothing more. */
function dropContained(names: readonly string[]): readonly string[] {
  const distinct = [...new Set(names)];
  const stems = distinct.map((name) => ` ${stemWords(name)} `);
  return distinct.filter((_, position) => {
    const own = stems[position] ?? '';
    return !stems.some(
      (other, place) =>
        place !== position && other.includes(own) && (other !== own || place < position),
    );
  });
}

/** As it reads within a sentence: "State space model" → "state space model"; "3D" and "O(N)" stay. */
function formatValue({ label, notation }: FacetValue): string {
  if (notation !== null) return notation;
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
