import type { Engine } from './searchEngines.ts';

/** A query and what it should find. Without expectations, it should find nothing. */
export interface RankedQuery {
  readonly query: string;
  readonly kind: string;
  /** Ids of papers. */
  readonly expect: readonly string[];
  /**
   * Which answer is right: one of the papers `first` (so where nothing is said), or among the first
   * three; `all` of them before any other; `none` at all.
   */
  readonly judge?: 'first' | 'top3' | 'all' | 'none';
}

/** Whether an answer, best first, is right. Where no paper is expected, only an empty one is. */
export function isRight({ expect, judge = 'first' }: RankedQuery, ids: readonly string[]): boolean {
  if (expect.length === 0) return ids.length === 0;
  const listed = { first: 1, top3: 3, all: expect.length, none: 0 }[judge];
  const found = ids.slice(0, listed).filter((id) => expect.includes(id)).length;
  return judge === 'all' ? found === expect.length : found > 0;
}

/** How well an engine answers a set of queries. Shares are from 0 to 1. */
export interface Measures {
  readonly engine: Engine;
  readonly successAt1: number;
  readonly successAt3: number;
  /** Mean of 1 ÷ rank of the first expected paper, 0 where it is not found. */
  readonly meanReciprocalRank: number;
  /** Share of the queries without expectations that find something. */
  readonly falsePositives: number;
  /** Milliseconds of each query, and their median. */
  readonly times: readonly number[];
  readonly medianTime: number;
  /** Queries whose answer is right, in all and by kind. */
  readonly rightCount: number;
  readonly rightByKind: ReadonlyMap<string, number>;
  /** Those whose answer is wrong, with what was found instead. */
  readonly wrong: readonly { readonly query: RankedQuery; readonly ids: readonly string[] }[];
}

/** Runs each query once for its answer, after one round to warm up. */
export async function measureEngine(
  engine: Engine,
  queries: readonly RankedQuery[],
): Promise<Measures> {
  for (const { query } of queries.slice(0, 20)) await engine.search(query);
  const times: number[] = [];
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const start = performance.now();
    const ids = await engine.search(query.query);
    times.push(performance.now() - start);
    const rank = ids.findIndex((id) => query.expect.includes(id)) + 1;
    outcomes.push({ query, ids, rank, isRight: isRight(query, ids) });
  }
  const positive = outcomes.filter(({ query }) => query.expect.length > 0);
  const negative = outcomes.filter(({ query }) => query.expect.length === 0);
  const right = outcomes.filter((outcome) => outcome.isRight);
  return {
    engine,
    successAt1: share(positive, ({ rank }) => rank === 1),
    successAt3: share(positive, ({ rank }) => rank >= 1 && rank <= 3),
    meanReciprocalRank:
      positive.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) /
      Math.max(1, positive.length),
    falsePositives: share(negative, (outcome) => !outcome.isRight),
    times,
    medianTime: median(times),
    rightCount: right.length,
    rightByKind: countKinds(right),
    wrong: outcomes.filter((outcome) => !outcome.isRight),
  };
}

interface Outcome {
  readonly query: RankedQuery;
  readonly ids: readonly string[];
  readonly rank: number;
  readonly isRight: boolean;
}

function countKinds(outcomes: readonly Outcome[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { query } of outcomes) counts.set(query.kind, (counts.get(query.kind) ?? 0) + 1);
  return counts;
}

/** Of each engine the setting with the most right answers, then the highest success@1, then MRR. */
export function selectBestSettings(measures: readonly Measures[]): readonly Measures[] {
  const best = new Map<string, Measures>();
  for (const own of measures) {
    const known = best.get(own.engine.name);
    if (!known || compareQuality(own, known) > 0) best.set(own.engine.name, own);
  }
  return [...best.values()];
}

/** Above 0 where `one` is better. */
function compareQuality(one: Measures, other: Measures): number {
  return (
    one.rightCount - other.rightCount ||
    one.successAt1 - other.successAt1 ||
    one.meanReciprocalRank - other.meanReciprocalRank
  );
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function share<Value>(values: readonly Value[], isCounted: (value: Value) => boolean): number {
  return values.length === 0 ? 0 : values.filter(isCounted).length / values.length;
}
