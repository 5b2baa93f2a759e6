import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_COMPARED } from '../../../src/url/comparedLimits.ts';
import type { CompareQuery } from '../../../src/url/compareQuery.ts';
import {
  EMPTY_COMPARE_QUERY,
  formatCompareQuery,
  parseCompareQuery,
} from '../../../src/url/compareQuery.ts';

const parse = (search: string) => parseCompareQuery(new URLSearchParams(search));

const queryArbitrary: fc.Arbitrary<CompareQuery> = fc
  .record({
    papers: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { maxLength: MAX_COMPARED }),
    baselineAt: fc.nat(MAX_COMPARED),
    isDifferencesOnly: fc.boolean(),
    isEvidenceShown: fc.boolean(),
  })
  .map(({ papers, baselineAt, ...rest }) => ({
    papers,
    baseline: papers[baselineAt] ?? null,
    ...rest,
  }));

describe('the compare address', () => {
  test('parse(format(query)) = query', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        expect(parse(formatCompareQuery(query))).toEqual(query);
      }),
    );
  });

  test('any string is survived', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (papers, baseline) => {
          const query = parse(new URLSearchParams({ papers, baseline }).toString());
          expect(parse(formatCompareQuery(query))).toEqual(query);
        },
      ),
    );
  });

  test('repeats go, order stays, and the seventh paper is left out', () => {
    expect(parse('?papers=b,a,b,c,d,e,f,g').papers).toEqual(['b', 'a', 'c', 'd', 'e', 'f']);
    expect(formatCompareQuery({ ...EMPTY_COMPARE_QUERY, papers: ['lasp-2', 'zeco'] })).toBe(
      '?papers=lasp-2,zeco',
    );
  });
});
