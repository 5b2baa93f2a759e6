import type { Mechanism } from './costMechanism.ts';
import { countCommon, countCost, MECHANISMS } from './costModel.ts';
import type { CostQuery, MechanismId } from './costQuery.ts';
import { LEAST_LENGTH, MOST_LENGTH } from './costQuery.ts';

export interface CostPoint {
  readonly length: number;
  readonly value: number;
}

export interface CostCurve {
  readonly mechanism: Mechanism;
  readonly label: string;
  readonly at: (length: number) => number;
  /** At `SAMPLES`. */
  readonly points: readonly CostPoint[];
}

/** Samples of an octave: fine enough that a bend, as at the window, looks like one. */
const STEPS = 8;
const OCTAVES = Math.log2(MOST_LENGTH / LEAST_LENGTH);

/** Whole lengths from the least to the most, evenly spread on a log axis. */
export const SAMPLES: readonly number[] = Array.from({ length: OCTAVES * STEPS + 1 }, (_, index) =>
  Math.round(LEAST_LENGTH * 2 ** (index / STEPS)),
);

/** 2⁷, 2⁸ … 2²⁴. */
export const POWERS: readonly number[] = Array.from(
  { length: OCTAVES + 1 },
  (_, index) => LEAST_LENGTH * 2 ** index,
);

/** The curves that a query asks for, in their fixed order. */
export function createCurves(query: CostQuery): readonly CostCurve[] {
  return query.shown.map((id) => {
    const at = createCost(id, query);
    const mechanism = MECHANISMS[id];
    return {
      mechanism,
      label: mechanism.describe(query.settings),
      at,
      points: SAMPLES.map((length) => ({ length, value: at(length) })),
    };
  });
}

/** What all models have in common, over the same lengths. */
export function createCommonPoints({ quantity, settings }: CostQuery): readonly CostPoint[] {
  return SAMPLES.map((length) => ({ length, value: countCommon(quantity, settings, length) }));
}

export interface RankedCurve {
  readonly curve: CostCurve;
  readonly value: number;
  /** From 1; equal values share a rank. */
  readonly rank: number;
  /** How many times the least value. */
  readonly ratio: number;
}

/** The curves by their value at a length, the least first. */
export function rankCurves(curves: readonly CostCurve[], length: number): readonly RankedCurve[] {
  const values = curves
    .map((curve) => ({ curve, value: curve.at(length) }))
    .sort((a, b) => a.value - b.value);
  const least = values[0]?.value ?? 1;
  return values.map(({ curve, value }) => ({
    curve,
    value,
    rank: values.findIndex((other) => other.value === value) + 1,
    ratio: value / least,
  }));
}

function createCost(id: MechanismId, query: CostQuery): (length: number) => number {
  const { quantity, settings, isCommonAdded } = query;
  return (length) =>
    countCost(id, quantity, settings, length) +
    (isCommonAdded ? countCommon(quantity, settings, length) : 0);
}
