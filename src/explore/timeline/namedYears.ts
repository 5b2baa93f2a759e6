import type { TimelineYear } from './timeline.ts';

/** The years whose numbers stand under the strip, each so wide in percent: the last, and before it all that fit. */
export function selectNamedYears(
  years: readonly TimelineYear[],
  numberWidth: number,
): ReadonlySet<number> {
  const named = new Set<number>();
  let next = Number.POSITIVE_INFINITY;
  for (const { year, start, width } of years.toReversed()) {
    const middle = start + width / 2;
    if (next - middle < numberWidth) continue;
    named.add(year);
    next = middle;
  }
  return named;
}
