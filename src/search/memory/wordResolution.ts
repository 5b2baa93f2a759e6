import { inflectionCloseness, stemOf } from '../words/spelling.ts';
import { isFiller } from '../words/stopWords.ts';
import { nameGreekLetter, splitCompound } from '../words/tokens.ts';
import type { NearWords } from './nearWords.ts';
import type { Match, Places } from './places.ts';
import {
  createPlaces,
  filterPlaces,
  followPlaces,
  joinPlaces,
  mapMatches,
  NO_PLACES,
  sortPositions,
} from './places.ts';
import type { Vocabulary } from './vocabulary.ts';
import {
  fieldAt,
  findPrefix,
  findTerm,
  listTermsWithPrefix,
  positionsOf,
  rarityOf,
  textAt,
} from './vocabulary.ts';

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
export function resolveWhole(vocabulary: Vocabulary, term: string): Places {
  const own = findTerm(vocabulary, term);
  const exact = placesOf(vocabulary, own, 1);
  // A variant tells no more than the word itself, however rare it is.
  const most = exact.matches[0]?.rarity ?? Number.POSITIVE_INFINITY;
  const variants = (vocabulary.stems.get(stemOf(term)) ?? []).flatMap((variant) => {
    const closeness =
      variant === own ? 0 : inflectionCloseness(vocabulary.terms[variant] ?? '', term);
    if (closeness === 0) return [];
    const found = placesOf(vocabulary, variant, INFLECTION_QUALITY * closeness);
    return mapMatches(found, (match) => ({ ...match, rarity: Math.min(most, match.rarity) }));
  });
  const named = nameGreekLetter(term);
  const byName = named === null ? NO_PLACES : resolveWhole(vocabulary, named);
  return joinPlaces([exact, ...variants, resolveSplit(vocabulary, term, 3), byName]);
}

/** Words that the term begins. One letter begins too many of them, and finds none. */
export function resolvePrefix(
  vocabulary: Vocabulary,
  term: string,
  shortest = SHORTEST_PREFIX,
): Places {
  if (term.length < shortest) return NO_PLACES;
  const [from, to] = findPrefix(vocabulary, term);
  // The term is as rare as all that it begins: else the rarest ending would go first.
  const papers = vocabulary.paperCounts.subarray(from, to).reduce((sum, count) => sum + count, 0);
  return createPlaces(sortPositions(positionsOf(vocabulary, from, to)), {
    length: 1,
    quality: PREFIX_QUALITY,
    rarity: rarityOf(vocabulary, papers),
    isWhole: false,
  });
}

/** Names that have the word inside: `product` in `DeltaProduct`. */
export function resolvePart(vocabulary: Vocabulary, term: string): Places {
  const positions = vocabulary.parts.get(stemOf(term)) ?? [];
  return createPlaces(sortPositions(positions), {
    length: 1,
    quality: PART_QUALITY,
    rarity: rarityOf(vocabulary, positions.length),
    isWhole: false,
  });
}

/** Another word that a word may stand for, and where that is. */
export interface Reading {
  readonly term: string;
  readonly places: Places;
}

/**
 * What a word may stand for that no paper has: the beginning of a longer one, a related form, else a
 * word one typo away, else two in a long word. Empty for a word of capitals; a name such as `DLinear`
 * may stand for names alone. A filler, or what a word of three letters may be, is meant only where a
 * title has it.
 */
export function listReadings(
  vocabulary: Vocabulary,
  near: NearWords,
  term: string,
  written: string,
): Reading[] {
  if (term.length < 3 || !/^\p{L}/u.test(term) || /^\p{Lu}{2,}s?$/u.test(written)) return [];
  const isName = splitCompound(written).length > 0;
  const candidates = [
    () => (term.length < SHORTEST_BEGINNING ? [] : listTermsWithPrefix(vocabulary, term)),
    () => (isName ? [] : listRelatedTerms(vocabulary, term)),
    () => near.oneEditAway(term),
    () => near.twoEditsAway(term),
  ];
  for (const list of candidates) {
    const readings = list()
      .filter((candidate) => !isName || vocabulary.compounds[findTerm(vocabulary, candidate)] === 1)
      .map((candidate) => readAs(vocabulary, term, candidate))
      .filter(({ places }) => places.positions.length > 0);
    if (readings.length > 0) return readings;
  }
  return [];
}

function readAs(vocabulary: Vocabulary, term: string, candidate: string): Reading {
  const isTitleOnly = term.length === 3 || isFiller(candidate);
  if (isTitleOnly && vocabulary.titleTerms[findTerm(vocabulary, candidate)] !== 1)
    return { term: candidate, places: NO_PLACES };
  const whole = resolveWhole(vocabulary, candidate);
  const found = isTitleOnly
    ? filterPlaces(whole, (position) => isInTitle(vocabulary, position))
    : joinPlaces([whole, resolvePart(vocabulary, candidate)]);
  const places = mapMatches(found, (match) => ({
    ...match,
    quality: match.quality * READING_QUALITY,
    isWhole: false,
  }));
  return { term: candidate, places };
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
function resolveSplit(vocabulary: Vocabulary, term: string, most: number): Places {
  if (most < 2 || term.length < 4) return NO_PLACES;
  const found: Places[] = [];
  for (let cut = 1; cut < term.length; cut += 1) {
    const head = findTerm(vocabulary, term.slice(0, cut));
    // `along` is not `a long`.
    if (head < 0 || (cut === 1 && /[aio]/u.test(term.charAt(0)))) continue;
    const own = placesOf(vocabulary, head, 1);
    for (const tail of listTails(vocabulary, term.slice(cut), most - 1)) {
      const split = followPlaces(own, tail, joinParts);
      found.push(filterPlaces(split, (position) => isWithinSentence(vocabulary, position)));
    }
  }
  return joinPlaces(found);
}

function joinParts(_: Match, tail: Match): Match {
  return { ...tail, length: tail.length + 1, quality: COMPOUND_QUALITY };
}

/** Whether nothing ends between a word and the next: `hour` is not in “by increasing n_h. Our”. */
function isWithinSentence(vocabulary: Vocabulary, position: number): boolean {
  const { starts, ends } = vocabulary;
  const text = textAt(vocabulary, position)?.text ?? '';
  return !/[.!?;:]/u.test(text.slice(ends[position], starts[position + 1]));
}

/** Where the rest of a word is: in parts again, as a word, and as each of its inflections. */
function listTails(vocabulary: Vocabulary, tail: string, most: number): readonly Places[] {
  const found = [resolveSplit(vocabulary, tail, most)];
  for (const number of vocabulary.stems.get(stemOf(tail)) ?? []) {
    const term = vocabulary.terms[number] ?? '';
    if (term === tail || inflectionCloseness(term, tail) > 0) {
      found.push(placesOf(vocabulary, number, 1));
    }
  }
  return found;
}

function placesOf(vocabulary: Vocabulary, term: number, quality: number): Places {
  if (term < 0) return NO_PLACES;
  const rarity = rarityOf(vocabulary, vocabulary.paperCounts[term] ?? 1);
  return createPlaces(positionsOf(vocabulary, term), { length: 1, quality, rarity, isWhole: true });
}

function isInTitle(vocabulary: Vocabulary, position: number): boolean {
  return ['title', 'publishedTitle', 'name'].includes(fieldAt(vocabulary, position));
}
