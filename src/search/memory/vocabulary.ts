import type { Field, SearchText } from './searchTexts.ts';
import { FIELDS } from './searchTexts.ts';

/**
 * Every word of the corpus and where it stands. Words are numbered through all texts ("positions"),
 * neighbours in one text have neighbouring numbers, and one number is left out between texts. Terms
 * are numbered in code unit order. All that there is one of for each word is in typed arrays.
 */
export interface Vocabulary {
  readonly paperCount: number;
  readonly texts: readonly SearchText[];
  /** Number of a text → number of its field in `FIELDS`. */
  readonly fields: Uint8Array;
  /** Number of a text → its first position; one more at the end. */
  readonly textFrom: Int32Array;
  /** Paper → its first position; one more at the end. */
  readonly paperFrom: Int32Array;
  /** Position → number of its text in `texts`; −1 between texts. */
  readonly textAt: Int32Array;
  /** Position → number of the term that is written there; −1 between texts. */
  readonly termAt: Int32Array;
  /** Position → span in its text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** All terms in code unit order. */
  readonly terms: readonly string[];
  /** Term → where its positions begin in `positions`; one more at the end. */
  readonly termFrom: Int32Array;
  /** The positions of all terms, one term after another, ascending in each. */
  readonly positions: Int32Array;
  /** Term → papers that have it. */
  readonly paperCounts: Int32Array;
  /** Stem → terms of that stem. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  /** Stem of a word inside a name (`product` in `DeltaProduct`) → positions of the name. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  /** Term → 1 where it is written as names are, with a capital or digit inside: `DeltaProduct`. */
  readonly compounds: Uint8Array;
  /** Term → 1 where a name or title has it, which a misspelt word of three letters may stand for. */
  readonly titleTerms: Uint8Array;
}

/** Number of a term; −1 where no paper has it. */
export function findTerm({ terms }: Vocabulary, term: string): number {
  const number = findPlace(terms, term);
  return terms[number] === term ? number : -1;
}

/** The numbers `[from, to)` of the terms that begin with `prefix` and go on. */
export function findPrefix({ terms }: Vocabulary, prefix: string): readonly [number, number] {
  const own = findPlace(terms, prefix);
  const from = terms[own] === prefix ? own + 1 : own;
  let to = from;
  while (terms[to]?.startsWith(prefix)) to += 1;
  return [from, to];
}

/** The terms that begin with `prefix` and go on, in order. */
export function listTermsWithPrefix(vocabulary: Vocabulary, prefix: string): readonly string[] {
  return vocabulary.terms.slice(...findPrefix(vocabulary, prefix));
}

/** The positions of terms `[from, to)`, one term after another. */
export function positionsOf(
  { positions, termFrom }: Vocabulary,
  from: number,
  to = from + 1,
): Int32Array {
  return positions.subarray(termFrom[from], termFrom[to]);
}

/** The text that the word at `position` belongs to. */
export function textAt({ texts, textAt }: Vocabulary, position: number): SearchText | null {
  return texts[textAt[position] ?? -1] ?? null;
}

export function fieldAt({ fields, textAt }: Vocabulary, position: number): Field {
  return FIELDS[fields[textAt[position] ?? -1] ?? -1] ?? 'abstract';
}

/** Position of the paper that the word at `position` belongs to. */
export function paperAt(vocabulary: Vocabulary, position: number): number {
  return textAt(vocabulary, position)?.paper ?? -1;
}

/** How many words a text has. */
export function lengthOf({ textFrom }: Vocabulary, text: number): number {
  // One position is left out behind each text.
  return (textFrom[text + 1] ?? 0) - (textFrom[text] ?? 0) - 1;
}

/** What a word tells that so many papers have; most where none has it. */
export function rarityOf({ paperCount }: Vocabulary, count: number): number {
  return Math.log(1 + paperCount / Math.max(0.5, count));
}

/** Where `term` is in the order of `terms`, or would be. */
function findPlace(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
