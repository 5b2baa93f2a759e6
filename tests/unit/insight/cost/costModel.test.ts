import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import taxonomy from '../../../../data/taxonomy.json';
import {
  ALL_MECHANISMS,
  COMMON,
  countCommon,
  countCost,
  MECHANISMS,
} from '../../../../src/insight/cost/costModel.ts';
import type {
  CostQuantity,
  CostSettings,
  MechanismId,
} from '../../../../src/insight/cost/costQuery.ts';
import {
  COST_QUANTITIES,
  MECHANISM_IDS,
  PRESET_SETTINGS,
} from '../../../../src/insight/cost/costQuery.ts';
import { evaluateFormula } from '../../../fixtures/evaluateFormula.ts';

const SMALL: CostSettings = {
  layers: 2,
  width: 8,
  heads: 2,
  state: 4,
  window: 4,
  chunk: 4,
  bytes: 2,
  every: 2,
};

/**
 * Worked by hand for `SMALL` and N = 16. Attention: a pair costs 4·8 + 3·2 = 38, there are 136 causal
 * pairs, 58 within a window of 4 (10 + 12·4); training is 3 passes of 2 layers.
 */
const WORKED: Readonly<Record<MechanismId, Readonly<Record<CostQuantity, number>>>> = {
  attention: { training: 31_008, generation: 1216, memory: 1024, depth: 4 },
  window: { training: 13_224, generation: 304, memory: 256, depth: 4 },
  // (2·5·8 + 4·32)·16 = 3328 a layer; 4·32; 32 values; 4 chunks + 2.
  'linear-attention': { training: 19_968, generation: 256, memory: 128, depth: 12 },
  // (160 + 2·16/3 + 192)·16 = 5802.67; 7·32; 32; 2·4 + 4 + 4.
  'delta-rule': { training: 34_816, generation: 448, memory: 128, depth: 32 },
  // (60·32 + 64 + 256)·16 = 35,840; 44·32 + 320 = 1728; 4·8·7 = 224; 2·(8 + 4).
  ssm: { training: 215_040, generation: 3456, memory: 896, depth: 48 },
  // 9·32·16 = 4608; 5·32; 32; 2·4 + 2.
  'diagonal-ssm': { training: 27_648, generation: 320, memory: 128, depth: 20 },
  // (15·5 + 12)·8·16 = 11,136; 14·32; 32; 2·5 + 2.
  s4: { training: 66_816, generation: 896, memory: 128, depth: 24 },
  // 8·8·16 = 1024; 32; 8; 10.
  'linear-rnn': { training: 6144, generation: 64, memory: 32, depth: 20 },
  // 8·64·16 = 8192; 512; 16; 16.
  rnn: { training: 49_152, generation: 1024, memory: 64, depth: 32 },
  // One layer of each: half of attention's and half of the selective model's.
  hybrid: { training: 123_024, generation: 2336, memory: 960, depth: 26 },
};

describe('each formula', () => {
  const cases = MECHANISM_IDS.flatMap((id) =>
    COST_QUANTITIES.map((quantity) => ({ id, quantity, value: WORKED[id][quantity] })),
  );

  test.each(cases)('$quantity of $id is $value where worked by hand', ({ id, quantity, value }) => {
    expect(countCost(id, quantity, SMALL, 16)).toBeCloseTo(value, 6);
  });

  test('the common part is worked by hand too', () => {
    // 24·64 FLOPs a token and layer, 12·64 weights, 4 steps.
    expect(countCommon('training', SMALL, 16)).toBe(3 * 2 * 1536 * 16);
    expect(countCommon('generation', SMALL, 16)).toBe(3072);
    expect(countCommon('memory', SMALL, 16)).toBe(3072);
    expect(countCommon('depth', SMALL, 16)).toBe(8);
  });

  test('as shown is what is drawn', () => {
    fc.assert(
      fc.property(settingsArbitrary, lengthArbitrary, (settings, length) => {
        const names = nameValues(settings, length);
        for (const { id, costs } of ALL_MECHANISMS) {
          for (const quantity of COST_QUANTITIES) {
            const { formula, perLayer } = costs[quantity];
            const value = perLayer(settings, length);
            const parts =
              id === 'hybrid'
                ? {
                    A: MECHANISMS.attention.costs[quantity].perLayer(settings, length),
                    S: MECHANISMS.ssm.costs[quantity].perLayer(settings, length),
                  }
                : {};
            const shown = evaluateFormula(formula, { ...names, ...parts });
            expect(shown / value, `${id} ${quantity}`).toBeCloseTo(1, 9);
          }
        }
        for (const quantity of COST_QUANTITIES) {
          const { formula, perLayer } = COMMON[quantity];
          expect(evaluateFormula(formula, names)).toBe(perLayer(settings, length));
        }
      }),
    );
  });

  test('names a source, with a full address, and a family of the taxonomy', () => {
    const families = taxonomy.facets.find(({ id }) => id === 'family')?.values ?? [];
    for (const { costs, family } of ALL_MECHANISMS) {
      expect(families.map(({ id }) => id)).toContain(family);
      for (const quantity of COST_QUANTITIES) {
        expect(costs[quantity].sources.length).toBeGreaterThan(0);
        for (const { url, place } of costs[quantity].sources) {
          expect(URL.canParse(url)).toBe(true);
          expect(place).not.toBe('');
        }
      }
    }
  });

  test('is told apart from others of its colour by its dashes', () => {
    const looks = ALL_MECHANISMS.map(({ family, dashes }) => `${family} ${dashes.join(' ')}`);
    expect(new Set(looks).size).toBe(looks.length);
  });
});

