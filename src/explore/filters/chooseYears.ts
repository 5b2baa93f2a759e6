import type { YearRange } from '../../url/exploreQuery.ts';

/**
 * The range between two years, in either order, as a filter of a corpus from `first` to `last`: an end
 * that rules out no paper is open, and a range that rules out none is `null`.
 */
export function chooseYears(
  one: number,
  other: number,
  { first, last }: { readonly first: number; readonly last: number },
): YearRange | null {
  const low = Math.min(one, other);
  const high = Math.max(one, other);
  if (low <= first && high >= last) return null;
  return { from: low <= first ? null : low, to: high >= last ? null : high };
}
