import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_EFFECTS } from '../../../../src/corpus/findings/findingsSchema.ts';
import type { ClaimsQuery } from '../../../../src/insight/claims/claimsQuery.ts';
import {
  CLAIM_DETAILS,
  CLAIM_GROUPS,
  CLAIM_SORTS,
  CLAIM_VIEWS,
  claimsPath,
  createClaimsCodec,
  EMPTY_CLAIMS_QUERY,
  toggleClaimValue,
} from '../../../../src/insight/claims/claimsQuery.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';
import { realFindings } from '../../../fixtures/realFindings.ts';

const vocabulary = { ...realFindings, papers: realCorpus.papers };
const codec = createClaimsCodec(vocabulary);
const parse = (search: string) => codec.parse(new URLSearchParams(search));
const listOf = (ids: readonly string[]) => fc.subarray([...ids]).map((chosen) => chosen.sort());
const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

const queryArbitrary: fc.Arbitrary<ClaimsQuery> = fc.record({
  against: listOf(idsOf(vocabulary.methods)),
  quantity: listOf(idsOf(vocabulary.quantities)),
  effect: listOf(CLAIM_EFFECTS),
  given: listOf(CLAIM_DETAILS),
  paper: listOf(idsOf(vocabulary.papers)),
  group: fc.constantFrom(...CLAIM_GROUPS),
  sort: fc.constantFrom(...CLAIM_SORTS),
  view: fc.constantFrom(...CLAIM_VIEWS),
});

describe('the address of the ledger', () => {
  test('parse(format(query)) = query', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        expect(parse(codec.format(query))).toEqual(query);
      }),
    );
  });

  test('any string is survived, and formatting what was read is stable', () => {
    const keys = fc.constantFrom('against', 'quantity', 'effect', 'given', 'paper', 'group', 'x');
    fc.assert(
      fc.property(keys, fc.string({ unit: 'binary', maxLength: 60 }), (key, value) => {
        const once = codec.format(parse(new URLSearchParams([[key, value]]).toString()));
        expect(codec.format(parse(once))).toBe(once);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        expect(() => parse(noise)).not.toThrow();
      }),
    );
  });

  test('defaults are left out, and commas stay readable', () => {
    expect(codec.format(EMPTY_CLAIMS_QUERY)).toBe('');
    expect(codec.format(parse('?given=number%2Clength&against=mamba,gla&sort=digest'))).toBe(
      '?against=gla,mamba&given=length,number',
    );
    expect(claimsPath({ group: 'quantity' }, 'lasp-2-4')).toBe(
      '/insight/claims?group=quantity#lasp-2-4',
    );
  });

  test('what is unknown is ignored field by field', () => {
    expect(parse('?against=mamba,nobody&quantity=beauty&group=colour&view=contradictions')).toEqual(
      {
        ...EMPTY_CLAIMS_QUERY,
        ...{ against: ['mamba'], view: 'contradictions' },
      },
    );
  });

  // Addresses once published keep working.
  test.each([
    ['?against=transformer&given=number', { against: ['transformer'], given: ['number'] }],
    ['?paper=lasp-2,zeco&group=quantity&sort=number', { paper: ['lasp-2', 'zeco'] }],
    ['?effect=worse&quantity=quality', { effect: ['worse'], quantity: ['quality'] }],
  ])('%s means what it meant', (search, part) => {
    expect(parse(search)).toMatchObject(part);
  });
});

test('choosing a value twice leaves the query as it was', () => {
  fc.assert(
    fc.property(queryArbitrary, fc.constantFrom(...idsOf(vocabulary.methods)), (query, id) => {
      const once = toggleClaimValue(query, 'against', id);
      expect(once.against.includes(id)).toBe(!query.against.includes(id));
      expect(toggleClaimValue(once, 'against', id)).toEqual(query);
    }),
  );
});
