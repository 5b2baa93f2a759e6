import { describe, expect, test } from 'vitest';
import { MECHANISMS } from '../../../../src/insight/cost/costModel.ts';
import type {
  CostQuantity,
  CostSettings,
  MechanismId,
} from '../../../../src/insight/cost/costQuery.ts';
import { PRESET_SETTINGS } from '../../../../src/insight/cost/costQuery.ts';
import {
  applyDeltaRule,
  applyDeltaRuleInChunks,
  attend,
  attendInChunks,
  attendLinearly,
  createInputs,
  type Gates,
  Meter,
  noise,
  row,
  zeros,
} from '../../../fixtures/costReference.ts';
import {
  countFlops,
  runDiagonal,
  runGated,
  runSelectiveBlock,
  stepLstm,
  stepS4,
} from '../../../fixtures/costReferenceRecurrent.ts';
import { convolve, recur, scan, transform } from '../../../fixtures/costReferenceScan.ts';

const WIDTHS = [
  { width: 32, heads: 2 },
  { width: 64, heads: 4 },
] as const;
const LENGTHS = [32, 64, 128] as const;
const SIZES = WIDTHS.flatMap((size) => LENGTHS.map((length) => ({ ...size, length })));

function createGates(length: number): Gates {
  const draw = (seed: number) => row(noise(1, length, seed), 0).map((value) => Math.abs(value));
  return { keep: draw(30).map((value) => 1 - value / 20), write: draw(31) };
}

/** The model's count for one layer and one forward pass. */
function model(id: MechanismId, quantity: CostQuantity, settings: Partial<CostSettings>) {
  const { perLayer } = MECHANISMS[id].costs[quantity];
  return (length: number) => perLayer({ ...PRESET_SETTINGS['130m'], ...settings }, length);
}

/** Asserts that the model's leading terms are within `tolerance` of what a program did. */
function expectClose(counted: number, modelled: number, tolerance: number): void {
  expect(counted / modelled).toBeGreaterThan(1 - tolerance);
  expect(counted / modelled).toBeLessThan(1 + tolerance);
}

function expectSame(one: readonly (readonly number[])[], other: readonly (readonly number[])[]) {
  expect(one).toHaveLength(other.length);
  one.forEach((line, index) => {
    line.forEach((value, column) => {
      expect(value).toBeCloseTo(row(other, index)[column] ?? Number.NaN, 9);
    });
  });
}

