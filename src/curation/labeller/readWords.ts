import { findCosts } from './costNotation.ts';

/** A word of a text, or a cost such as `O(N)`. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, singular: what phrases in lower case are compared with. */
  readonly folded: string;
  /** What phrases with a capital letter are compared with, beside the text: `SSM` for `SSMs`. */
  readonly exact: string;
  /** Whether only blanks, hyphens, slashes and signs of formulas stand before it. */
  readonly isJoined: boolean;
  /** Whether a comma stands before it, and whether what ends a clause does. */
  readonly hasComma: boolean;
  readonly hasBreak: boolean;
}

/** A word, or an address, whose words tell nothing of the paper: it ends the words before it. */
const WORD = /https?:\/\/\S+|[\p{L}\p{N}]+/gu;
const JOINING = /^[\s\p{Pd}/_~$]*$/u;
const BREAKING = /[;:—]|[.!?]\s/u;

/** The words of a text in order, in time linear in its length; their places are counted from `origin`. */
export function readWords(text: string, origin = 0): Word[] {
  const words: Word[] = [];
  const costs = findCosts(text);
  let [nextCost, end] = [0, 0];
  const add = (start: number, stop: number, written: string, isCost: boolean) => {
    const gap = text.slice(end, start);
    const isPlain = gap === ' ' || gap === '-';
    words.push({
      start: origin + start,
      end: origin + stop,
      text: written,
      folded: isCost ? written : foldWord(written),
      exact: isCost ? written : stripPlural(written),
      isJoined: isPlain || JOINING.test(gap),
      hasComma: !isPlain && gap.includes(','),
      hasBreak: !isPlain && BREAKING.test(gap),
    });
    end = stop;
  };
  for (const match of text.matchAll(WORD)) {
    const cost = costs[nextCost];
    if (cost && match.index + match[0].length > cost.start) {
      if (cost.start >= end) add(cost.start, cost.end, cost.key, true);
      nextCost += 1;
    }
    if (match.index >= end && !match[0].includes('/'))
      add(match.index, match.index + match[0].length, match[0], false);
  }
  return words;
}

/** `Memories` → `memory`, `Models` → `model`, `bias` → `bia`, as it does with the phrases. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length <= 3 || !lower.endsWith('s') || lower.endsWith('ss')) return lower;
  return lower.length > 4 && lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
}

function stripPlural(word: string): string {
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') && /^\p{Lu}/u.test(word)
    ? word.slice(0, -1)
    : word;
}
