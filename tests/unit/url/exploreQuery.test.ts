import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_STATED } from '../../../src/corpus/notStated.ts';
import type { ExploreQuery, FacetChoice } from '../../../src/url/exploreQuery.ts';
import {
  createExploreCodec,
  createFacetChoice,
  EMPTY_EXPLORE_QUERY,
  formatExploreQuery,
  MAX_TEXT_LENGTH,
  normaliseText,
  parseExploreQuery,
  parseYearRange,
  RESERVED_PARAMETERS,
  SORTS,
  VIEWS,
} from '../../../src/url/exploreQuery.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

const { taxonomy } = realCorpus;

function parse(search: string): ExploreQuery {
  return parseExploreQuery(new URLSearchParams(search), taxonomy);
}

const choiceOf = (values: readonly string[]) =>
  fc
    .tuple(fc.subarray([...values]), fc.subarray([...values]))
    .map(([include, exclude]) => createFacetChoice(include, exclude));

const facetsArbitrary = fc
  .tuple(
    ...taxonomy.facets.map((facet) =>
      choiceOf([
        ...facet.values.map(({ id }) => id),
        ...(facet.offersNotStated ? [NOT_STATED] : []),
      ]),
    ),
  )
  .map((choices) => {
    const facets: Record<string, FacetChoice> = {};
    for (const [index, facet] of taxonomy.facets.entries()) {
      const choice = choices[index];
      if (choice) facets[facet.id] = choice;
    }
    return facets;
  });

const queryArbitrary: fc.Arbitrary<ExploreQuery> = fc.record({
  text: fc.string({ unit: 'binary', maxLength: MAX_TEXT_LENGTH }).map(normaliseText),
  facets: facetsArbitrary,
  years: fc.oneof(
    fc.constant(null),
    fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }))
      .map(([a, b]) => ({
        from: Math.min(a, b),
        to: Math.max(a, b),
      })),
    fc.integer({ min: 0, max: 9999 }).map((from) => ({ from, to: null })),
    fc.integer({ min: 0, max: 9999 }).map((to) => ({ from: null, to })),
  ),
  code: fc.constantFrom('yes' as const, 'no' as const, null),
  isStatedOnly: fc.boolean(),
  columns: fc.uniqueArray(
    fc.constantFrom('date', '-date', 'code', '-venue', 'family', '-modality'),
  ),
  sort: fc.constantFrom(...SORTS),
  view: fc.constantFrom(...VIEWS),
  paper: fc.oneof(fc.constant(null), fc.stringMatching(/^[a-z0-9-]{1,40}$/)),
});

describe('the explore address', () => {
  test('parse(format(query)) = query, and nothing of it is ignored', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        const params = new URLSearchParams(formatExploreQuery(query));
        expect(createExploreCodec(taxonomy).read(params)).toEqual({ query, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('any string is survived, and formatting what was read is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const once = formatExploreQuery(parse(noise));
        expect(formatExploreQuery(parse(once))).toBe(once);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('q', 'family', 'year', 'code', 'sort', 'view', 'paper', 'basis'),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (key, value) => {
          const once = formatExploreQuery(parse(new URLSearchParams([[key, value]]).toString()));
          expect(formatExploreQuery(parse(once))).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('defaults are left out and commas stay readable', () => {
    expect(formatExploreQuery(EMPTY_EXPLORE_QUERY)).toBe('');
    expect(
      formatExploreQuery(parse('?sort=relevance&view=list&family=ssm%2C-hybrid&q=linear%20time')),
    ).toBe('?q=linear+time&family=ssm,-hybrid');
  });

  test('what is unknown or malformed is ignored field by field', () => {
    expect(parse('?family=ssm,nonsense&year=abc&sort=random&view=table&code=maybe&x=1')).toEqual({
      ...EMPTY_EXPLORE_QUERY,
      facets: { family: { include: ['ssm'], exclude: [] } },
      view: 'table',
    });
  });

  test('years are read in each form, and a range that runs backwards is none', () => {
    expect(parseYearRange('2024')).toEqual({ from: 2024, to: 2024 });
    expect(parseYearRange('2023..')).toEqual({ from: 2023, to: null });
    expect(parseYearRange('..2020')).toEqual({ from: null, to: 2020 });
    expect(parseYearRange('2023..2025')).toEqual({ from: 2023, to: 2025 });
    for (const text of ['', '..', '20242025', '2025..2023', '24', '2024..20']) {
      expect(parseYearRange(text), text).toBeNull();
    }
  });

  test('no facet takes the name of another parameter', () => {
    const names: readonly string[] = RESERVED_PARAMETERS;
    expect(taxonomy.facets.filter(({ id }) => names.includes(id))).toEqual([]);
  });

  test.each([
    ['?family=ssm,-hybrid', 'family'],
    ['?complexity=not-stated', 'complexity'],
    ['?modality=video', 'modality'],
    ['?contribution=survey', 'contribution'],
    ['?capability=recall', 'capability'],
    ['?year=2023..2025', 'years'],
    ['?code=yes', 'code'],
    ['?basis=stated', 'isStatedOnly'],
    ['?sort=comments', 'sort'],
    ['?view=table', 'view'],
    ['?paper=mamba', 'paper'],
    ['?q=linear+time', 'text'],
  ])('the published address %s keeps working', (search) => {
    expect(formatExploreQuery(parse(search))).toBe(search);
    expect(parse(search)).not.toEqual(EMPTY_EXPLORE_QUERY);
  });
});