describe.each(SIZES)('with d = $width, h = $heads, N = $length', ({ width, heads, length }) => {
  const inputs = createInputs(length, width / heads);
  const shape = { width, heads };
  /** Every head does the same work. */
  const count = (run: (meter: Meter) => void) => heads * countFlops(run);

  test('attention does what the model says, exactly', () => {
    const full = count((meter) => attend(meter, inputs, length));
    expect(full).toBe(model('attention', 'training', shape)(length));
    const before = count((meter) => attend(meter, createInputs(length - 1, width / heads), length));
    expect(full - before).toBe(model('attention', 'generation', shape)(length));
  });

  test.each([4, 16, 64])('a window of %i too', (window) => {
    const counted = count((meter) => attend(meter, inputs, window));
    expect(counted).toBe(model('window', 'training', { ...shape, window })(length));
  });

  test.each([8, 16, 32])('linear attention in chunks of %i, exactly', (chunk) => {
    const meter = new Meter();
    const outputs = attendInChunks(meter, inputs, chunk);
    expectSame(outputs, attendLinearly(new Meter(), inputs));
    expect(heads * meter.flops).toBe(
      model('linear-attention', 'training', { ...shape, chunk })(length),
    );
    const recurrent = count((each) => attendLinearly(each, inputs));
    expect(recurrent / length).toBe(model('linear-attention', 'generation', shape)(length));
  });

  test.each([8, 16, 32])('the gated delta rule in chunks of %i, within 25 %%', (chunk) => {
    const gates = createGates(length);
    const meter = new Meter();
    const outputs = applyDeltaRuleInChunks(meter, inputs, gates, chunk);
    const recurrence = new Meter();
    expectSame(outputs, applyDeltaRule(recurrence, inputs, gates));
    expectClose(
      heads * meter.flops,
      model('delta-rule', 'training', { ...shape, chunk })(length),
      0.25,
    );
    expectClose(
      (heads * recurrence.flops) / length,
      model('delta-rule', 'generation', shape)(length),
      0.05,
    );
  });

  test.each([4, 16])('state space models with n = %i', (state) => {
    const settings = { ...shape, state };
    const diagonal = (form: 'scan' | 'recurrence') =>
      width * countFlops((meter) => runDiagonal(meter, form, state, length));
    expectClose(diagonal('scan'), model('diagonal-ssm', 'training', settings)(length), 0.1);
    const perToken = diagonal('recurrence') / length;
    expectClose(perToken, model('diagonal-ssm', 'generation', settings)(length), 1e-9);
    const selective = (form: 'scan' | 'recurrence') =>
      2 * countFlops((meter) => runSelectiveBlock(meter, form, { ...settings, length }));
    expectClose(selective('scan'), model('ssm', 'training', settings)(length), 0.1);
    expectClose(
      selective('recurrence') / length,
      model('ssm', 'generation', settings)(length),
      0.05,
    );
    const step = width * countFlops((meter) => stepS4(meter, state));
    expectClose(step, model('s4', 'generation', settings)(length), 1e-9);
  });

  test('recurrent networks', () => {
    const gated = (form: 'scan' | 'recurrence') =>
      width * countFlops((meter) => runGated(meter, form, length));
    expectClose(gated('scan'), model('linear-rnn', 'training', shape)(length), 0.1);
    expectClose(
      gated('recurrence') / length,
      model('linear-rnn', 'generation', shape)(length),
      1e-9,
    );
    const step = countFlops((meter) => stepLstm(meter, width));
    expectClose(step, model('rnn', 'generation', shape)(length), 0.1);
    expectClose(step * length, model('rnn', 'training', shape)(length), 0.1);
  });

  test('a hybrid is its layers, one by one', () => {
    const [layers, every] = [6, 3];
    const attention = count((meter) => attend(meter, inputs, length));
    const selective =
      2 * countFlops((meter) => runSelectiveBlock(meter, 'scan', { width, state: 4, length }));
    const counted = Array.from({ length: layers }, (_, index) =>
      (index + 1) % every === 0 ? attention : selective,
    ).reduce((sum, flops) => sum + flops, 0);
    const modelled =
      layers * model('hybrid', 'training', { ...shape, state: 4, layers, every })(length);
    expectClose(counted, modelled, 0.1);
  });
});

describe.each([64, 256, 1024])('S4 over %i tokens', (length) => {
  const channels = [row(noise(1, length, 40), 0), row(noise(1, length, 41), 0)] as const;
  const kernels = [row(noise(1, length, 42), 0), row(noise(1, length, 43), 0)] as const;

  test('is a convolution, within 2 % of the model', () => {
    const meter = new Meter();
    const outputs = convolve(meter, channels, kernels);
    outputs.forEach((output, channel) => {
      for (const token of [0, 1, length / 2, length - 1]) {
        const direct = Array.from({ length: token + 1 }, (_, back) => {
          const input = channels[channel as 0 | 1][token - back] ?? 0;
          return input * (kernels[channel as 0 | 1][back] ?? 0);
        });
        const expected = direct.reduce((sum, value) => sum + value, 0);
        expect(output[token]).toBeCloseTo(expected, 8);
      }
    });
    expectClose(meter.flops, model('s4', 'training', { width: 2 })(length), 0.02);
  });
});

describe('dependent steps', () => {
  test.each([16, 256, 4096])('of a scan over %i tokens are within one of the model', (length) => {
    const steps = Array.from({ length }, (_, index) => ({ a: 0.9, b: Math.sin(index) }));
    const { states, rounds } = scan(new Meter(), steps);
    expect(states.at(-1)).toBeCloseTo(recur(new Meter(), steps).at(-1) ?? Number.NaN, 9);
    // Inputs before and outputs after the rounds.
    const modelled = model('linear-rnn', 'depth', {})(length);
    expect(Math.abs(rounds + 2 - modelled)).toBeLessThanOrEqual(1);
  });

  test.each([16, 256])('of a Fourier transform over twice %i are its rounds', (length) => {
    const [re = [], im = []] = zeros(2, 2 * length);
    const rounds = transform(new Meter(), { re, im }, 1);
    // Forward, product, back and the making of the kernel.
    expect(2 * rounds + 2).toBe(model('s4', 'depth', {})(length));
  });
});
