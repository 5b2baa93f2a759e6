import type { Span } from '../corpus/schema.ts';
import { calculateJaccard } from './agreement.ts';
import type { AnnotatedQuote } from './annotatedQuote.ts';
import type { ReadClaim } from './findingsReading.ts';
import { findOccurrences } from './occurrences.ts';
import type { QuotedTexts } from './resolveQuote.ts';

/** One claim as each annotation round has it. */
export type ClaimPair = readonly [first: ReadClaim, second: ReadClaim];

/**
 * Which claims of two annotation rounds of a paper are the same one: their words overlap, and of all such
 * pairs those that are most alike in words, quantity, comparators and number are taken first. No
 * claim is in two pairs, so that what is left over was found by one reading alone.
 */
export function matchClaims(
  first: readonly ReadClaim[],
  second: readonly ReadClaim[],
  texts: QuotedTexts,
): ClaimPair[] {
  const candidates = first
    .flatMap((a) => second.map((b) => ({ a, b, likeness: calculateLikeness(a, b, texts) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((x, y) => y.likeness - x.likeness);
  const taken = new Set<ReadClaim>();
  return candidates.flatMap(({ a, b }): ClaimPair[] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [[a, b]];
  });
}

/** The names of the methods that a claim is made against. */
export function namesOfComparators({ comparators }: ReadClaim): Set<string> {
  return new Set(comparators.map(({ method }) => method));
}

/** The span of a quote's words; an empty one where they are not there. */
export function spanOf({ field, text, occurrence = 1 }: AnnotatedQuote, texts: QuotedTexts): Span {
  const start = findOccurrences(texts[field], text)[occurrence - 1];
  return start === undefined ? { start: 0, end: 0 } : { start, end: start + text.length };
}

/** 0 where no word is shared; else from above 0 to 5, a same quantity weighing most. */
function calculateLikeness(a: ReadClaim, b: ReadClaim, texts: QuotedTexts): number {
  const overlap =
    a.quote.field === b.quote.field
      ? calculateOverlap(spanOf(a.quote, texts), spanOf(b.quote, texts))
      : 0;
  if (overlap === 0) return 0;
  const isSameQuantity = a.quantity === b.quantity;
  const isSameNumber = a.amount?.value === b.amount?.value;
  const comparators = calculateJaccard(namesOfComparators(a), namesOfComparators(b));
  return overlap + (isSameQuantity ? 2 : 0) + (isSameNumber ? 1 : 0) + comparators;
}

/** Shared length over joint length of two spans. */
function calculateOverlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start) || 1);
}
