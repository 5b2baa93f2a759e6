import type { Paper } from '../../corpus/schema.ts';
import type { ParsedSearch } from '../language/queryTerms.ts';
import { isQuestion } from '../words/stopWords.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { Slot } from './slot.ts';
import { createSlots, listExcludedOccurrences } from './slots.ts';
import { paperAt } from './vocabulary.ts';

/** A paper that answers, and which share of the words' weight it has: 1 if it has every word. */
export interface FoundPaper {
  readonly paper: Paper;
  readonly position: number;
  readonly share: number;
}

export interface Matching {
  readonly slots: readonly Slot[];
  /** In the digest's order. */
  readonly found: readonly FoundPaper[];
  readonly isPartial: boolean;
}

/** Least share of the words' weight that a paper has which is listed. */
const LEAST_SHARE = 0.5;
/** Fewest words of a question that one of its papers has: its other words may count little. */
const FEWEST_WORDS_OF_QUESTION = 2;
/** What a word counts that is there only as another one. */
const READING_SHARE = 0.7;

/** Which papers answer, from the postings of the words. */
export function matchPapers(index: SearchIndex, parsed: ParsedSearch): Matching {
  const { corpus, vocabulary } = index;
  const slots = createSlots(index, parsed, parsed.text);
  const excluded = new Set(
    listExcludedOccurrences(index, parsed).map(({ position }) => paperAt(vocabulary, position)),
  );
  const find = (positions: Iterable<number>, shares?: ReadonlyMap<number, number>) =>
    [...positions]
      .filter((position) => !excluded.has(position))
      .sort((one, other) => one - other)
      .flatMap((position) => {
        const paper = corpus.papers[position];
        return paper ? { paper, position, share: shares?.get(position) ?? 1 } : [];
      });
  const counted = slots.filter(({ weight }) => weight > 0);
  if (counted.length === 0) return { slots, found: find(corpus.papers.keys()), isPartial: false };
  const found = find(intersect(counted));
  if (found.length > 0) return { slots, found, isPartial: false };
  const shares = shareWeight(counted, isQuestion(parsed.text));
  return { slots, found: find(shares.keys(), shares), isPartial: true };
}

function intersect(slots: readonly Slot[]): readonly number[] {
  const [least, ...others] = slots.toSorted(
    (one, other) => one.postings.size - other.postings.size,
  );
  return [...(least?.postings.keys() ?? [])].filter((paper) =>
    others.every(({ postings }) => postings.has(paper)),
  );
}

/** Papers with all that is exact and at least half of the words' weight → their share of it. */
function shareWeight(slots: readonly Slot[], isAsked: boolean): ReadonlyMap<number, number> {
  const fewest = isAsked ? FEWEST_WORDS_OF_QUESTION : 1;
  const words = slots.filter(({ isExact }) => !isExact);
  const exact = slots.filter(({ isExact }) => isExact);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Map<number, { weight: number; value: number; count: number }>();
  for (const { weight, postings, readAs } of words) {
    const value = weight * (readAs.length > 0 ? READING_SHARE : 1);
    for (const paper of postings.keys()) {
      const sum = sums.get(paper) ?? { weight: 0, value: 0, count: 0 };
      sum.weight += weight;
      sum.value += value;
      sum.count += 1;
      sums.set(paper, sum);
    }
  }
  return new Map(
    [...sums]
      .filter(
        ([paper, { weight, count }]) =>
          weight >= LEAST_SHARE * total &&
          count + exact.length >= fewest &&
          exact.every(({ postings }) => postings.has(paper)),
      )
      .map(([paper, { value }]) => [paper, value / total]),
  );
}
