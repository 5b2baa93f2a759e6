import type { Vocabulary } from './vocabulary.ts';
import { paperAt } from './vocabulary.ts';
import type { Occurrence } from './wordResolution.ts';

/** Paper → the places in it. */
export type Postings = ReadonlyMap<number, readonly Occurrence[]>;

const known = new WeakMap<readonly Occurrence[], Postings>();

/** Places by paper; made once for a list of places, which a keystroke shares with the one before. */
export function postingsOf(vocabulary: Vocabulary, occurrences: readonly Occurrence[]): Postings {
  const before = known.get(occurrences);
  if (before) return before;
  const postings = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences) {
    const paper = paperAt(vocabulary, occurrence.position);
    const own = postings.get(paper);
    if (own) own.push(occurrence);
    else postings.set(paper, [occurrence]);
  }
  known.set(occurrences, postings);
  return postings;
}
