import type { Span } from '../../corpus/schema.ts';
import type { SearchIndex } from './corpusIndex.ts';
import type { PaperSet } from './paperSet.ts';
import { papersOf } from './paperSet.ts';
import type { Places } from './places.ts';
import type { Resolution } from './termResolution.ts';
import { rarityOf } from './vocabulary.ts';

/** One condition of a search: where the corpus fulfils it, and how much it counts. */
export interface Slot extends Span, Resolution {
  readonly text: string;
  /** Its rarity; most where no paper has it, 0 where it says nothing about a subject. */
  readonly weight: number;
  /** Whether a paper without it is never listed: what is quoted, asked of a field, or a choice. */
  readonly isExact: boolean;
  /** The papers that have it. */
  readonly papers: PaperSet;
}

export type Place = Span & { readonly text: string };

export function createSlot(
  { vocabulary }: SearchIndex,
  place: Place,
  found: Resolution,
  isEmpty: boolean,
): Slot {
  const { text, start, end } = place;
  const papers = papersOf(vocabulary, found.places);
  const weight = isEmpty ? 0 : rarityOf(vocabulary, papers.size);
  return { text, start, end, ...found, weight, isExact: false, papers };
}

export function createExact(index: SearchIndex, place: Place, places: Places): Slot {
  return { ...createSlot(index, place, { places, readAs: [] }, false), isExact: true };
}

/** One letter: an initial, a variable, or the beginning of a word. */
export function isBegun(term: string): boolean {
  return /^[a-z]$/iu.test(term);
}
