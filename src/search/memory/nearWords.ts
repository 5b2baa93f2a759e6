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

/**
 * Fuse.js proposes, the edit distance decides: Fuse's own score knows no exchange of neighbours
 * and accepts a match inside a longer word. One Fuse a word length keeps a keystroke cheap; each
 * is made when it is first needed.
 */
export function createNearWords(vocabulary: Iterable<string>): NearWords {
  const wordsOfLength = new Map<number, string[]>();
  for (const word of vocabulary) {
    const words = wordsOfLength.get(word.length);
    if (words) words.push(word);
    else wordsOfLength.set(word.length, [word]);
  }
  const searchers = new Map<string, Fuse<string>>();

  const propose = (word: string, edits: number): readonly string[] => {
    const proposals: string[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      const words = wordsOfLength.get(length);
      if (!words || length < FEWEST_LETTERS) continue;
      const threshold = Math.min(1, (2 * edits) / word.length + 0.01);
      const key = `${length} ${threshold}`;
      const searcher = searchers.get(key) ?? createSearcher(words, threshold);
      searchers.set(key, searcher);
      for (const { item } of searcher.search(word)) {
        if (item !== word && haveSameDigits(item, word)) proposals.push(item);
      }
    }
    return proposals;
  };

  return {
    oneEditAway: (word) =>
      propose(word, 1)
        .filter((candidate) => isOneEditAway(word, candidate))
        .sort(),
    twoEditsAway: (word) =>
      word.length < FEWEST_LETTERS_OF_TWO
        ? []
        : propose(word, 2)
            .filter(
              (candidate) =>
                candidate.startsWith(word.slice(0, 3)) && editDistance(word, candidate, 2) === 2,
            )
            .sort(),
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

function createSearcher(words: readonly string[], threshold: number): Fuse<string> {
  return new Fuse(words, {
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    threshold,
  });
}

function isOneEditAway(word: string, candidate: string): boolean {
  return editDistance(word, candidate, 1) === 1;
}

/** Numbers are never misspelt: `mamba3` is not `mamba2`. */
function haveSameDigits(one: string, other: string): boolean {
  return one.replace(/\D/gu, '') === other.replace(/\D/gu, '');
}
