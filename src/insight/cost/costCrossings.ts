import type { CostCurve } from './costCurves.ts';
import { POWERS, SAMPLES } from './costCurves.ts';
import type { CostQuantity } from './costQuery.ts';
import { formatWhole, QUANTITY_TEXTS } from './costWords.ts';

/** Where a curve comes to lie below others. */
export interface Crossing {
  /** The one that costs less from `length` on. */
  readonly lower: CostCurve;
  /** Those it costs less than; several where they are equal up to there. */
  readonly uppers: readonly CostCurve[];
  /** The least whole length with the new order. */
  readonly length: number;
  /** The last whole length of that order; `null` where it holds to the longest shown. */
  readonly until: number | null;
  readonly value: number;
  /** Whether the two were equal before, as a window longer than the sequence is. */
  readonly isParting: boolean;
}

/** Where pairs are compared: also behind each power of two, where ⌈log₂ N⌉ has its steps. */
const COMPARED = [...SAMPLES, ...POWERS.slice(0, -1).map((power) => power + 1)].sort(
  (one, other) => one - other,
);

/** Values closer than this are equal: sums in another order differ by rounding. */
const TOLERANCE = 1e-9;

/**
 * Every crossing of two of the curves within the lengths shown, by length. Between two lengths that
 * are compared a pair is taken to change its order at most once; lengths are whole, so the bisection
 * ends exactly. Curves that only touch, or become equal and stay so, do not cross.
 */
export function findCrossings(curves: readonly CostCurve[]): readonly Crossing[] {
  const crossings = curves.flatMap((one, index) =>
    curves.slice(index + 1).flatMap((other) => findPair(one, other)),
  );
  return joinCrossings(crossings).sort((a, b) => a.length - b.length);
}

/**
 * “Linear attention (C = 64) needs less training compute than softmax attention from N = 320 on.” Where
 * the order changes again: “… than sliding window (w = 4,096) from N = 1,511 to 52,396.”
 */
export function describeCrossing(crossing: Crossing, quantity: CostQuantity): string {
  const { lower, uppers, length, until, isParting } = crossing;
  const texts = QUANTITY_TEXTS[quantity];
  const other = joinNames(uppers.map(({ label }) => lowerFirst(label)));
  if (isParting) {
    const end = until === null ? '' : `, up to N = ${formatWhole(until)}`;
    return `${lower.label} ${texts.same} ${other} up to N = ${formatWhole(length - 1)}, and beyond that ${texts.less.replace(/ than$/u, '')}${end}.`;
  }
  return `${lower.label} ${texts.less} ${other} ${describeStretch(length, until)}.`;
}

function describeStretch(from: number, until: number | null): string {
  if (until === null) return `from N = ${formatWhole(from)} on`;
  if (until === from) return `at N = ${formatWhole(from)} alone`;
  return `from N = ${formatWhole(from)} to ${formatWhole(until)}`;
}

function findPair(one: CostCurve, other: CostCurve): readonly Crossing[] {
  const crossings: Crossing[] = [];
  let before = compare(one, other, COMPARED[0] ?? 1);
  let last = before;
  // Where the order that was last ended, if it has; it goes on where the two only touched.
  let end: number | null = null;
  for (const [index, length] of COMPARED.entries()) {
    const order = compare(one, other, length);
    const start = COMPARED[index - 1] ?? length;
    if (before !== 0 && order !== before) {
      end = findFirst(start, length, (at) => compare(one, other, at) !== before) - 1;
    }
    if (order !== 0 && order !== last) {
      endLast(crossings, end);
      // After a stretch of equal values the change is sought from the sample before this one.
      const from = findFirst(start, length, (at) => compare(one, other, at) === order);
      const [lower, upper] = order < 0 ? [one, other] : [other, one];
      const isParting = before === 0 && last === 0;
      crossings.push({
        ...{ lower, uppers: [upper], length: from, until: null },
        ...{ value: lower.at(from), isParting },
      });
    }
    if (order !== 0) {
      last = order;
      end = null;
    }
    before = order;
  }
  endLast(crossings, end);
  return crossings;
}

/** Says of the last of these crossings how far its order reaches. */
function endLast(crossings: Crossing[], until: number | null): void {
  const last = crossings.pop();
  if (last) crossings.push({ ...last, until });
}

/** One entry for what one curve does to several over the same lengths. */
function joinCrossings(crossings: readonly Crossing[]): Crossing[] {
  const joined: Crossing[] = [];
  for (const crossing of crossings) {
    const at = joined.findIndex(
      ({ lower, length, until, isParting }) =>
        lower === crossing.lower &&
        length === crossing.length &&
        until === crossing.until &&
        isParting === crossing.isParting,
    );
    const same = joined[at];
    if (same) joined[at] = { ...same, uppers: [...same.uppers, ...crossing.uppers] };
    else joined.push(crossing);
  }
  return joined;
}

/** -1 where `one` costs less, 1 where it costs more, 0 where both cost the same. */
function compare(one: CostCurve, other: CostCurve, length: number): number {
  const [a, b] = [one.at(length), other.at(length)];
  return Math.abs(a - b) <= TOLERANCE * Math.max(a, b) ? 0 : Math.sign(a - b);
}

/** The least whole number in (start, end] that `holds`, which holds at `end`. */
function findFirst(start: number, end: number, holds: (value: number) => boolean): number {
  let [no, yes] = [start, end];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** Within a sentence; names that begin with an abbreviation keep it. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** `a`, `a and b`, `a, b and c`. */
function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
