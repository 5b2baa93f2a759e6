import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  CostQuery,
  CostSetting,
  CostSettings,
} from '../../../../src/insight/cost/costQuery.ts';
import {
  COST_LIMITS,
  COST_PRESETS,
  COST_QUANTITIES,
  costCodec,
  costPath,
  DEFAULT_COST_QUERY,
  LEAST_LENGTH,
  MECHANISM_IDS,
  MOST_LENGTH,
  PRESET_SETTINGS,
} from '../../../../src/insight/cost/costQuery.ts';

const parse = (search: string) => costCodec.parse(new URLSearchParams(search));

const within = (setting: CostSetting) => {
  const [min, max] = COST_LIMITS[setting];
  return fc.integer({ min, max });
};

const settingsArbitrary: fc.Arbitrary<CostSettings> = fc.record({
  layers: within('layers'),
  width: within('width'),
  heads: within('heads'),
  state: within('state'),
  window: within('window'),
  chunk: within('chunk'),
  bytes: within('bytes'),
  every: within('every'),
});

const queryArbitrary: fc.Arbitrary<CostQuery> = fc.record({
  quantity: fc.constantFrom(...COST_QUANTITIES),
  preset: fc.constantFrom(...COST_PRESETS),
  settings: fc.oneof(settingsArbitrary, fc.constantFrom(...Object.values(PRESET_SETTINGS))),
  shown: fc.subarray([...MECHANISM_IDS]),
  length: fc.integer({ min: LEAST_LENGTH, max: MOST_LENGTH }),
  isCommonAdded: fc.boolean(),
});

describe('the cost address', () => {
  test('parse(format(query)) = query', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        expect(parse(costCodec.format(query))).toEqual(query);
      }),
    );
  });

  test('any string is survived, and gives a query within all limits', () => {
    const keys = ['quantity', 'preset', 'show', 'at', 'common', ...Object.keys(COST_LIMITS)];
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...keys),
          fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String)),
        ),
        (entries) => {
          const query = parse(new URLSearchParams(entries).toString());
          expect(parse(costCodec.format(query))).toEqual(query);
          for (const setting of Object.keys(COST_LIMITS) as CostSetting[]) {
            const [least, most] = COST_LIMITS[setting];
            expect(query.settings[setting]).toBeGreaterThanOrEqual(least);
            expect(query.settings[setting]).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });

  test('defaults and what a preset brings are left out', () => {
    expect(costPath()).toBe('/insight/cost');
    expect(costPath({ preset: '7b', settings: PRESET_SETTINGS['7b'] })).toBe(
      '/insight/cost?preset=7b',
    );
    expect(costPath({ shown: [] })).toBe('/insight/cost?show=none');
  });

  test('a shared address reads as it is written', () => {
    const query = parse('?quantity=memory&preset=130m&window=2048&show=ssm,attention&at=1180');
    expect(query).toEqual({
      quantity: 'memory',
      preset: '130m',
      settings: { ...PRESET_SETTINGS['130m'], window: 2048 },
      shown: ['attention', 'ssm'],
      length: 1180,
      isCommonAdded: false,
    });
    expect(costCodec.format(query)).toBe(
      '?quantity=memory&preset=130m&window=2048&show=attention,ssm&at=1180',
    );
  });

  test.each([
    '?at=1e5',
    '?at=127',
    '?at=99999999',
    '?at=-1',
    '?window=0',
    '?show=gru',
    '?bytes=2.5',
  ])('%s falls back', (search) => {
    expect(parse(search)).toEqual(DEFAULT_COST_QUERY);
  });
});
