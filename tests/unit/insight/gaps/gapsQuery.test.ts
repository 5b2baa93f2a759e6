import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_STATED } from '../../../../src/corpus/notStated.ts';
import type { GapsQuery } from '../../../../src/insight/gaps/gapsQuery.ts';
import {
  createGapsCodec,
  GAP_ORDERS,
  gapsPath,
  transposeGaps,
} from '../../../../src/insight/gaps/gapsQuery.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const { taxonomy } = realCorpus;

const codec = createGapsCodec(taxonomy);
const { format } = codec;
const parse = (search: string) => codec.parse(new URLSearchParams(search));

const valuesOf = (facetId: string) => [
  ...(taxonomy.facets.find(({ id }) => id === facetId)?.values.map(({ id }) => id) ?? []),
  NOT_STATED,
];

const queryArbitrary: fc.Arbitrary<GapsQuery> = fc
  .shuffledSubarray(
    taxonomy.facets.map(({ id }) => id),
    { minLength: 2, maxLength: 2 },
  )
  .chain(([rows = '', columns = '']) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      order: fc.constantFrom(...GAP_ORDERS),
      isStatedOnly: fc.boolean(),
      isWhole: fc.boolean(),
      gap: fc.option(
        fc.record({
          row: fc.constantFrom(...valuesOf(rows)),
          column: fc.constantFrom(...valuesOf(columns)),
        }),
      ),
    }),
  );

describe('the address of the gap map', () => {
  test('parse(format(query)) = query', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        expect(parse(format(query))).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });

  test('any string is survived, gives two facets that differ, and is stable once read', () => {
    const key = fc.constantFrom('rows', 'columns', 'order', 'basis', 'values', 'gap', 'x');
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...taxonomy.facets.map(({ id }) => id)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (entries) => {
        const query = parse(new URLSearchParams(entries).toString());
        expect(query.rows).not.toBe(query.columns);
        expect(parse(format(query))).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });

  test('family and modality are asked for first, and left out', () => {
    expect(parse('')).toEqual({
      rows: 'family',
      columns: 'modality',
      order: 'taxonomy',
      isStatedOnly: false,
      isWhole: false,
      gap: null,
    });
    expect(gapsPath(parse(''), taxonomy)).toBe('/insight/gaps');
  });

  test('a facet named twice stands once', () => {
    expect(parse('?rows=modality&columns=modality')).toMatchObject({
      rows: 'modality',
      columns: 'family',
    });
    expect(parse('?rows=modality')).toMatchObject({ rows: 'modality', columns: 'family' });
    expect(parse('?columns=family')).toMatchObject({ rows: 'modality', columns: 'family' });
    expect(parse('?columns=capability')).toMatchObject({ rows: 'family', columns: 'capability' });
  });

  test('a cell that the two facets do not have is ignored', () => {
    expect(parse('?gap=video,linear-rnn').gap).toBeNull();
    expect(parse('?gap=linear-rnn').gap).toBeNull();
    expect(parse('?gap=linear-rnn,video,video').gap).toBeNull();
  });

  test('swapped twice, it is the first again', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        expect(transposeGaps(transposeGaps(query))).toEqual(query);
        expect(parse(format(transposeGaps(query)))).toEqual(transposeGaps(query));
      }),
    );
  });

  test('a taxonomy with one facet, or none, has no two to cross', () => {
    const [facet] = taxonomy.facets;
    expect(createGapsCodec({ facets: [], synonyms: [] }).empty).toMatchObject({ rows: '' });
    const one = { facets: facet ? [facet] : [], synonyms: [] };
    expect(createGapsCodec(one).empty).toMatchObject({ rows: 'family', columns: '' });
  });

  test.each([
    '?rows=family&columns=complexity',
    '?rows=modality&columns=family&order=count',
    '?basis=stated',
    '?gap=linear-rnn,video',
    '?rows=complexity&columns=capability&gap=not-stated,recall',
  ])('the published address %s keeps working', (search) => {
    expect(format(parse(search))).toBe(search);
  });
});
