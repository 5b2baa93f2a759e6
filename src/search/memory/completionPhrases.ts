import { isFiller } from '../words/stopWords.ts';
import type { Vocabulary } from './vocabulary.ts';
import { findPrefix, findTerm, paperAt, positionsOf, textAt } from './vocabulary.ts';

const FEWEST_PAPERS = 3;
/** Places that are looked at, those of the most common words first: a beginning of two letters has more. */
const MOST_PLACES = 8_000;

/** Words that stand side by side, and in how many papers. */
interface Phrase {
  readonly terms: readonly number[];
  count: number;
  /** The paper that was counted last; places come in the order of papers. */
  last: number;
}

/**
 * Pairs and triples of neighbouring words in titles and abstracts that at least three papers share
 * and that begin with a text, the most shared first: `state space models` for `sta` or `state sp`.
 */
export function listPhrasesWithPrefix(vocabulary: Vocabulary, prefix: string): readonly string[] {
  const { terms } = vocabulary;
  const [first = '', begun] = prefix.split(' ');
  const phrases = new Map<number, Phrase>();
  const [from, to] = begun === undefined ? [0, terms.length] : listBegun(vocabulary, begun);
  let places = 0;
  for (const term of listFirstTerms(vocabulary, first, begun === undefined)) {
    if (places > MOST_PLACES) break;
    const positions = positionsOf(vocabulary, term);
    places += positions.length;
    for (const position of positions) {
      const next = vocabulary.termAt[position + 1] ?? -1;
      if (next >= from && next < to) countPhrases(vocabulary, phrases, position);
    }
  }
  return [...phrases.values()]
    .filter(({ count }) => count >= FEWEST_PAPERS)
    .map((phrase) => ({ ...phrase, key: phrase.terms.map((term) => terms[term]).join(' ') }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
    .map(({ key }) => key);
}

/** The words that a phrase may begin with, the most common first. */
function listFirstTerms(
  vocabulary: Vocabulary,
  first: string,
  isBegun: boolean,
): readonly number[] {
  const { paperCounts } = vocabulary;
  const phraseWords = phraseWordsOf(vocabulary);
  const own = findTerm(vocabulary, first);
  const [from, to] = isBegun ? listBegun(vocabulary, first) : [own, own + 1];
  return Array.from({ length: to - from }, (_, at) => from + at)
    .filter((term) => phraseWords[term] === 1 && (paperCounts[term] ?? 0) >= FEWEST_PAPERS)
    .sort((one, other) => (paperCounts[other] ?? 0) - (paperCounts[one] ?? 0));
}

/** The numbers `[from, to)` of the terms that begin with a text, itself one of them. */
function listBegun(vocabulary: Vocabulary, begun: string): readonly [number, number] {
  const [from, to] = findPrefix(vocabulary, begun);
  return [findTerm(vocabulary, begun) < 0 ? from : from - 1, to];
}

/** Counts the pair and the triple that begin at a place. */
function countPhrases(
  vocabulary: Vocabulary,
  phrases: Map<number, Phrase>,
  position: number,
): void {
  const { terms, termAt, starts, ends } = vocabulary;
  const { field, text } = textAt(vocabulary, position) ?? {};
  if (field !== 'title' && field !== 'abstract') return;
  const paper = paperAt(vocabulary, position);
  const own: number[] = [termAt[position] ?? -1];
  let key = own[0] ?? 0;
  for (let at = position + 1; at <= position + 2; at += 1) {
    const next = termAt[at] ?? -1;
    const end = ends[at - 1] ?? 0;
    // A space or a hyphen alone parts the two: no full stop, no address.
    const isLinked = starts[at] === end + 1 && /[ -]/u.test(text?.charAt(end) ?? '');
    if (next < 0 || !isLinked || phraseWordsOf(vocabulary)[next] !== 1) return;
    own.push(next);
    key = key * terms.length + next;
    // The keys of pairs are below 0, those of triples above.
    const phraseKey = own.length === 2 ? -1 - key : key;
    const phrase = phrases.get(phraseKey);
    if (!phrase) phrases.set(phraseKey, { terms: [...own], count: 1, last: paper });
    else if (phrase.last !== paper) {
      phrase.count += 1;
      phrase.last = paper;
    }
  }
}

const known = new WeakMap<Vocabulary, Uint8Array>();

/** Term → 1 where a phrase may have it. */
function phraseWordsOf(vocabulary: Vocabulary): Uint8Array {
  const own =
    known.get(vocabulary) ??
    Uint8Array.from(vocabulary.terms, (term) =>
      /^\p{L}{2,}/u.test(term) && !isFiller(term) ? 1 : 0,
    );
  known.set(vocabulary, own);
  return own;
}
