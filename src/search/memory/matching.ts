import type { ParsedSearch } from '../language/queryTerms.ts';
import { isQuestion } from '../words/stopWords.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { PaperSet } from './paperSet.ts';
import {
  createFullSet,
  createPaperSet,
  hasPaper,
  intersectPapers,
  listPapers,
  withoutPapers,
} from './paperSet.ts';
import type { Slot } from './slot.ts';
import { createSlots, listExcludedPapers } from './slots.ts';

/** Which papers answer. */
export interface Matching {
  readonly slots: readonly Slot[];
  readonly found: PaperSet;
  /** Whether none of them has every word. */
  readonly isPartial: boolean;
  /** Which share of the words' weight a found paper has: 1 if it has every word. */
  readonly shareOf: (paper: number) => number;
}

/** Least share of the words' weight that a paper has which is listed. */
const LEAST_SHARE = 0.5;
/** Fewest words of a question that one of its papers has: its other words may count little. */
const FEWEST_WORDS_OF_QUESTION = 2;
/** What a word counts that is there only as another one. */
const READING_SHARE = 0.7;

const HAS_ALL = () => 1;

export function matchPapers(index: SearchIndex, parsed: ParsedSearch): Matching {
  const slots = createSlots(index, parsed, parsed.text);
  const excluded = listExcludedPapers(index, parsed);
  const every = createFullSet(index.vocabulary.paperCount);
  const counted = slots.filter(({ weight }) => weight > 0);
  const full = withoutPapers(
    intersectPapers([every, ...counted.map((slot) => slot.papers)]),
    excluded,
  );
  if (full.size > 0 || counted.length === 0) {
    return { slots, found: full, isPartial: false, shareOf: HAS_ALL };
  }
  const shares = shareWeight(counted, index.vocabulary.paperCount, isQuestion(parsed.text));
  const some = createPaperSet(index.vocabulary.paperCount, (paper) => (shares[paper] ?? 0) > 0);
  return {
    slots,
    found: withoutPapers(some, excluded),
    isPartial: true,
    shareOf: (paper) => shares[paper] ?? 0,
  };
}

/** Paper → its share of the words' weight, where it has at least half of it and all that is exact; else 0. */
function shareWeight(slots: readonly Slot[], count: number, isAsked: boolean): Float64Array {
  const fewest = isAsked ? FEWEST_WORDS_OF_QUESTION : 1;
  const words = slots.filter(({ isExact }) => !isExact);
  const exact = slots.filter(({ isExact }) => isExact);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Float64Array(count);
  const weights = new Float64Array(count);
  const counts = new Uint16Array(count);
  for (const { weight, papers, readAs } of words) {
    const value = (weight * (readAs.length > 0 ? READING_SHARE : 1)) / total;
    for (const paper of listPapers(papers)) {
      weights[paper] = (weights[paper] ?? 0) + weight;
      counts[paper] = (counts[paper] ?? 0) + 1;
      shares[paper] = (shares[paper] ?? 0) + value;
    }
  }
  return shares.map((share, paper) =>
    (weights[paper] ?? 0) >= LEAST_SHARE * total &&
    (counts[paper] ?? 0) + exact.length >= fewest &&
    exact.every(({ papers }) => hasPaper(papers, paper))
      ? share
      : 0,
  );
}
