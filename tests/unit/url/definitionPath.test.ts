import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_STATED } from '../../../src/corpus/notStated.ts';
import type { Taxonomy } from '../../../src/corpus/schema.ts';
import { definitionAnchor, definitionPath } from '../../../src/url/definitionPath.ts';
import { createFacet } from '../../fixtures/drawnCorpus.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

/** Few words, so that ids joined by hyphens meet. */
const slug = fc
  .array(fc.constantFrom('a', 'b', 'not', 'stated', 'labels', 'privacy'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join('-'));

const taxonomy: fc.Arbitrary<Taxonomy> = fc
  .dictionary(slug, fc.uniqueArray(slug, { maxLength: 4 }), { minKeys: 1, maxKeys: 4 })
  .map((facets) => ({
    facets: Object.entries(facets).map(([id, valueIds]) =>
      createFacet(
        id,
        valueIds.filter((valueId) => valueId !== NOT_STATED),
        true,
      ),
    ),
    synonyms: [],
  }));

function listAnchors(of: Taxonomy): readonly string[] {
  return of.facets.flatMap(({ id, values }) => [
    definitionAnchor(of, id),
    definitionAnchor(of, id, NOT_STATED),
    ...values.map((value) => definitionAnchor(of, id, value.id)),
  ]);
}

describe('the anchor of a definition', () => {
  test('is that of no other definition and of no section', () => {
    fc.assert(
      fc.property(taxonomy, (any) => {
        const anchors = listAnchors(any);
        expect(anchors).toEqual([...new Set(anchors)]);
        expect(anchors).not.toContain('labels');
        expect(anchors).not.toContain('privacy');
      }),
    );
  });

  test('stays as it was published where nothing else has it', () => {
    for (const { id, values } of realCorpus.taxonomy.facets) {
      expect(definitionAnchor(realCorpus.taxonomy, id)).toBe(id);
      for (const value of values) {
        expect(definitionAnchor(realCorpus.taxonomy, id, value.id)).toBe(`${id}-${value.id}`);
      }
    }
  });

  test('stays with the first of two that would have the same', () => {
    const facets = [createFacet('task', ['type-a'], true), createFacet('task-type', ['a'], true)];
    const of = { facets, synonyms: [] };
    expect(definitionPath(of, 'task', 'type-a')).toBe('/about#task-type-a');
    expect(definitionPath(of, 'task-type', 'a')).toBe('/about#task-type--a');
  });
});
