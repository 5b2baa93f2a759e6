import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../../../../src/insight/charts/spreadLabels.ts';
import {
  createScales,
  NARROW_SHAPE,
  placeCrossings,
  placeEndLabels,
  WIDE_SHAPE,
} from '../../../../src/insight/cost/costChart.ts';
import type { Crossing } from '../../../../src/insight/cost/costCrossings.ts';
import { describeCrossing, findCrossings } from '../../../../src/insight/cost/costCrossings.ts';
import type { CostCurve } from '../../../../src/insight/cost/costCurves.ts';
import {
  createCurves,
  POWERS,
  rankCurves,
  SAMPLES,
} from '../../../../src/insight/cost/costCurves.ts';
import type { CostQuery } from '../../../../src/insight/cost/costQuery.ts';
import {
  COST_QUANTITIES,
  DEFAULT_COST_QUERY,
  MECHANISM_IDS,
  MOST_LENGTH,
} from '../../../../src/insight/cost/costQuery.ts';
import {
  formatAmount,
  formatPower,
  formatRatio,
  formatTick,
} from '../../../../src/insight/cost/costWords.ts';

function findFor(patch: Partial<CostQuery>): readonly Crossing[] {
  return findCrossings(createCurves({ ...DEFAULT_COST_QUERY, ...patch }));
}

