import type { Timeline, TimelineYear } from './timeline.ts';

/** The year at a place of the strip, in percent; beyond its ends the first or last. `null` without papers. */
export function yearAt({ years }: Timeline, place: number): number | null {
  const found = years.find(({ start, width }) => place < start + width) ?? years.at(-1);
  return found?.year ?? null;
}

/** The part of the strip that a range of years covers, in percent; of no width where it has no papers. */
export function coveredPart(
  { years }: Timeline,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const last = years.findLast(({ year }) => year <= to);
  const start = years.find(({ year }) => year >= from)?.start ?? 100;
  return { start, end: Math.max(start, last ? last.start + last.width : 0) };
}

/** Where a key of a slider leads from a year: to the next year that has papers, or to an end; else `null`. */
export function stepYear({ years }: Timeline, year: number, key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return years.findLast((one) => one.year < year)?.year ?? null;
    case 'ArrowRight':
    case 'ArrowUp':
      return years.find((one) => one.year > year)?.year ?? null;
    case 'Home':
      return years[0]?.year ?? null;
    case 'End':
      return years.at(-1)?.year ?? null;
    default:
      return null;
  }
}

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
