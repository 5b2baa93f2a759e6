import { inflectionCloseness, stemOf } from '../words/spelling.ts';
import { isFunctionWord } from '../words/stopWords.ts';
import type { Vocabulary } from './vocabulary.ts';
import { listTermsWithPrefix } from './vocabulary.ts';

/** A place where the corpus has a word of the query. */
export interface Occurrence {
  readonly position: number;
  /** How many words of the text it covers: 2 where `lasp2` finds `LASP-2`. */
  readonly length: number;
  /** How much of the word is there: 1 for the word itself, less for a variant of it. */
  readonly quality: number;
  /** ln(1 + N ÷ papers that have the term). */
  readonly rarity: number;
  /** Whether the whole word is meant there; false for a prefix, a part of a name or a typo. */
  readonly isWhole: boolean;
}

const COMPOUND_QUALITY = 0.95;
const PREFIX_QUALITY = 0.6;
const PART_QUALITY = 0.5;
const INFLECTION_QUALITY = 0.95;
const TYPO_QUALITY = 0.6;
const SHORTEST_PREFIX = 2;
/** At least as close as a plural is to its singular: `rnns`, `rnn`. */
export const PLURAL_QUALITY = 0.81;

/** The word itself and its inflections, spelling variants and other ways of parting it. */
export function resolveWhole(vocabulary: Vocabulary, term: string): Occurrence[] {
  const found = occurrencesOf(vocabulary, term, 1, true);
  // A variant tells no more than the word itself, however rare it is.
  const most = found[0]?.rarity ?? Number.POSITIVE_INFINITY;
  for (const variant of vocabulary.terms.get(stemOf(term)) ?? []) {
    const closeness = variant === term ? 0 : inflectionCloseness(variant, term);
    if (closeness === 0) continue;
    const quality = INFLECTION_QUALITY * closeness;
    for (const own of occurrencesOf(vocabulary, variant, quality, true)) {
      found.push({ ...own, rarity: Math.min(most, own.rarity) });
    }
  }
  found.push(...resolveSplit(vocabulary, term, 3));
  return found;
}

/** Words that the term begins. One letter begins too many of them, and finds none. */
export function resolvePrefix(
  vocabulary: Vocabulary,
  term: string,
  shortest = SHORTEST_PREFIX,
): Occurrence[] {
  if (term.length < shortest) return [];
  const terms = listTermsWithPrefix(vocabulary, term);
  // The term is as rare as all that it begins: else the rarest ending would go first.
  const papers = terms.reduce((sum, longer) => sum + (vocabulary.paperCounts.get(longer) ?? 0), 0);
  const rarity = rarityOf(vocabulary, papers);
  return terms.flatMap((longer) =>
    occurrencesOf(vocabulary, longer, PREFIX_QUALITY, false).map((found) => ({ ...found, rarity })),
  );
}

/** Names that have the word inside: `product` in `DeltaProduct`. */
export function resolvePart(vocabulary: Vocabulary, term: string): Occurrence[] {
  const positions = vocabulary.parts.get(stemOf(term)) ?? [];
  const rarity = rarityOf(vocabulary, positions.length);
  return positions.map((position) => ({
    position,
    length: 1,
    quality: PART_QUALITY,
    rarity,
    isWhole: false,
  }));
}

/**
 * Where a word one typo away stands. A word of three letters may be a title's word of four with
 * one letter left out. A function word is meant only where a title has it.
 */
export function resolveTypo(vocabulary: Vocabulary, term: string): Occurrence[] {
  if (term.length < 3 || !/^\p{L}/u.test(term)) return [];
  return vocabulary.near.oneEditAway(term).flatMap((candidate) => {
    const isTitleOnly = term.length === 3 || isFunctionWord(candidate);
    if (isTitleOnly && !vocabulary.titleTerms.has(candidate)) return [];
    const occurrences = [
      ...resolveWhole(vocabulary, candidate),
      ...(isTitleOnly ? [] : resolvePart(vocabulary, candidate)),
    ].map((occurrence) => ({
      ...occurrence,
      quality: occurrence.quality * TYPO_QUALITY,
      isWhole: false,
    }));
    return isTitleOnly
      ? occurrences.filter(({ position }) => isInTitle(vocabulary, position))
      : occurrences;
  });
}

/** Where the parts of a word stand side by side: `state` and `space` for `statespace`. */
function resolveSplit(vocabulary: Vocabulary, term: string, most: number): Occurrence[] {
  if (most < 2 || term.length < 4) return [];
  const found: Occurrence[] = [];
  for (let cut = 1; cut < term.length; cut += 1) {
    const head = vocabulary.positions.get(term.slice(0, cut));
    // `along` is not `a long`.
    if (!head || (cut === 1 && /[aio]/u.test(term.charAt(0)))) continue;
    const tail = resolveTail(vocabulary, term.slice(cut), most - 1);
    if (tail.length === 0) continue;
    const tailAt = new Map(tail.map((occurrence) => [occurrence.position, occurrence]));
    for (const position of head) {
      const next = tailAt.get(position + 1);
      if (next) {
        found.push({ ...next, position, length: next.length + 1, quality: COMPOUND_QUALITY });
      }
    }
  }
  return found;
}

function resolveTail(vocabulary: Vocabulary, tail: string, most: number): Occurrence[] {
  const found = resolveSplit(vocabulary, tail, most);
  for (const term of vocabulary.terms.get(stemOf(tail)) ?? []) {
    if (term === tail || inflectionCloseness(term, tail) > 0) {
      found.push(...occurrencesOf(vocabulary, term, 1, true));
    }
  }
  return found;
}

function occurrencesOf(
  vocabulary: Vocabulary,
  term: string,
  quality: number,
  isWhole: boolean,
): Occurrence[] {
  const positions = vocabulary.positions.get(term) ?? [];
  const rarity = rarityOf(vocabulary, vocabulary.paperCounts.get(term) ?? 1);
  return positions.map((position) => ({ position, length: 1, quality, rarity, isWhole }));
}

function rarityOf(vocabulary: Vocabulary, paperCount: number): number {
  const papers = (vocabulary.texts.at(-1)?.paper ?? 0) + 1;
  return Math.log(1 + papers / Math.max(1, paperCount));
}

function isInTitle(vocabulary: Vocabulary, position: number): boolean {
  const field = vocabulary.texts[vocabulary.textAt[position] ?? -1]?.field;
  return field === 'title' || field === 'publishedTitle' || field === 'name';
}