/** Spaces that do not break are spaces to whoever reads. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('crossings', () => {
  test('of attention and linear attention are where their formulas are equal', () => {
    const { settings } = DEFAULT_COST_QUERY;
    const crossings = findFor({
      shown: ['attention', 'linear-attention'],
      settings: { ...settings, chunk: 128 },
    });
    // (4·2048 + 3·16)·(N + 1)/2 = 2·129·2048 + 4·2048²/16, that is 4120·(N + 1) = 1,576,960.
    expect(crossings.map(({ length }) => length)).toEqual([Math.ceil(1_576_960 / 4120 - 1)]);
    expect(crossings.map((each) => plain(describeCrossing(each, 'training')))).toEqual([
      'Linear attention (C = 128) needs less training compute than softmax attention from N = 382 on.',
    ]);
  });

  test.each([
    [256, 'ssm', [15_873, 16_385, 16_897]],
    [91, 'linear-rnn', [2003, 2049, 2185]],
  ] as const)('of steps are found behind powers of two: chunks of %i, %s', (chunk, id, lengths) => {
    const curves = createCurves({
      ...DEFAULT_COST_QUERY,
      quantity: 'depth',
      shown: ['linear-attention', id],
      settings: { ...DEFAULT_COST_QUERY.settings, chunk },
    });
    expect(findCrossings(curves).map(({ length }) => length)).toEqual(lengths);
    // As every length says.
    const [one, other] = curves;
    const found: number[] = [];
    let last = 0;
    for (let length = 128; length <= 20_000; length += 1) {
      const order = Math.sign((one?.at(length) ?? 0) - (other?.at(length) ?? 0));
      if (order !== 0 && last !== 0 && order !== last) found.push(length);
      if (order !== 0) last = order;
    }
    expect(found).toEqual(lengths);
  });

  test('a window parts from attention one token beyond it', () => {
    const crossings = findFor({ quantity: 'memory', shown: ['attention', 'window'] });
    expect(crossings.map(({ length, isParting }) => ({ length, isParting }))).toEqual([
      { length: 4097, isParting: true },
    ]);
    expect(crossings.map((each) => plain(describeCrossing(each, 'memory')))).toEqual([
      'Sliding window (w = 4,096) keeps as large a state as softmax attention up to N = 4,096, and beyond that keeps a smaller state.',
    ]);
  });

  test('stay where they are when what all have in common is added', () => {
    for (const quantity of COST_QUANTITIES) {
      const at = (isCommonAdded: boolean) =>
        findFor({ quantity, isCommonAdded, shown: MECHANISM_IDS }).map(({ length }) => length);
      expect(at(true)).toEqual(at(false));
    }
  });

  test.each(COST_QUANTITIES)('of %s are at the least length with the new order', (quantity) => {
    for (const { lower, uppers, length } of findFor({ quantity, shown: MECHANISM_IDS })) {
      for (const upper of uppers) {
        expect(lower.at(length)).toBeLessThan(upper.at(length));
        expect(lower.at(length - 1)).toBeGreaterThanOrEqual(upper.at(length - 1) * (1 - 1e-9));
      }
    }
  });

  test('are said to hold no further than they do', () => {
    const told = findFor({}).map((each) => plain(describeCrossing(each, 'training')));
    expect(told).toContain(
      'Hybrid (k = 8) needs less training compute than softmax attention from N = 1,511 on.',
    );
    expect(told).toContain(
      'Hybrid (k = 8) needs less training compute than sliding window (w = 4,096) from N = 1,511 to 52,396.',
    );
    const { settings } = DEFAULT_COST_QUERY;
    const steps = findFor({
      ...{ quantity: 'depth', shown: ['linear-attention', 'ssm'] },
      settings: { ...settings, chunk: 256 },
    });
    expect(steps.map(({ length, until }) => [length, until])).toEqual([
      [15_873, 16_384],
      [16_385, 16_640],
      [16_897, null],
    ]);
  });

  test.each(COST_QUANTITIES)('of %s hold at every length that they are said to', (quantity) => {
    for (const { lower, uppers, length, until } of findFor({ quantity, shown: MECHANISM_IDS })) {
      const lengths = [...SAMPLES, length, until ?? MOST_LENGTH].filter(
        (each) => each >= length && each <= (until ?? MOST_LENGTH),
      );
      for (const upper of uppers) {
        // They may touch between, as steps do.
        for (const each of lengths) {
          expect(lower.at(each)).toBeLessThanOrEqual(upper.at(each) * (1 + 1e-9));
        }
        if (until === null) continue;
        expect(lower.at(until)).toBeLessThan(upper.at(until));
        expect(lower.at(until + 1)).toBeGreaterThanOrEqual(upper.at(until + 1) * (1 - 1e-9));
      }
    }
  });

  test.each(COST_QUANTITIES)('of %s are found for each pair that ends otherwise', (quantity) => {
    const curves = createCurves({ ...DEFAULT_COST_QUERY, quantity, shown: MECHANISM_IDS });
    const crossings = findCrossings(curves);
    const isBelow = (one: CostCurve, other: CostCurve, length: number) =>
      one.at(length) < other.at(length) * (1 - 1e-9);
    const pairs = curves.flatMap((one) => curves.map((other) => ({ one, other })));
    const overtaken = pairs.filter(
      ({ one, other }) => isBelow(one, other, 128) && isBelow(other, one, MOST_LENGTH),
    );
    for (const { one, other } of overtaken) {
      const found = crossings.some(({ lower, uppers }) => lower === other && uppers.includes(one));
      expect(found, `${other.label} under ${one.label}`).toBe(true);
    }
    if (quantity === 'training') expect(overtaken.length).toBeGreaterThan(3);
  });
});

describe('curves', () => {
  test('span every power of two from 2⁷ to 2²⁴, and rank from the least', () => {
    expect(POWERS).toHaveLength(18);
    expect(SAMPLES.at(0)).toBe(128);
    expect(SAMPLES.at(-1)).toBe(MOST_LENGTH);
    const curves = createCurves({ ...DEFAULT_COST_QUERY, quantity: 'depth', shown: MECHANISM_IDS });
    const ranked = rankCurves(curves, 65_536);
    expect(ranked.map(({ rank }) => rank).slice(0, 4)).toEqual([1, 1, 3, 3]);
    expect(ranked[0]?.ratio).toBe(1);
  });
});

describe('labels', () => {
  test('keep apart, in order, within bounds, and move only where they must', () => {
    const wishes = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 11 });
    fc.assert(
      fc.property(wishes, (wanted) => {
        const places = spreadLabels(wanted, 17, 0, 400);
        expect(places).toHaveLength(wanted.length);
        const sorted = [...places].sort((a, b) => a - b);
        sorted.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(400 + 1e-9);
          const above = sorted[index - 1];
          if (above !== undefined) expect(place - above).toBeGreaterThan(17 - 1e-9);
        });
        const order = (values: readonly number[]) =>
          values
            .map((_, index) => index)
            .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
        expect(order(places)).toEqual(order(wanted));
      }),
    );
    expect(spreadLabels([100, 200], 17, 0, 400)).toEqual([100, 200]);
    expect(spreadLabels([100, 100], 20, 0, 400)).toEqual([90, 110]);
  });

  test.each([WIDE_SHAPE, NARROW_SHAPE])('of all curves and crossings overlap nowhere', (shape) => {
    for (const quantity of COST_QUANTITIES) {
      const curves = createCurves({ ...DEFAULT_COST_QUERY, quantity, shown: MECHANISM_IDS });
      const scales = createScales(
        shape,
        curves.map(({ points }) => points),
      );
      const ends = placeEndLabels(scales, shape, curves, curves[0]?.points ?? null);
      const places = ends.map(({ at }) => at).sort((a, b) => a - b);
      places.slice(1).forEach((place, index) => {
        expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(shape.line - 0.2);
      });
      const labels = placeCrossings(scales, shape, findCrossings(curves)).flatMap(
        ({ label }) => label ?? [],
      );
      for (const [index, one] of labels.entries()) {
        for (const other of labels.slice(index + 1)) {
          const apart = (one.text.length + other.text.length) * 0.5 * shape.character;
          const isApart =
            Math.abs(one.x - other.x) > apart || Math.abs(one.y - other.y) >= shape.line - 3;
          expect(isApart, `${one.text} and ${other.text}`).toBe(true);
        }
      }
    }
  });
});

describe('amounts', () => {
  test.each([
    ['training', 1.2345e15, '1.23 PFLOP'],
    ['training', 999_900_000, '1.00 GFLOP'],
    ['generation', 12, '12 FLOP'],
    ['memory', 4_294_967_296, '4.29 GB'],
    ['depth', 1728, '1,728 steps'],
    ['depth', 402_653_184, '403 M steps'],
  ] as const)('%s of %d is %s', (quantity, value, text) => {
    expect(formatAmount(quantity, value)).toBe(text);
  });

  test('axes and ratios are short', () => {
    expect(formatTick('training', 1e14)).toBe('100 TFLOP');
    expect(formatTick('depth', 1e4)).toBe('10k');
    expect([128, 65_536, 2 ** 24].map(formatPower)).toEqual(['128', '64K', '16M']);
    expect([1, 2.44, 204.8, 16_480].map(formatRatio)).toEqual(['1×', '2.4×', '205×', '16,500×']);
  });
});
