import type { Engine } from './searchEngines.ts';

/** A query and what it should find. Without expectations, it should find nothing. */
export interface RankedQuery {
  readonly query: string;
  readonly kind: string;
  /** Ids of papers, any of which should come first. */
  readonly expect: readonly string[];
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
  /** Milliseconds a query. */
  readonly medianTime: number;
  /** Kind → share of its queries whose first paper is expected (or that rightly find none). */
  readonly byKind: ReadonlyMap<string, number>;
}

/** Runs each query once for its answer, after one round to warm up. */
export async function measureEngine(
  engine: Engine,
  queries: readonly RankedQuery[],
): Promise<Measures> {
  for (const { query } of queries.slice(0, 20)) await engine.search(query);
  const times: number[] = [];
  const outcomes: { kind: string; rank: number; isEmpty: boolean; isNegative: boolean }[] = [];
  for (const { query, kind, expect } of queries) {
    const start = performance.now();
    const ids = await engine.search(query);
    times.push(performance.now() - start);
    const rank = ids.findIndex((id) => expect.includes(id)) + 1;
    outcomes.push({ kind, rank, isEmpty: ids.length === 0, isNegative: expect.length === 0 });
  }
  const positive = outcomes.filter(({ isNegative }) => !isNegative);
  const negative = outcomes.filter(({ isNegative }) => isNegative);
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  return {
    engine,
    successAt1: share(positive, ({ rank }) => rank === 1),
    successAt3: share(positive, ({ rank }) => rank >= 1 && rank <= 3),
    meanReciprocalRank:
      positive.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) /
      Math.max(1, positive.length),
    falsePositives: share(negative, ({ isEmpty }) => !isEmpty),
    medianTime: median(times),
    byKind: new Map(
      kinds.map((kind) => [
        kind,
        share(
          outcomes.filter((outcome) => outcome.kind === kind),
          ({ rank, isEmpty, isNegative }) => (isNegative ? isEmpty : rank === 1),
        ),
      ]),
    ),
  };
}

/** Of each engine the setting with the highest success@1, then MRR, then fewest false positives. */
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
    one.successAt1 - other.successAt1 ||
    one.meanReciprocalRank - other.meanReciprocalRank ||
    other.falsePositives - one.falsePositives
  );
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function share<Value>(values: readonly Value[], isCounted: (value: Value) => boolean): number {
  return values.length === 0 ? 0 : values.filter(isCounted).length / values.length;
}
