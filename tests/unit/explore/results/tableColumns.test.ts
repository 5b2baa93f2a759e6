import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/schema.ts';
import {
  chooseTableColumn,
  listTableColumns,
  selectTableColumns,
} from '../../../../src/explore/results/tableColumns.ts';
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
    const chosen = chooseTableColumn([], 'venue', false);
    expect(show(own, chosen)).toEqual(['title', 'date', 'keywords']);
    expect(show(realCorpus, chosen)).toEqual(atFirst.filter((id) => id !== 'venue'));
    const more = chooseTableColumn(chosen, 'code', true);
    expect(show(own, more)).toEqual(['title', 'date', 'keywords', 'code']);
    expect(show(realCorpus, chooseTableColumn(more, 'venue', true))).toEqual([...atFirst, 'code']);
  });

  it('are as they were when one is hidden and shown again, any number of times', () => {
    let chosen: readonly string[] = [];
    for (const isShown of [false, true, false, true]) {
      chosen = chooseTableColumn(chosen, 'venue', isShown);
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
});
