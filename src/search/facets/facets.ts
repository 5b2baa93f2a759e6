import { findOwn } from '../../corpus/findOwn.ts';
import { NOT_STATED } from '../../corpus/notStated.ts';
import type { Label, Paper } from '../../corpus/schema.ts';
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

/** Not what is inferred from elsewhere, or proposed by a rule. */
const SETTLED: ReadonlySet<Label['basis']> = new Set(['stated', 'yours']);

/**
 * The ids a paper is filed under in one facet: its values, or `not-stated` alone. Where only what is
 * stated counts, those that its words or its file state, and those that the reader gave or accepted.
 */
export function facetValueIds(
  paper: Paper,
  facetId: string,
  isStatedOnly: boolean,
): readonly string[] {
  const labels = findOwn(paper.labels, facetId) ?? [];
  const counted = isStatedOnly ? labels.filter(({ basis }) => SETTLED.has(basis)) : labels;
  return counted.length > 0 ? counted.map(({ value }) => value) : [NOT_STATED];
}
