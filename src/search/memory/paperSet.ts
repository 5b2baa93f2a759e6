import type { Places } from './places.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Some papers of a corpus, a bit each. */
export interface PaperSet {
  readonly bits: Uint32Array;
  /** How many they are. */
  readonly size: number;
}

/** All of `count` papers. */
export function createFullSet(count: number): PaperSet {
  const bits = new Uint32Array((count + 31) >> 5).fill(0xffffffff);
  // The last word has bits of papers that there are not.
  if (count % 32 > 0) bits[count >> 5] = (1 << (count % 32)) - 1;
  return { bits, size: count };
}

/** Those of `count` papers that are wanted. */
export function createPaperSet(count: number, isWanted: (paper: number) => boolean): PaperSet {
  const bits = new Uint32Array((count + 31) >> 5);
  for (let paper = 0; paper < count; paper += 1) {
    if (isWanted(paper)) addBit(bits, paper);
  }
  return measure(bits);
}

const known = new WeakMap<Places, PaperSet>();

/** The papers that have some of the places; made once for places that a keystroke shares with the one before. */
export function papersOf(vocabulary: Vocabulary, places: Places): PaperSet {
  const before = known.get(places);
  if (before) return before;
  const bits = new Uint32Array((vocabulary.paperCount + 31) >> 5);
  const { paperFrom } = vocabulary;
  let paper = 0;
  for (const position of places.positions) {
    while ((paperFrom[paper + 1] ?? Number.POSITIVE_INFINITY) <= position) paper += 1;
    addBit(bits, paper);
  }
  const set = measure(bits);
  // No places are the same object in every corpus.
  if (set.size > 0) known.set(places, set);
  return set;
}

export function hasPaper({ bits }: PaperSet, paper: number): boolean {
  return (((bits[paper >> 5] ?? 0) >>> (paper & 31)) & 1) === 1;
}

/** The papers of all the sets, which are one at least. */
export function intersectPapers(sets: readonly PaperSet[]): PaperSet {
  return combine(sets, (one, other) => one & other);
}

export function withoutPapers(set: PaperSet, others: PaperSet): PaperSet {
  return combine([set, others], (one, other) => one & ~other);
}

/** In the order of the corpus. */
export function listPapers({ bits, size }: PaperSet): Uint32Array {
  const papers = new Uint32Array(size);
  let next = 0;
  bits.forEach((word, at) => {
    for (let left = word; left !== 0; left &= left - 1) {
      papers[next] = 32 * at + 31 - Math.clz32(left & -left);
      next += 1;
    }
  });
  return papers;
}

function combine(
  [first, ...others]: readonly PaperSet[],
  join: (one: number, other: number) => number,
): PaperSet {
  if (!first) throw new Error('Of no sets of papers at all nothing is common.');
  const bits = first.bits.slice();
  for (const other of others) {
    for (let at = 0; at < bits.length; at += 1) bits[at] = join(bits[at] ?? 0, other.bits[at] ?? 0);
  }
  return measure(bits);
}

function addBit(bits: Uint32Array, paper: number): void {
  bits[paper >> 5] = (bits[paper >> 5] ?? 0) | (1 << (paper & 31));
}

function measure(bits: Uint32Array): PaperSet {
  let size = 0;
  for (const word of bits) for (let left = word; left !== 0; left &= left - 1) size += 1;
  return { bits, size };
}
