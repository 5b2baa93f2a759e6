import type { FacetChoice, YearRange } from '../../url/exploreQuery.ts';
import type { FacetCounts, Filters } from './facets.ts';
import type { FacetRows, FacetTable } from './facetTable.ts';

export interface FilteredPapers {
  /** Positions of papers, in the order of the candidates. */
  readonly papers: Uint32Array;
  readonly counts: FacetCounts;
}

/** Whether each paper passes every filter: 1 or 0. */
export function passFilters(
  table: FacetTable,
  filters: Filters,
  isStatedOnly: boolean,
): Uint8Array {
  const tests = listTests(table, filters, isStatedOnly);
  return new Uint8Array(table.paperCount).map((_, paper) =>
    tests.every(({ passes }) => passes(paper)) ? 1 : 0,
  );
}

/**
 * Narrows `candidates` (order kept) and counts in one pass: a paper that fails no dimension is
 * counted in all of them, one that fails exactly one is counted in that one, any other in none.
 */
export function filterPapers(
  table: FacetTable,
  candidates: Uint32Array,
  filters: Filters,
  isStatedOnly: boolean,
): FilteredPapers {
  const tests = listTests(table, filters, isStatedOnly);
  const passed: number[] = [];
  // Papers that one dimension alone rules out.
  const ruledOut = new Map<string, number[]>(tests.map(({ dimension }) => [dimension, []]));
  for (const paper of candidates) {
    const failed = tests.findIndex(({ passes }) => !passes(paper));
    const only = tests[failed];
    if (!only) passed.push(paper);
    else if (tests.slice(failed + 1).every(({ passes }) => passes(paper))) {
      ruledOut.get(only.dimension)?.push(paper);
    }
  }
  const countedIn = (dimension: string) => [passed, ruledOut.get(dimension) ?? []];
  const years = createZeroYears(table.range);
  for (const paper of countedIn(YEAR_DIMENSION).flat()) {
    const year = table.years[paper] ?? 0;
    if (year > 0) years.set(year, (years.get(year) ?? 0) + 1);
  }
  const code = { yes: 0, no: 0 };
  for (const paper of countedIn(CODE_DIMENSION).flat()) {
    code[table.hasCode[paper] === 1 ? 'yes' : 'no'] += 1;
  }
  const values = Object.fromEntries(
    table.facetIds.map((id) => [id, countValues(table.rowsOf(id, isStatedOnly), countedIn(id))]),
  );
  return { papers: Uint32Array.from(passed), counts: { values, years, code } };
}

// A facet id is a slug, so a name with a space can be no facet's.
const YEAR_DIMENSION = 'the year';
const CODE_DIMENSION = 'the code';

interface Test {
  readonly dimension: string;
  readonly passes: (paper: number) => boolean;
}

/** One test for each dimension that is narrowed. */
function listTests(table: FacetTable, filters: Filters, isStatedOnly: boolean): readonly Test[] {
  const tests: Test[] = Object.entries(filters.facets).map(([dimension, choice]) => ({
    dimension,
    passes: createChoiceTest(table.rowsOf(dimension, isStatedOnly), choice),
  }));
  if (filters.years) {
    const { from, to } = filters.years;
    const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
    tests.push({
      dimension: YEAR_DIMENSION,
      passes: (paper) => {
        const year = table.years[paper] ?? 0;
        return year > 0 && year >= first && year <= last;
      },
    });
  }
  if (filters.code !== null) {
    const wanted = filters.code === 'yes' ? 1 : 0;
    tests.push({ dimension: CODE_DIMENSION, passes: (paper) => table.hasCode[paper] === wanted });
  }
  return tests;
}

/** Any of the included values (if there are any), and none of the excluded. */
function createChoiceTest(
  { valueIds, from, values }: FacetRows,
  { include, exclude }: FacetChoice,
): (paper: number) => boolean {
  const included = new Set(include);
  const excluded = new Set(exclude);
  const isIncluded = valueIds.map((id) => included.has(id));
  const isExcluded = valueIds.map((id) => excluded.has(id));
  return (paper) => {
    let isAny = include.length === 0;
    for (let at = from[paper] ?? 0; at < (from[paper + 1] ?? 0); at += 1) {
      const value = values[at] ?? 0;
      if (isExcluded[value]) return false;
      if (isIncluded[value]) isAny = true;
    }
    return isAny;
  };
}

function countValues(
  { valueIds, from, values }: FacetRows,
  lists: readonly (readonly number[])[],
): Readonly<Record<string, number>> {
  const counts = new Uint32Array(valueIds.length);
  for (const papers of lists) {
    for (const paper of papers) {
      for (let at = from[paper] ?? 0; at < (from[paper + 1] ?? 0); at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }
  return Object.fromEntries(valueIds.map((id, number) => [id, counts[number] ?? 0]));
}

function createZeroYears({ from, to }: YearRange): Map<number, number> {
  const years = new Map<number, number>();
  if (from === null || to === null) return years;
  for (let year = from; year <= to; year += 1) years.set(year, 0);
  return years;
}
