import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FacetTwo } from '../../../src/corpus/schemaTwo.ts';
import { applyEdits } from '../../../src/curation/editor/applyEdits.ts';
import { openHistory, recordChanges, undoStep } from '../../../src/curation/editor/editHistory.ts';
import { formatFaults } from '../../../src/curation/fault.ts';
import { mergeTaxonomy } from '../../../src/curation/mergeTaxonomy.ts';
import { formatTaxonomyFile, parseTaxonomyFile } from '../../../src/curation/taxonomyFile.ts';
import { labelledList } from '../../fixtures/labelledList.ts';

const own = labelledList.taxonomy.facets;

function read(value: unknown): readonly FacetTwo[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const parsed = parseTaxonomyFile('birds.json', text, ['sort']);
  if (!parsed.ok) throw new Error(formatFaults(parsed.faults));
  return parsed.facets;
}

function faultsOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const parsed = parseTaxonomyFile('birds.json', text, ['sort']);
  return parsed.ok ? '' : formatFaults(parsed.faults);
}

const file = (...facets: unknown[]) => ({ collateTaxonomy: 1, facets });

describe('a file of facets', () => {
  test('is read as it was saved', () => {
    expect(read(formatTaxonomyFile('River birds', own))).toEqual(own);
    expect(read(labelledList)).toEqual(own);
  });

  test('may be written by hand: ids and names are enough', () => {
    const facets = read(
      file({ id: 'season', label: 'Season', values: [{ id: 'may', label: 'May' }] }),
    );
    expect(facets).toMatchObject([
      { id: 'season', definition: null, offersNotStated: true, roles: [], origin: 'taxonomy' },
    ]);
    expect(facets[0]?.values[0]).toMatchObject({ definition: null, colour: null, glyph: null });
  });

  test('names each thing that is wrong, the rule and the remedy', () => {
    const facet = { id: 'season', label: 'Season', values: [] };
    const rows: readonly (readonly [value: unknown, fault: RegExp])[] = [
      ['{', /birds\.json {2}is neither facets .* {2}Choose a file/u],
      [{ papers: [] }, /is neither facets/u],
      [
        { ...labelledList, papers: 3 },
        /does not keep to schema 2\. papers .* {2}Save the list again/u,
      ],
      [{ collateTaxonomy: 2, facets: [] }, /collateTaxonomy {2}is not 1 {2}Write/u],
      [
        file({ ...facet, id: 'Big Season' }),
        /facets › Big Season › id {2}is not an id.* {2}Write one such/u,
      ],
      [file({ ...facet, label: '' }), /facets › season › label {2}is not a name/u],
      [
        file({ ...facet, definition: 3 }),
        /season › definition {2}is not a definition {2}Write a sentence/u,
      ],
      [file({ ...facet, lable: 'S' }), /season › lable {2}is not known here {2}Take it out/u],
      [
        file({ ...facet, values: [{ id: 'may', label: 'May', colour: 'mauve' }] }),
        /season › values › may › colour {2}is not a colour {2}Write null or one of red, /u,
      ],
      [file({ ...facet, values: [{ label: 'May' }] }), /season › values › 1 › id {2}is not an id/u],
      [file(facet, facet), /facets › season {2}is there twice {2}Join the two/u],
      [
        file(facet, { ...facet, id: 'months' }),
        /months {2}is called “Season” like another {2}Rename/u,
      ],
      [file({ ...facet, id: 'sort' }), /facets › sort {2}is a word of addresses {2}Choose an id/u],
      [
        file({ ...facet, values: [{ id: 'not-stated', label: 'None' }] }),
        /not-stated {2}stands for no value/u,
      ],
    ];
    for (const [value, fault] of rows) expect(faultsOf(value)).toMatch(fault);
    expect(faultsOf(file({ id: 'A', label: '', values: [] })).split('\n')).toHaveLength(2);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        parseTaxonomyFile('any.json', text);
        parseTaxonomyFile('any.json', `{"collateTaxonomy":1,"facets":${text}}`);
      }),
    );
  });
});

