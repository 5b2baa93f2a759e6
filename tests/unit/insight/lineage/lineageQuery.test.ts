import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATION_KINDS } from '../../../../src/corpus/findings/findingsSchema.ts';
import type { LineageQuery } from '../../../../src/insight/lineage/lineageQuery.ts';
import { lineageCodec } from '../../../../src/insight/lineage/lineageQuery.ts';

const parse = (search: string) => lineageCodec.parse(new URLSearchParams(search));
const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);

const queryArbitrary: fc.Arbitrary<LineageQuery> = fc
  .record({
    focus: fc.option(id),
    to: fc.option(id),
    hiddenKinds: fc.subarray([...RELATION_KINDS]),
    hasOutside: fc.boolean(),
    isWhole: fc.boolean(),
  })
  .map(({ focus, to, hiddenKinds, hasOutside, isWhole }) => ({
    focus,
    to: focus === null || to === focus ? null : to,
    hiddenKinds: [...hiddenKinds].sort(),
    hasOutside,
    isWhole: isWhole && focus !== null,
  }));

describe('the lineage address', () => {
  test('parse(format(query)) = query', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        expect(parse(lineageCodec.format(query))).toEqual(query);
      }),
    );
  });

  test('any string is survived', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 4 }), (texts) => {
        const [focus = '', to = '', without = '', outside = ''] = texts;
        const query = parse(new URLSearchParams({ focus, to, without, outside }).toString());
        expect(parse(lineageCodec.format(query))).toEqual(query);
      }),
    );
  });

  test('the published forms stay', () => {
    expect(parse('?focus=mamba&to=s4&without=surveys,background&outside=no')).toEqual({
      focus: 'mamba',
      to: 's4',
      hiddenKinds: ['background', 'surveys'],
      hasOutside: false,
      isWhole: false,
    });
    expect(parse('?focus=mamba&around=all').isWhole).toBe(true);
    expect(lineageCodec.format(lineageCodec.empty)).toBe('');
  });
});
