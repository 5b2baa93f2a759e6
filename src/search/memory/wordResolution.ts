import { inflectionCloseness, stemOf } from '../words/spelling.ts';
import { isFiller } from '../words/stopWords.ts';
import { splitCompound } from '../words/tokens.ts';
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
const READING_QUALITY = 0.6;
const SHORTEST_PREFIX = 2;
const SHORTEST_BEGINNING = 4;
const SHORTEST_RELATED = 5;
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

/** Another word that a word may stand for, and where that is. */
export interface Reading {
  readonly term: string;
  readonly occurrences: readonly Occurrence[];
}

/**
 * What a word may stand for that no paper has: the beginning of a longer one, a related form, else a
 * word one typo away, else two in a long word. Empty for a word of capitals; a name such as `DLinear`
 * may stand for names alone. A filler, or what a word of three letters may be, is meant only where a
 * title has it.
 */
export function listReadings(vocabulary: Vocabulary, term: string, written: string): Reading[] {
  if (term.length < 3 || !/^\p{L}/u.test(term) || /^\p{Lu}{2,}s?$/u.test(written)) return [];
  const isName = splitCompound(written).length > 0;
  const candidates = [
    () => (term.length < SHORTEST_BEGINNING ? [] : listTermsWithPrefix(vocabulary, term)),
    () => (isName ? [] : listRelatedTerms(vocabulary, term)),
    () => vocabulary.near.oneEditAway(term),
    () => vocabulary.near.twoEditsAway(term),
  ];
  for (const list of candidates) {
    const readings = list()
      .filter((candidate) => !isName || vocabulary.compounds.has(candidate))
      .map((candidate) => readAs(vocabulary, term, candidate))
      .filter(({ occurrences }) => occurrences.length > 0);
    if (readings.length > 0) return readings;
  }
  return [];
}

function readAs(vocabulary: Vocabulary, term: string, candidate: string): Reading {
  const isTitleOnly = term.length === 3 || isFiller(candidate);
  if (isTitleOnly && !vocabulary.titleTerms.has(candidate))
    return { term: candidate, occurrences: [] };
  const occurrences = [
    ...resolveWhole(vocabulary, candidate),
    ...(isTitleOnly ? [] : resolvePart(vocabulary, candidate)),
  ]
    .filter(({ position }) => !isTitleOnly || isInTitle(vocabulary, position))
    .map((found) => ({ ...found, quality: found.quality * READING_QUALITY, isWhole: false }));
  return { term: candidate, occurrences };
}

/** Endings by which words of one root differ: `genome`, `genomics`. */
const ENDING =
  /^(?:a|al|ally|e|ed|er|ers|es|ic|ical|ication|ications|ics|ied|ier|iers|ies|ing|ings|ion|ions|ise|ised|ist|ists|ity|ive|ize|ized|izing|ly|ment|or|ors|s|y)?$/u;

/** Terms that share a beginning of five letters with the word, and differ by an ending alone. */
function listRelatedTerms(vocabulary: Vocabulary, term: string): readonly string[] {
  if (term.length < SHORTEST_RELATED) return [];
  return listTermsWithPrefix(vocabulary, term.slice(0, SHORTEST_RELATED)).filter((candidate) => {
    let shared = SHORTEST_RELATED;
    while (shared < term.length && term[shared] === candidate[shared]) shared += 1;
    return ENDING.test(term.slice(shared)) && ENDING.test(candidate.slice(shared));
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
      if (next && isWithinSentence(vocabulary, position)) {
        found.push({ ...next, position, length: next.length + 1, quality: COMPOUND_QUALITY });
      }
    }
  }
  return found;
}

/** Whether nothing ends between a word and the next: `hour` is not in “by increasing n_h. Our”. */
function isWithinSentence({ texts, textAt, starts, ends }: Vocabulary, position: number): boolean {
  const text = texts[textAt[position] ?? -1]?.text ?? '';
  return !/[.!?;:]/u.test(text.slice(ends[position], starts[position + 1]));
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

/** What a word tells that so many papers have; most where none has it. */
export function rarityOf(vocabulary: Vocabulary, paperCount: number): number {
  const papers = (vocabulary.texts.at(-1)?.paper ?? 0) + 1;
  return Math.log(1 + papers / Math.max(0.5, paperCount));
}

function isInTitle(vocabulary: Vocabulary, position: number): boolean {
  const field = vocabulary.texts[vocabulary.textAt[position] ?? -1]?.field;
  return field === 'title' || field === 'publishedTitle' || field === 'name';
}
