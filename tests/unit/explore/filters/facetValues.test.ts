import { describe, expect, test } from 'vitest';
import {
  isLargeFacet,
  selectFirst,
  selectNamed,
  sortByCount,
} from '../../../../src/explore/filters/facetValues.ts';
import { createFacetChoice } from '../../../../src/url/exploreQuery.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const values = Array.from({ length: 30 }, (_, n) => ({
  id: `v${n}`,
  label: n === 17 ? 'Łódź graph cuts' : `Value ${n}`,
  glyph: null,
  hue: null,
  notation: null,
}));
const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

describe('the values of a large facet', () => {
  test('are none of the built-in facets', () => {
    expect(isLargeFacet({ values })).toBe(true);
    expect(realCorpus.taxonomy.facets.some(isLargeFacet)).toBe(false);
  });

  test('come with the most papers first, else in the order of the taxonomy', () => {
    const sorted = sortByCount(values, { v29: 3, v4: 7, v5: 3 });
    expect(idsOf(sorted).slice(0, 5)).toEqual(['v4', 'v5', 'v29', 'v0', 'v1']);
    expect(sorted).toHaveLength(values.length);
  });

  test('are eight at first, and all that are chosen', () => {
    expect(selectFirst(values, undefined)).toHaveLength(8);
    const choice = createFacetChoice(['v2', 'v20'], ['v25']) ?? undefined;
    expect(idsOf(selectFirst(values, choice)).slice(7)).toEqual(['v7', 'v20', 'v25']);
  });

  test('are found by words of their names, accents and case aside', () => {
    expect(idsOf(selectNamed(values, 'GRAPH lodz'))).toEqual(['v17']);
    expect(selectNamed(values, '  ')).toBe(values);
    expect(selectNamed(values, 'graph value')).toEqual([]);
  });
});
