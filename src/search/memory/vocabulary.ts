import type { Corpus } from '../../corpus/schema.ts';
import { stemOf } from '../words/spelling.ts';
import { isFiller } from '../words/stopWords.ts';
import type { NearWords } from './nearWords.ts';
import { createNearWords } from './nearWords.ts';
import type { SearchText } from './searchTexts.ts';
import { indexTokens, listSearchTexts } from './searchTexts.ts';

/**
 * Every word of the corpus and where it stands. Words are numbered through all texts ("positions"),
 * neighbours in one text have neighbouring numbers, and one number is left out between texts.
 */
export interface Vocabulary {
  readonly texts: readonly SearchText[];
  /** Position → number of its text in `texts`; −1 between texts. */
  readonly textAt: readonly number[];
  /** Position → span in its text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of a text → how many words it has. */
  readonly lengths: readonly number[];
  /** Term → its positions, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Term → papers that have it. */
  readonly paperCounts: ReadonlyMap<string, number>;
  /** Stem → terms of that stem. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Stem of a word inside a name (`product` in `DeltaProduct`) → positions of the name. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  /** All terms in code unit order, for prefixes. */
  readonly sortedTerms: readonly string[];
  readonly near: NearWords;
  /** Terms written as names are, with a capital or digit inside: `DeltaProduct`. */
  readonly compounds: ReadonlySet<string>;
  /** Terms of names and titles, which a misspelt word of three letters may stand for. */
  readonly titleTerms: ReadonlySet<string>;
}

const TITLE_FIELDS: readonly string[] = ['name', 'alias', 'title', 'publishedTitle'];

export function createVocabulary(corpus: Corpus): Vocabulary {
  const texts = listSearchTexts(corpus);
  const textAt: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const lengths: number[] = [];
  const positions = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  const titleTerms = new Set<string>();
  const compounds = new Set<string>();
  texts.forEach((text, textNumber) => {
    const paper = corpus.papers[text.paper];
    const tokens = paper ? indexTokens(paper, text) : [];
    const isTitle = TITLE_FIELDS.includes(text.field);
    for (const token of tokens) {
      const position = textAt.length;
      textAt.push(textNumber);
      starts.push(token.start);
      ends.push(token.end);
      for (const part of token.parts) append(parts, stemOf(part), position);
      for (const term of token.terms) {
        append(positions, term, position);
        if (isTitle) titleTerms.add(term);
        if (token.parts.length > 0) compounds.add(term);
      }
    }
    lengths.push(tokens.length);
    textAt.push(-1);
    starts.push(0);
    ends.push(0);
  });
  const sortedTerms = [...positions.keys()].sort();
  const terms = groupByStem(sortedTerms);
  for (const part of parts.keys()) if (!isUsefulPart(part, terms)) parts.delete(part);
  return {
    texts,
    textAt,
    starts,
    ends,
    lengths,
    positions,
    paperCounts: countPapers(positions, textAt, texts),
    terms,
    parts,
    sortedTerms,
    near: createNearWords(listCorrections(sortedTerms)),
    compounds,
    titleTerms,
  };
}

/** The terms that begin with `prefix` and go on, in order. */
export function listTermsWithPrefix(vocabulary: Vocabulary, prefix: string): readonly string[] {
  const terms = vocabulary.sortedTerms;
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let next = low; next < terms.length; next += 1) {
    const term = terms[next] ?? '';
    if (!term.startsWith(prefix)) break;
    if (term !== prefix) found.push(term);
  }
  return found;
}

/** Position of the paper that the word at `position` belongs to. */
export function paperAt(vocabulary: Vocabulary, position: number): number {
  return vocabulary.texts[vocabulary.textAt[position] ?? -1]?.paper ?? -1;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function groupByStem(terms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const term of terms) append(grouped, stemOf(term), term);
  return grouped;
}

/** `ppo` in `HiPPO` is no word of its own, `rnn` in `ParaRNN` is: the corpus has it elsewhere. */
function isUsefulPart(part: string, terms: ReadonlyMap<string, readonly string[]>): boolean {
  return /^\p{L}+$/u.test(part) && (part.length > 3 || (part.length > 2 && terms.has(part)));
}

function countPapers(
  positions: ReadonlyMap<string, readonly number[]>,
  textAt: readonly number[],
  texts: readonly SearchText[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [term, at] of positions) {
    let count = 0;
    let last = -1;
    // Positions ascend, and so do the papers of their texts.
    for (const position of at) {
      const paper = texts[textAt[position] ?? -1]?.paper ?? -1;
      if (paper !== last) count += 1;
      last = paper;
    }
    counts.set(term, count);
  }
  return counts;
}

/** What a misspelt word may stand for: words with letters, and the singulars of plurals. */
function* listCorrections(terms: readonly string[]): Generator<string> {
  const known = new Set(terms);
  for (const term of terms) {
    if (term.length < 4 || !/^\p{L}/u.test(term)) continue;
    yield term;
    const singular = /[^sui]s$/u.test(term) && !isFiller(term) ? term.slice(0, -1) : term;
    if (singular.length >= 4 && !known.has(singular)) yield singular;
  }
}
