import type { Paper } from '../../corpus/schema.ts';
import { NOT_STATED } from '../../corpus/schema.ts';
import type { FacetChoice, YearRange } from '../../url/exploreQuery.ts';

/** What narrows a list of papers, apart from words. An `ExploreQuery` is one, and so is what `parseSearchText` finds. */
export interface Filters {
  readonly facets: Readonly<Record<string, FacetChoice>>;
  readonly years: YearRange | null;
  readonly code: 'yes' | 'no' | null;
}

/** How many papers each choice would list: a dimension's own choice ignored, every other one obeyed. */
export interface FacetCounts {
  /** Facet id → value id (`not-stated` included) → papers. Every value of the taxonomy is there, zeros too. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Year → papers, for every year of the corpus from first to last. */
  readonly years: ReadonlyMap<number, number>;
  readonly code: { readonly yes: number; readonly no: number };
}

/** `null` for a paper without a date. */
export function paperYear({ date }: Paper): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/**
 * The ids a paper is filed under in one facet: its values, or `not-stated` alone. Where only what is
 * stated counts, those that its own words state.
 */
export function facetValueIds(
  paper: Paper,
  facetId: string,
  isStatedOnly: boolean,
): readonly string[] {
  const labels = paper.labels[facetId] ?? [];
  const counted = isStatedOnly ? labels.filter(({ basis }) => basis === 'stated') : labels;
  return counted.length > 0 ? counted.map(({ value }) => value) : [NOT_STATED];
}
