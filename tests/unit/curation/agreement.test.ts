import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadFacet } from '../../../src/curation/agreement.ts';
import {
  calculateJaccard,
  calculateKappa,
  createAgreement,
  findReadingFaults,
  formatAgreement,
} from '../../../src/curation/agreement.ts';

const FACETS: readonly ReadFacet[] = [
  { id: 'colour', label: 'Colour', values: ['red', 'green', 'blue'] },
];

describe('kappa', () => {
  test('is that of a worked example: 20 yes-yes, 5 and 10 apart, 15 no-no', () => {
    // p₀ = 0.7 and pₑ = 0.5 · 0.6 + 0.5 · 0.4 = 0.5, so κ = 0.4.
    expect(calculateKappa(20, 5, 10, 50)).toBeCloseTo(0.4, 12);
  });

  test('is 1 where all is equal, below 0 where all is not, null where nothing was to choose', () => {
    expect(calculateKappa(3, 0, 0, 10)).toBe(1);
    expect(calculateKappa(0, 5, 5, 10)).toBe(-1);
    expect(calculateKappa(0, 0, 0, 10)).toBeNull();
    expect(calculateKappa(0, 0, 0, 0)).toBeNull();
  });

  test('does not ask who read first, and is at most 1', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), (both, first, second, none) => {
        const decisions = both + first + second + none;
        const kappa = calculateKappa(both, first, second, decisions);
        const swapped = calculateKappa(both, second, first, decisions);
        if (kappa === null || swapped === null) expect(kappa).toBe(swapped);
        else expect(kappa).toBeCloseTo(swapped, 12);
        expect(kappa ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('the Jaccard index of sets, two empty ones being equal', () => {
  expect(calculateJaccard(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3, 12);
  expect(calculateJaccard(new Set(), new Set())).toBe(1);
  expect(calculateJaccard(new Set(['a']), new Set())).toBe(0);
});

test('two readings give one row a facet', () => {
  const first = { p: { colour: ['red', 'green'] }, q: { colour: ['blue'] }, r: { colour: [] } };
  const second = { p: { colour: ['red'] }, q: { colour: ['blue'] }, r: { colour: ['green'] } };
  const rows = createAgreement(first, second, FACETS);
  expect(rows).toMatchObject([{ decisions: 9, both: 2, onlyFirst: 1, onlySecond: 1 }]);
  expect(rows[0]?.jaccard).toBeCloseTo(0.5, 12);
  expect(formatAgreement(rows, FACETS)).toBe(
    [
      '| facet | decisions | both | only first | only second | Cohen’s κ | mean Jaccard |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| Colour | 9 | 2 | 1 | 1 | 0.50 | 0.50 |',
    ].join('\n'),
  );
});

test('a facet or value that the taxonomy has not is a fault', () => {
  const reading = { p: { colour: ['red', 'pink'], size: ['big'] } };
  expect(findReadingFaults('first.json', reading, FACETS)).toMatchObject([
    { field: 'p.colour', rule: '“pink” is no value of it' },
    { field: 'p.size', rule: 'is no facet' },
  ]);
});
