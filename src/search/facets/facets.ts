import type { Facet, Label, Paper, Taxonomy } from '../../corpus/schema.ts';
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

export interface FilteredPapers {
  readonly papers: readonly Paper[];
  readonly counts: FacetCounts;
}

/** `null` for a paper without a date. */
export function paperYear({ date }: Paper): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/** A paper's labels in one facet, or only those its own words state. */
export function countedLabels(
  paper: Paper,
  facetId: string,
  isStatedOnly: boolean,
): readonly Label[] {
  const labels = paper.labels[facetId] ?? [];
  return isStatedOnly ? labels.filter((label) => label.basis === 'stated') : labels;
}

/** The ids a paper is filed under in one facet: its values, or `not-stated` alone. */
export function facetValueIds(
  paper: Paper,
  facetId: string,
  isStatedOnly: boolean,
): readonly string[] {
  const labels = countedLabels(paper, facetId, isStatedOnly);
  return labels.length > 0 ? labels.map((label) => label.value) : [NOT_STATED];
}

/** Any of the included values (if there are any), and none of the excluded. */
export function satisfiesChoice(valueIds: readonly string[], choice: FacetChoice): boolean {
  if (valueIds.some((value) => choice.exclude.includes(value))) return false;
  return choice.include.length === 0 || valueIds.some((value) => choice.include.includes(value));
}

/** Whether a paper passes every filter. */
export function satisfiesFilters(paper: Paper, filters: Filters, isStatedOnly: boolean): boolean {
  return failedDimensions(paper, filters, isStatedOnly, 1).length === 0;
}

/**
 * Narrows `candidates` (order kept) and counts in one pass: a paper that fails no dimension is
 * counted in all of them, one that fails exactly one is counted in that one, any other in none.
 */
export function filterPapers(
  candidates: readonly Paper[],
  taxonomy: Taxonomy,
  filters: Filters,
  isStatedOnly: boolean,
  yearsOfCorpus: YearRange,
): FilteredPapers {
  const papers: Paper[] = [];
  const tally: Tally = {
    values: createZeroCounts(taxonomy.facets),
    years: createZeroYears(yearsOfCorpus),
    code: { yes: 0, no: 0 },
  };
  for (const paper of candidates) {
    const failed = failedDimensions(paper, filters, isStatedOnly, 2);
    const [only] = failed;
    if (failed.length > 1) continue;
    if (only === undefined) papers.push(paper);
    countPaper(tally, paper, isStatedOnly, only);
  }
  return { papers, counts: tally };
}

interface Tally {
  readonly values: Record<string, Record<string, number>>;
  readonly years: Map<number, number>;
  readonly code: { yes: number; no: number };
}

/** Counts a paper in every dimension, or in the one that alone rules it out. */
function countPaper(
  tally: Tally,
  paper: Paper,
  isStatedOnly: boolean,
  only: string | undefined,
): void {
  const isCounted = (dimension: string) => only === undefined || only === dimension;
  for (const [facetId, counts] of Object.entries(tally.values)) {
    if (!isCounted(facetId)) continue;
    for (const id of facetValueIds(paper, facetId, isStatedOnly)) {
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  if (isCounted(YEAR_DIMENSION)) {
    const year = paperYear(paper);
    if (year !== null) tally.years.set(year, (tally.years.get(year) ?? 0) + 1);
  }
  if (isCounted(CODE_DIMENSION)) tally.code[paper.codeUrl === null ? 'no' : 'yes'] += 1;
}

// A facet id is a slug, so a name with a space can be no facet's.
const YEAR_DIMENSION = 'the year';
const CODE_DIMENSION = 'the code';

function failedDimensions(
  paper: Paper,
  filters: Filters,
  isStatedOnly: boolean,
  most: number,
): string[] {
  const failed: string[] = [];
  for (const [facetId, choice] of Object.entries(filters.facets)) {
    if (!satisfiesChoice(facetValueIds(paper, facetId, isStatedOnly), choice)) failed.push(facetId);
    if (failed.length === most) return failed;
  }
  const year = paperYear(paper);
  const { from, to } = filters.years ?? { from: null, to: null };
  const isOutside = (least: number, most: number) => year === null || year < least || year > most;
  if (
    filters.years &&
    isOutside(from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY)
  ) {
    failed.push(YEAR_DIMENSION);
  }
  if (filters.code !== null && (filters.code === 'yes') !== (paper.codeUrl !== null)) {
    failed.push(CODE_DIMENSION);
  }
  return failed;
}

function createZeroCounts(facets: readonly Facet[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    facets.map((facet) => [
      facet.id,
      Object.fromEntries([...facet.values.map(({ id }) => id), NOT_STATED].map((id) => [id, 0])),
    ]),
  );
}

function createZeroYears({ from, to }: YearRange): Map<number, number> {
  const years = new Map<number, number>();
  if (from === null || to === null) return years;
  for (let year = from; year <= to; year += 1) years.set(year, 0);
  return years;
}
