import type { Span } from '../../corpus/schema.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { Postings } from './postings.ts';
import { postingsOf } from './postings.ts';
import type { Resolution } from './termResolution.ts';
import type { Occurrence } from './wordResolution.ts';
import { rarityOf } from './wordResolution.ts';

/** One condition of a search: where the corpus fulfils it, and how much it counts. */
export interface Slot extends Span, Resolution {
  readonly text: string;
  /** Its rarity; most where no paper has it, 0 where it says nothing about a subject. */
  readonly weight: number;
  /** Whether a paper without it is never listed: what is quoted, asked of a field, or a choice. */
  readonly isExact: boolean;
  /** Paper → where it is. */
  readonly postings: Postings;
}

export type Place = Span & { readonly text: string };

export function createSlot(
  index: SearchIndex,
  place: Place,
  found: Resolution,
  isEmpty: boolean,
): Slot {
  const { text, start, end } = place;
  const postings = postingsOf(index.vocabulary, found.occurrences);
  const weight = isEmpty ? 0 : weigh(index, postings);
  return { text, start, end, ...found, weight, isExact: false, postings };
}

export function createExact(
  index: SearchIndex,
  place: Place,
  occurrences: readonly Occurrence[],
): Slot {
  return { ...createSlot(index, place, { occurrences, readAs: [] }, false), isExact: true };
}

export function weigh({ vocabulary }: SearchIndex, postings: Postings): number {
  return rarityOf(vocabulary, postings.size);
}

/** One letter: an initial, a variable, or the beginning of a word. */
export function isBegun(term: string): boolean {
  return /^[a-z]$/iu.test(term);
}