describe('the model', () => {
  test('never falls as the sequence grows', () => {
    fc.assert(
      fc.property(settingsArbitrary, lengthArbitrary, fc.nat(10_000), (settings, length, more) => {
        for (const id of MECHANISM_IDS) {
          for (const quantity of COST_QUANTITIES) {
            // Full chunks on both sides: a chunk that is begun has all of its steps.
            const [short, long] = [length * settings.chunk, (length + more) * settings.chunk];
            expect(countCost(id, quantity, settings, long)).toBeGreaterThanOrEqual(
              countCost(id, quantity, settings, short),
            );
          }
        }
      }),
    );
  });

  test.each(MECHANISM_IDS)('%s grows as it is said to grow', (id) => {
    const settings = PRESET_SETTINGS['1.3b'];
    const length = 2 ** 22;
    for (const quantity of COST_QUANTITIES) {
      const ratio =
        countCost(id, quantity, settings, 2 * length) / countCost(id, quantity, settings, length);
      const [least, most] = GROWTH_RATIOS[MECHANISMS[id].costs[quantity].growth];
      expect(ratio, quantity).toBeGreaterThanOrEqual(least);
      expect(ratio, quantity).toBeLessThanOrEqual(most);
    }
  });

  test('linear mechanisms do twice the training work on twice the length', () => {
    const linear = ['linear-attention', 'delta-rule', 'ssm', 'diagonal-ssm', 'linear-rnn', 'rnn'];
    fc.assert(
      fc.property(settingsArbitrary, lengthArbitrary, (settings, chunks) => {
        const length = chunks * settings.chunk;
        for (const id of MECHANISM_IDS.filter((each) => linear.includes(each))) {
          const ratio =
            countCost(id, 'training', settings, 2 * length) /
            countCost(id, 'training', settings, length);
          expect(ratio, id).toBeCloseTo(2, 9);
        }
      }),
    );
  });

  test('a hybrid with attention in every layer is attention, in none the other', () => {
    fc.assert(
      fc.property(settingsArbitrary, lengthArbitrary, (settings, length) => {
        for (const quantity of COST_QUANTITIES) {
          const hybrid = (every: number) =>
            countCost('hybrid', quantity, { ...settings, every }, length);
          expect(hybrid(1)).toBe(countCost('attention', quantity, settings, length));
          expect(hybrid(settings.layers + 1)).toBe(countCost('ssm', quantity, settings, length));
        }
      }),
    );
  });

  test('a window as long as the sequence is attention', () => {
    fc.assert(
      fc.property(settingsArbitrary, lengthArbitrary, fc.nat(1000), (settings, length, more) => {
        const wide = { ...settings, window: length + more };
        for (const quantity of COST_QUANTITIES) {
          expect(countCost('window', quantity, wide, length)).toBe(
            countCost('attention', quantity, wide, length),
          );
        }
      }),
    );
  });

  test('layers multiply everything, bytes the memory alone', () => {
    fc.assert(
      fc.property(settingsArbitrary, lengthArbitrary, (settings, length) => {
        for (const id of MECHANISM_IDS) {
          for (const quantity of COST_QUANTITIES) {
            const cost = (patch: Partial<CostSettings>) =>
              countCost(id, quantity, { ...settings, every: 1, ...patch }, length);
            expect(cost({ layers: 2 * settings.layers }) / cost({})).toBeCloseTo(2, 9);
            expect(cost({ bytes: 2 * settings.bytes }) / cost({})).toBe(
              quantity === 'memory' ? 2 : 1,
            );
          }
        }
      }),
    );
  });
});

/** Bounds of cost(2N) / cost(N) at a great length. */
const GROWTH_RATIOS = {
  constant: [1, 1],
  logarithmic: [1.01, 1.1],
  linear: [1.9, 2.001],
  'log-linear': [2.01, 2.2],
  quadratic: [3.8, 4.0001],
} as const;

const settingsArbitrary: fc.Arbitrary<CostSettings> = fc.record({
  layers: fc.integer({ min: 1, max: 100 }),
  width: fc.integer({ min: 16, max: 8192 }),
  heads: fc.integer({ min: 1, max: 64 }),
  state: fc.integer({ min: 1, max: 256 }),
  window: fc.integer({ min: 1, max: 100_000 }),
  chunk: fc.integer({ min: 1, max: 1024 }),
  bytes: fc.constantFrom(1, 2, 4),
  every: fc.integer({ min: 1, max: 100 }),
});

const lengthArbitrary = fc.integer({ min: 2, max: 100_000 });

function nameValues(settings: CostSettings, length: number): Record<string, number> {
  return {
    d: settings.width,
    h: settings.heads,
    n: settings.state,
    w: settings.window,
    C: settings.chunk,
    c: Math.min(settings.chunk, length),
    L: settings.layers,
    a: Math.floor(settings.layers / settings.every),
    N: length,
  };
}