const value = (id: string): FacetTwo['values'][number] => ({
  ...{ id, label: id.toUpperCase(), definition: null, notation: null, colour: 'red', glyph: null },
});
const anyFacets = fc
  .uniqueArray(fc.constantFrom('method', 'keywords', 'season', 'region'), { maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.uniqueArray(fc.constantFrom('nests', 'rings', 'calls', 'birds', 'may', 'june')).map(
          (values): FacetTwo => ({
            ...{ id, label: `The ${id}`, definition: `What ${id} is.`, offersNotStated: true },
            ...{ roles: [], origin: 'taxonomy', values: values.map(value) },
          }),
        ),
      ),
    ),
  );

describe('facets of a file', () => {
  test('come into a list: all of them, in their order, and nothing is lost; one undo takes it back', () => {
    fc.assert(
      fc.property(anyFacets, (incoming) => {
        const { changes } = mergeTaxonomy(own, incoming);
        const history = recordChanges(openHistory([]), changes, { id: 'a', at: 1 });
        const { taxonomy } = applyEdits(labelledList, history.edits);
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
        const orderOf = (list: readonly { readonly id: string }[], like: readonly string[]) =>
          ids(list).filter((id) => like.includes(id));
        expect(orderOf(taxonomy.facets, ids(incoming))).toEqual(ids(incoming));
        expect(ids(taxonomy.facets)).toEqual(expect.arrayContaining(ids(own)));
        for (const facet of incoming) {
          const here = taxonomy.facets.find(({ id }) => id === facet.id);
          expect(here).toMatchObject({ label: facet.label, definition: facet.definition });
          expect(orderOf(here?.values ?? [], ids(facet.values))).toEqual(ids(facet.values));
          const before = own.find(({ id }) => id === facet.id)?.values ?? [];
          expect(ids(here?.values ?? [])).toEqual(expect.arrayContaining(ids(before)));
        }
        // Once more, there is nothing left to do.
        expect(mergeTaxonomy(taxonomy.facets, incoming).changes).toEqual([]);
        const undone = undoStep(history, { id: 'u', at: 0 });
        expect(applyEdits(labelledList, undone.edits)).toEqual(labelledList);
      }),
    );
  });

  test('bring colours and glyphs with what is new, and say what came of it', () => {
    const season: FacetTwo = {
      ...{ id: 'season', label: 'Season', definition: null, offersNotStated: false, roles: [] },
      ...{ origin: 'file', values: [value('may')] },
    };
    const [method] = own;
    if (!method) throw new Error('The list has no facet.');
    const merge = mergeTaxonomy(own, [{ ...method, label: 'How' }, season]);
    expect(merge.says).toBe(
      '1 facet added, 1 value added, 1 renamed, 1 that is not in the file stays, the order is that of the file.',
    );
    const history = recordChanges(openHistory([]), merge.changes, { id: 'a', at: 1 });
    const { facets } = applyEdits(labelledList, history.edits).taxonomy;
    expect(facets.map(({ id }) => id)).toEqual(['method', 'season', 'keywords']);
    expect(facets[1]).toEqual({ ...season, origin: 'taxonomy' });
    expect(mergeTaxonomy(own, own)).toEqual({
      ...{ changes: [], says: 'All that the file has is here already.' },
    });
  });

  test('do not take what the application uses a facet for from one that has it', () => {
    const [method] = own;
    if (!method) throw new Error('The list has no facet.');
    const coloured = {
      ...labelledList,
      taxonomy: { facets: [{ ...method, roles: ['colour' as const] }] },
    };
    const other: FacetTwo = {
      ...method,
      id: 'other',
      label: 'Other',
      roles: ['colour', 'setting'],
    };
    const { changes } = mergeTaxonomy(coloured.taxonomy.facets, [other]);
    const { edits } = recordChanges(openHistory([]), changes, { id: 'a', at: 1 });
    const roles = applyEdits(coloured, edits).taxonomy.facets.map((facet) => facet.roles);
    expect(roles).toEqual([['colour'], ['setting']]);
  });
});
