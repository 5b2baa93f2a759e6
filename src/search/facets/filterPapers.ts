import type { FacetChoice } from '../../url/exploreQuery.ts';
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
  const passed = new Uint8Array(table.paperCount).fill(1);
  for (const { passes } of listTests(table, filters, isStatedOnly)) {
    for (let paper = 0; paper < passed.length; paper += 1) {
      if (passes[paper] === 0) passed[paper] = 0;
    }
  }
  return passed;
}

/**
 * Narrows `candidates` (order kept) and counts in one pass: a paper that fails no dimension is
 * counted in all of them, one that fails exactly one is counted in that one, any other in none.
 * Plain loops over numbers: ten thousand papers are to be counted between a click and its frame.
 */
export function filterPapers(
  table: FacetTable,
  candidates: Uint32Array,
  filters: Filters,
  isStatedOnly: boolean,
): FilteredPapers {
  const tests = listTests(table, filters, isStatedOnly);
  const { passed, ruledOut } = sortOut(candidates, tests);
  const countedIn = (dimension: string): readonly Uint32Array[] => {
    const own = tests.findIndex((test) => test.dimension === dimension);
    return [passed, ruledOut[own] ?? new Uint32Array(0)];
  };
  const values = Object.fromEntries(
    table.facetIds.map((id) => [id, countValues(table.rowsOf(id, isStatedOnly), countedIn(id))]),
  );
  const years = countYears(table, countedIn(YEAR_DIMENSION));
  return {
    papers: passed,
    counts: { values, years, code: countCode(table, countedIn(CODE_DIMENSION)) },
  };
}

/** The candidates that pass every test, and of each test those that it alone rules out. */
function sortOut(
  candidates: Uint32Array,
  tests: readonly Test[],
): { readonly passed: Uint32Array; readonly ruledOut: readonly Uint32Array[] } {
  if (tests.length === 0) return { passed: candidates, ruledOut: [] };
  const passed = new Uint32Array(candidates.length);
  const ruledOut = tests.map(() => new Uint32Array(candidates.length));
  const sizes = new Uint32Array(tests.length);
  let size = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const paper = candidates[at] ?? 0;
    let failed = -1;
    let failures = 0;
    for (let test = 0; test < tests.length && failures < 2; test += 1) {
      if (tests[test]?.passes[paper] === 1) continue;
      failed = test;
      failures += 1;
    }
    if (failures === 0) {
      passed[size] = paper;
      size += 1;
    } else if (failures === 1) {
      const own = sizes[failed] ?? 0;
      (ruledOut[failed] as Uint32Array)[own] = paper;
      sizes[failed] = own + 1;
    }
  }
  return {
    passed: passed.subarray(0, size),
    ruledOut: ruledOut.map((papers, test) => papers.subarray(0, sizes[test])),
  };
}

// A facet id is a slug, so a name with a space can be no facet's.
const YEAR_DIMENSION = 'the year';
const CODE_DIMENSION = 'the code';

interface Test {
  readonly dimension: string;
  /** Paper → 1 where it passes. */
  readonly passes: Uint8Array;
}

/** One test for each dimension that is narrowed. */
function listTests(table: FacetTable, filters: Filters, isStatedOnly: boolean): readonly Test[] {
  const tests: Test[] = Object.entries(filters.facets).map(([dimension, choice]) => ({
    dimension,
    passes: testChoice(table.rowsOf(dimension, isStatedOnly), choice),
  }));
  if (filters.years) {
    const { from, to } = filters.years;
    const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
    const passes = Uint8Array.from(table.years, (year) =>
      year > 0 && year >= first && year <= last ? 1 : 0,
    );
    tests.push({ dimension: YEAR_DIMENSION, passes });
  }
  if (filters.code !== null) {
    const wanted = filters.code === 'yes' ? 1 : 0;
    const passes = table.hasCode.map((hasCode) => (hasCode === wanted ? 1 : 0));
    tests.push({ dimension: CODE_DIMENSION, passes });
  }
  return tests;
}

/** Any of the included values (if there are any), and none of the excluded. */
function testChoice({ valueIds, from, values }: FacetRows, choice: FacetChoice): Uint8Array {
  const [included, excluded] = [new Set(choice.include), new Set(choice.exclude)];
  const isIncluded = Uint8Array.from(valueIds, (id) => (included.has(id) ? 1 : 0));
  const isExcluded = Uint8Array.from(valueIds, (id) => (excluded.has(id) ? 1 : 0));
  const passes = new Uint8Array(from.length - 1).fill(included.size === 0 ? 1 : 0);
  for (let paper = 0; paper < passes.length; paper += 1) {
    const end = from[paper + 1] ?? 0;
    for (let at = from[paper] ?? 0; at < end; at += 1) {
      if (isIncluded[values[at] ?? 0] === 1) passes[paper] = 1;
    }
    for (let at = from[paper] ?? 0; at < end; at += 1) {
      if (isExcluded[values[at] ?? 0] === 1) passes[paper] = 0;
    }
  }
  return passes;
}

function countValues(
  { valueIds, from, values }: FacetRows,
  lists: readonly Uint32Array[],
): Readonly<Record<string, number>> {
  const counts = new Uint32Array(valueIds.length);
  for (const papers of lists) {
    for (let position = 0; position < papers.length; position += 1) {
      const paper = papers[position] ?? 0;
      const end = from[paper + 1] ?? 0;
      for (let at = from[paper] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }
  return Object.fromEntries(valueIds.map((id, number) => [id, counts[number] ?? 0]));
}

/** Papers of each year from the first of the corpus to the last. */
function countYears(
  { years, range: { from, to } }: FacetTable,
  lists: readonly Uint32Array[],
): ReadonlyMap<number, number> {
  if (from === null || to === null) return new Map();
  const counts = new Uint32Array(to - from + 1);
  for (const papers of lists) {
    for (let position = 0; position < papers.length; position += 1) {
      // Without a date the year is 0, which has no place here.
      const place = (years[papers[position] ?? 0] ?? 0) - from;
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return new Map(Array.from(counts, (count, place) => [from + place, count]));
}

function countCode({ hasCode }: FacetTable, lists: readonly Uint32Array[]): FacetCounts['code'] {
  let [all, yes] = [0, 0];
  for (const papers of lists) {
    all += papers.length;
    for (let position = 0; position < papers.length; position += 1) {
      yes += hasCode[papers[position] ?? 0] ?? 0;
    }
  }
  return { yes, no: all - yes };
}
