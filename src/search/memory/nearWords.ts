import Fuse from 'fuse.js';
import { editDistance } from '../words/editDistance.ts';
import { isFiller } from '../words/stopWords.ts';

/** Finds the words of a vocabulary that a misspelt word may stand for. */
export interface NearWords {
  /** Every word one edit away, sorted; never the word itself. */
  readonly oneEditAway: (word: string) => readonly string[];
  /** Every word two edits away with the same beginning, sorted. For long words alone. */
  readonly twoEditsAway: (word: string) => readonly string[];
  /** The nearest word, up to three edits away in a long word; `null` where nothing is near. */
  readonly nearest: (word: string) => string | null;
}

/** Fewest letters a word must have to be taken for a misspelling of another. */
const FEWEST_LETTERS = 4;
/** Fewest letters of a word that may have two slips. */
const FEWEST_LETTERS_OF_TWO = 9;

/** Words of one length, and which letters each has, a bit each. */
interface MaskedWords {
  readonly words: readonly string[];
  readonly masks: Uint32Array;
}

/**
 * The edit distance decides; what has too many other letters is not compared, which a bit mask
 * tells, so that a keystroke stays cheap. For `nearest`, up to three edits, Fuse.js proposes: its
 * own score knows no exchange of neighbours and accepts a match inside a longer word. Words are
 * sorted by their lengths when the first one is looked up.
 */
export function createNearWords(terms: readonly string[]): NearWords {
  let sorted: ReadonlyMap<number, MaskedWords> | null = null;

  /** The words whose lengths and letters could be `edits` away. */
  const listCandidates = (word: string, edits: number): readonly string[] => {
    sorted ??= sortByLength(terms);
    const mask = maskOf(word);
    const found: string[] = [];
    const least = Math.max(FEWEST_LETTERS, word.length - edits);
    for (let length = least; length <= word.length + edits; length += 1) {
      const { words, masks } = sorted.get(length) ?? NO_WORDS;
      for (let at = 0; at < masks.length; at += 1) {
        if (countBits(mask ^ (masks[at] ?? 0)) <= 2 * edits) found.push(words[at] ?? '');
      }
    }
    return found.filter((other) => other !== word && haveSameDigits(other, word));
  };

  const listAway = (word: string, edits: number): readonly string[] =>
    listCandidates(word, edits)
      .filter((other) => editDistance(word, other, edits) === edits)
      .sort();

  return {
    oneEditAway: (word) => listAway(word, 1),
    twoEditsAway: (word) =>
      word.length < FEWEST_LETTERS_OF_TWO
        ? []
        : listAway(word, 2).filter((candidate) => candidate.startsWith(word.slice(0, 3))),
    nearest: (word) => {
      const most = Math.min(3, Math.floor(word.length / 3));
      if (most === 0) return null;
      let nearest: string | null = null;
      let least = most + 1;
      for (const candidate of propose(word, listCandidates(word, most), most)) {
        const distance = editDistance(word, candidate, most);
        if (distance < least) [nearest, least] = [candidate, distance];
      }
      return nearest;
    },
  };
}

const NO_WORDS: MaskedWords = { words: [], masks: new Uint32Array(0) };

/** Those of the candidates that resemble the word, sorted. */
function propose(word: string, candidates: readonly string[], edits: number): readonly string[] {
  const fuse = new Fuse(candidates, {
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    threshold: Math.min(1, (2 * edits) / word.length + 0.01),
  });
  return fuse
    .search(word)
    .map(({ item }) => item)
    .sort();
}

function sortByLength(terms: readonly string[]): ReadonlyMap<number, MaskedWords> {
  const wordsOfLength = new Map<number, string[]>();
  for (const word of listCorrections(terms)) {
    const words = wordsOfLength.get(word.length);
    if (words) words.push(word);
    else wordsOfLength.set(word.length, [word]);
  }
  return new Map(
    [...wordsOfLength].map(([length, words]) => [
      length,
      { words, masks: Uint32Array.from(words, maskOf) },
    ]),
  );
}

/** What a misspelt word may stand for: words with letters, and the singulars of plurals. */
function* listCorrections(terms: readonly string[]): Generator<string> {
  const known = new Set(terms);
  for (const term of terms) {
    if (term.length < FEWEST_LETTERS || !/^\p{L}/u.test(term)) continue;
    yield term;
    const singular = /[^sui]s$/u.test(term) && !isFiller(term) ? term.slice(0, -1) : term;
    if (singular.length >= FEWEST_LETTERS && !known.has(singular)) yield singular;
  }
}

/** Bits 0 to 25 for a to z; all else shares one. */
function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return mask;
}

function countBits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Numbers are never misspelt: `mamba3` is not `mamba2`. */
function haveSameDigits(one: string, other: string): boolean {
  return one.replace(/\D/gu, '') === other.replace(/\D/gu, '');
}
