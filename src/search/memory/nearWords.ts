import Fuse from 'fuse.js';
import { editDistance } from '../words/editDistance.ts';

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

/** A word, and which letters it has, a bit each. */
interface Masked {
  readonly word: string;
  readonly mask: number;
}

/**
 * The edit distance decides; what has too many other letters is not compared, which a bit mask
 * tells, so that a keystroke stays cheap. For `nearest`, up to three edits, Fuse.js proposes: its
 * own score knows no exchange of neighbours and accepts a match inside a longer word.
 */
export function createNearWords(vocabulary: Iterable<string>): NearWords {
  const wordsOfLength = new Map<number, Masked[]>();
  for (const word of vocabulary) {
    const masked = { word, mask: maskOf(word) };
    const words = wordsOfLength.get(word.length);
    if (words) words.push(masked);
    else wordsOfLength.set(word.length, [masked]);
  }
  const searchers = new Map<string, Fuse<string>>();

  const listAway = (word: string, edits: number): readonly string[] => {
    const mask = maskOf(word);
    const found: string[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      for (const other of length < FEWEST_LETTERS ? [] : (wordsOfLength.get(length) ?? [])) {
        if (countBits(mask ^ other.mask) > 2 * edits) continue;
        if (editDistance(word, other.word, edits) === edits && haveSameDigits(other.word, word)) {
          found.push(other.word);
        }
      }
    }
    return found.sort();
  };

  const propose = (word: string, edits: number): readonly string[] => {
    const proposals: string[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      const words = wordsOfLength.get(length);
      if (!words || length < FEWEST_LETTERS) continue;
      const threshold = Math.min(1, (2 * edits) / word.length + 0.01);
      const key = `${length} ${threshold}`;
      const searcher =
        searchers.get(key) ??
        createSearcher(
          words.map((own) => own.word),
          threshold,
        );
      searchers.set(key, searcher);
      for (const { item } of searcher.search(word)) {
        if (item !== word && haveSameDigits(item, word)) proposals.push(item);
      }
    }
    return proposals;
  };

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
      for (const candidate of [...propose(word, most)].sort()) {
        const distance = editDistance(word, candidate, most);
        if (distance < least) [nearest, least] = [candidate, distance];
      }
      return nearest;
    },
  };
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

function createSearcher(words: readonly string[], threshold: number): Fuse<string> {
  return new Fuse(words, {
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    threshold,
  });
}

/** Numbers are never misspelt: `mamba3` is not `mamba2`. */
function haveSameDigits(one: string, other: string): boolean {
  return one.replace(/\D/gu, '') === other.replace(/\D/gu, '');
}
