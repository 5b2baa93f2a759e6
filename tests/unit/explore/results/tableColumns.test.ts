import { describe, expect, it } from 'vitest';
import type { Corpus, Facet } from '../../../../src/corpus/schema.ts';
import {
  chooseTableColumn,
  listTableColumns,
  selectTableColumns,
} from '../../../../src/explore/results/tableColumns.ts';
import { createFacet } from '../../../fixtures/drawnCorpus.ts';
import { openText } from '../../../fixtures/openText.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const [facet] = realCorpus.taxonomy.facets;
if (facet === undefined) throw new Error('The corpus has no facet.');
const own: Corpus = {
  ...realCorpus,
  papers: realCorpus.papers.map((paper) => ({ ...paper, comments: null })),
  taxonomy: { facets: [{ ...facet, id: 'keywords', label: 'Keywords' }], synonyms: [] },
};

function show(corpus: Corpus, chosen: readonly string[]): readonly string[] {
  return selectTableColumns(listTableColumns(corpus), chosen).map(({ id }) => id);
}

describe('the columns of the table', () => {
  const atFirst = ['title', 'date', 'family', 'complexity', 'modality', 'venue', 'comments'];

  it('of other lists stay when one is hidden or shown in a list', () => {
    expect(show(realCorpus, [])).toEqual(atFirst);
    const chosen = chooseTableColumn([], 'fact venue', false);
    expect(show(own, chosen)).toEqual(['title', 'date', 'keywords']);
    expect(show(realCorpus, chosen)).toEqual(atFirst.filter((id) => id !== 'venue'));
    const more = chooseTableColumn(chosen, 'fact code', true);
    expect(show(own, more)).toEqual(['title', 'date', 'keywords', 'code']);
    expect(show(realCorpus, chooseTableColumn(more, 'fact venue', true))).toEqual([
      ...atFirst,
      'code',
    ]);
  });

  it('are as they were when one is hidden and shown again, any number of times', () => {
    let chosen: readonly string[] = [];
    for (const isShown of [false, true, false, true]) {
      chosen = chooseTableColumn(chosen, 'fact venue', isShown);
    }
    expect(chosen).toHaveLength(1);
    expect(show(realCorpus, chosen)).toEqual(atFirst);
  });

  it('that an older version stored, which named all that are shown, are shown', () => {
    expect(show(realCorpus, ['title', 'authors'])).toEqual([
      'title',
      'date',
      'family',
      'complexity',
      'modality',
      'authors',
      'venue',
      'comments',
    ]);
  });

  it('that an older version stored can be hidden', () => {
    const chosen = chooseTableColumn(['title', 'authors', 'venue'], 'fact venue', false);
    expect(show(realCorpus, chosen)).not.toContain('venue');
  });

  it('have the venue once, also where the reader has renamed its facet', async () => {
    const corpus = await openWith((facets) =>
      facets.map((one) => (one.id === 'venue' ? { ...one, label: 'Journal' } : one)),
    );
    const labels = listTableColumns(corpus).map(({ label }) => label);
    expect(labels).toContain('Journal');
    expect(labels).not.toContain('Venue');
  });

  it('are each chosen alone, also a facet with the id or the name of a fact', async () => {
    const corpus = await openWith(() => [
      createFacet('title', ['a'], true),
      { ...createFacet('venue', ['a'], true), label: 'Venue' },
    ]);
    const keys = listTableColumns(corpus).map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)]);
    const shown = selectTableColumns(listTableColumns(corpus), ['-fact venue']);
    expect(shown.map(({ key }) => key)).toContain('facet venue');
    expect(shown.map(({ key }) => key)).not.toContain('fact venue');
  });
});

async function openWith(change: (facets: readonly Facet[]) => readonly Facet[]): Promise<Corpus> {
  const corpus = await openText(
    '@article{a, title={Herons}, author={Ness, Ida}, year={2019}, journal={River Birds}}\n' +
      '@article{b, title={Swifts}, author={Lund, Bo}, year={2021}, journal={Night Birds}}',
  );
  const facets = [...change(corpus.taxonomy.facets)];
  return { ...corpus, taxonomy: { ...corpus.taxonomy, facets } };
}
