import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { spreadLabels } from '../charts/spreadLabels.ts';
import type { Crossing } from './costCrossings.ts';
import type { CostCurve, CostPoint } from './costCurves.ts';
import { POWERS } from './costCurves.ts';
import type { CostQuantity } from './costQuery.ts';
import { LEAST_LENGTH, MOST_LENGTH } from './costQuery.ts';
import { formatPower, formatTick, formatWhole } from './costWords.ts';

/** Measures of a drawing in its own units, which are about a CSS pixel each. */
export interface ChartShape {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of a line of text, and mean width of a character. */
  readonly line: number;
  readonly character: number;
  /** Every so many powers of two have a tick. */
  readonly tickStep: number;
  readonly hasShortNames: boolean;
}

export const WIDE_SHAPE: ChartShape = {
  width: 900,
  height: 500,
  left: 86,
  right: 208,
  top: 16,
  bottom: 46,
  line: 19,
  character: 7,
  tickStep: 2,
  hasShortNames: false,
};

export const NARROW_SHAPE: ChartShape = {
  width: 358,
  height: 400,
  left: 76,
  right: 86,
  top: 12,
  bottom: 46,
  line: 17,
  character: 7.4,
  tickStep: 4,
  hasShortNames: true,
};

export interface Scales {
  readonly x: (length: number) => number;
  readonly y: (value: number) => number;
  /** The length at a place on the axis, within the lengths shown. */
  readonly lengthAt: (x: number) => number;
  readonly decades: readonly number[];
}

/** Both axes are logarithmic; the vertical one spans whole decades around all values. */
export function createScales(shape: ChartShape, points: readonly (readonly CostPoint[])[]): Scales {
  const values = points.flatMap((each) => each.map(({ value }) => value));
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [1, 10];
  const first = Math.floor(Math.log10(low));
  const last = Math.max(first + 1, Math.ceil(Math.log10(high)));
  const { width, height, left, right, top, bottom } = shape;
  const x = scaleLog()
    .domain([LEAST_LENGTH, MOST_LENGTH])
    .range([left, width - right])
    .clamp(true);
  const y = scaleLog()
    .domain([10 ** first, 10 ** last])
    .range([height - bottom, top]);
  return {
    x,
    y,
    lengthAt: (place) => Math.round(x.invert(place)),
    decades: Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index)),
  };
}

/** `d` of a path through the points. */
export function drawPath({ x, y }: Scales, points: readonly CostPoint[]): string {
  const draw = line<CostPoint>(
    ({ length }) => round(x(length)),
    ({ value }) => round(y(value)),
  );
  return draw(points) ?? '';
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export function createLengthTicks({ x }: Scales, { tickStep }: ChartShape): readonly Tick[] {
  return POWERS.filter((_, index) => (POWERS.length - 1 - index) % tickStep === 0).map(
    (length) => ({ at: round(x(length)), label: formatPower(length) }),
  );
}

/** Decades, as many as have room. */
export function createValueTicks(
  { y, decades }: Scales,
  { height, line: lineHeight }: ChartShape,
  quantity: CostQuantity,
): readonly Tick[] {
  const step = Math.ceil((decades.length * lineHeight * 1.6) / height);
  return decades
    .filter((_, index) => index % step === 0)
    .map((value) => ({ at: round(y(value)), label: formatTick(quantity, value) }));
}

export interface EndLabel {
  /** `null` for what all have in common. */
  readonly curve: CostCurve | null;
  readonly text: string;
  /** Where the curve ends, and where its name stands. */
  readonly end: number;
  readonly at: number;
}

/** Names at the right ends of the curves, moved apart where they would overlap. */
export function placeEndLabels(
  scales: Scales,
  shape: ChartShape,
  curves: readonly CostCurve[],
  common: readonly CostPoint[] | null,
): readonly EndLabel[] {
  const named = curves.map((curve) => ({
    curve: curve as CostCurve | null,
    text: shape.hasShortNames ? curve.mechanism.short : curve.label,
    end: scales.y(curve.at(MOST_LENGTH)),
  }));
  const last = common?.at(-1);
  if (last) named.push({ curve: null, text: 'In common', end: scales.y(last.value) });
  const ends = named.map(({ end }) => end);
  const places = spreadLabels(ends, shape.line, shape.top + 6, shape.height - shape.bottom);
  return named.map(({ curve, text, end }, index) => ({
    curve,
    text,
    end: round(end),
    at: round(places[index] ?? 0),
  }));
}

export interface CrossingMark {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** Its length, where there is room for it. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}

/** A ring at each crossing, one for those at the same place, with its length where it fits. */
export function placeCrossings(
  { x, y }: Scales,
  shape: ChartShape,
  crossings: readonly Crossing[],
): readonly CrossingMark[] {
  const rings: CrossingMark[] = [];
  for (const { length, value } of crossings) {
    const place = { x: round(x(length)), y: round(y(value)) };
    const isNew = rings.every((ring) => Math.hypot(ring.x - place.x, ring.y - place.y) > 6);
    if (isNew) rings.push({ ...place, length, label: null });
  }
  // A label must keep clear of all rings, those still without one included.
  const marks = [...rings];
  for (const [index, ring] of rings.entries()) {
    const others = marks.filter((mark) => mark.length !== ring.length || mark.y !== ring.y);
    marks[index] = { ...ring, label: findRoom(ring, formatWhole(ring.length), shape, others) };
  }
  return marks;
}

/** Places for a label around a ring, from the best on. */
const OFFSETS = [
  [0, -0.75],
  [0, 1.15],
  [1, -0.45],
  [-1, 0.9],
  [1, 0.9],
  [-1, -0.45],
] as const;

function findRoom(
  ring: { x: number; y: number },
  text: string,
  shape: ChartShape,
  marks: readonly CrossingMark[],
): CrossingMark['label'] {
  const half = (text.length * shape.character) / 2;
  for (const [across, down] of OFFSETS) {
    const place = { x: ring.x + across * (half + 8), y: ring.y + down * shape.line, text };
    const isInside =
      place.x - half > shape.left &&
      place.x + half < shape.width - shape.right &&
      place.y - shape.line > 0 &&
      place.y < shape.height - shape.bottom;
    const isFree = marks.every(({ label, x, y }) => {
      const hitsRing = Math.abs(x - place.x) < half + 6 && Math.abs(y - place.y + 5) < 11;
      if (hitsRing) return false;
      if (!label) return true;
      const others = (label.text.length * shape.character) / 2;
      return (
        Math.abs(label.x - place.x) > half + others + 4 ||
        Math.abs(label.y - place.y) > shape.line - 3
      );
    });
    if (isInside && isFree) return { ...place, x: round(place.x), y: round(place.y) };
  }
  return null;
}

/** A tenth of a unit is finer than can be seen, and keeps the prerendered page small. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
