import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../../../src/corpus/openCorpus.ts';
import { corpusTwoSchema } from '../../../../src/corpus/schemaTwo.ts';
import { applyEdits } from '../../../../src/curation/editor/applyEdits.ts';
import type { Change } from '../../../../src/curation/editor/labelEdit.ts';
import { parseEdits } from '../../../../src/curation/editor/labelEdit.ts';
import {
  acceptProposal,
  acceptTitleProposals,
  changeValue,
  countSettled,
  findNextUnsettled,
  rejectLabel,
} from '../../../../src/curation/editor/settling.ts';
import {
  apply,
  historyOf,
  labelsOf,
  paperOf,
  proposalOf,
  shown,
} from '../../../fixtures/labelEditing.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

describe('an edit', () => {
  test('accepts a proposal: it is yours, with its words', () => {
    const corpus = apply(acceptProposal(paperOf('herons'), proposalOf('herons', 'nests')));
    expect(labelsOf(corpus, 'herons')[0]).toEqual({
      ...{ value: 'nests', basis: 'yours', author: 'you', note: null },
      quotes: [{ field: 'abstract', start: 3, end: 14, about: 'own' }],
    });
    expect(labelsOf(corpus, 'herons').map(({ basis }) => basis)).toEqual([
      ...['yours', 'proposed', 'proposed'],
    ]);
    // The other papers are the same objects: nothing of them is rendered again.
    expect(corpus.papers[1]).toBe(labelledList.papers[1]);
  });

  test('rejects a proposal, and still does when it is proposed again', () => {
    const reject = rejectLabel(paperOf('owls'), proposalOf('owls', 'calls'));
    expect(labelsOf(apply(reject), 'owls')).toEqual([]);
    // Rules propose for the list as it was read; the edits hold what was settled of it.
    const again = structuredClone(labelledList);
    expect(labelsOf(applyEdits(again, historyOf([reject]).edits), 'owls')).toEqual([]);
  });

  test('changes a value, keeps its words and the order of values', () => {
    const corpus = apply(
      { kind: 'reject', paper: 'herons', facet: 'method', value: 'nests' },
      changeValue(paperOf('herons'), proposalOf('herons', 'calls'), 'nests'),
    );
    const labels = labelsOf(corpus, 'herons');
    expect(labels.map(({ value }) => value)).toEqual(['nests', 'rings']);
    expect(labels[0]?.quotes).toEqual([{ field: 'abstract', start: 67, end: 72 }]);
  });

  test('adds a facet and a value, defines and renames them', () => {
    const corpus = apply(
      { kind: 'addFacet', facet: 'season', label: 'Season', definition: null },
      { kind: 'addValue', facet: 'season', value: 'winter', label: 'Wintr', definition: null },
      { kind: 'define', facet: 'season', value: 'winter', definition: 'December to February.' },
      { kind: 'define', facet: 'season', value: null, definition: 'When it was done.' },
      { kind: 'renameValue', facet: 'season', value: 'winter', label: 'Winter' },
      { kind: 'renameFacet', facet: 'season', label: 'Time of year' },
      {
        ...{ kind: 'add', paper: 'owls', facet: 'season', value: 'winter', note: null },
        quotes: [{ field: 'title', start: 13, end: 19, words: 'Winter' }],
      },
    );
    const season = corpus.taxonomy.facets.at(-1);
    expect(season).toMatchObject({ label: 'Time of year', definition: 'When it was done.' });
    expect(season?.values).toMatchObject([
      { id: 'winter', label: 'Winter', definition: 'December to February.' },
    ]);
    expect(labelsOf(corpus, 'owls', 'season')[0]?.quotes).toEqual([
      { field: 'title', start: 13, end: 19 },
    ]);
    expect(v.safeParse(corpusTwoSchema, corpus).success).toBe(true);
  });

  test('finds its words again where the text has moved, and drops those that are gone', () => {
    const add = (words: string): Change => ({
      ...{ kind: 'add', paper: 'terns', facet: 'method', value: 'nests', note: null },
      quotes: [{ field: 'abstract', start: 0, end: words.length, words }],
    });
    expect(labelsOf(apply(add('each year')), 'terns')[0]?.quotes).toEqual([
      { field: 'abstract', start: 14, end: 23 },
    ]);
    expect(labelsOf(apply(add('no such words')), 'terns')[0]?.quotes).toEqual([]);
  });

  test('of what is not there is passed over', () => {
    const nowhere = { paper: 'owls', facet: 'method', quotes: [], note: null };
    expect(
      apply(
        { kind: 'add', ...nowhere, value: 'guesses' },
        { kind: 'add', ...nowhere, facet: 'mood', value: 'calls' },
        { kind: 'reject', paper: 'gulls', facet: 'method', value: 'calls' },
      ),
    ).toEqual(labelledList);
    expect(parseEdits([null, { id: 'x', at: 1, action: { kind: 'paint' } }])).toEqual([]);
  });
});

describe('what is left to settle', () => {
  test('is counted by papers, and found one after the other', () => {
    expect(countSettled(shown)).toBe(1);
    expect(findNextUnsettled(shown, 'herons')?.id).toBe('owls');
    expect(findNextUnsettled(shown, 'owls')?.id).toBe('terns');
    expect(findNextUnsettled(shown, 'terns')?.id).toBe('herons');
  });

  test('is less once all proposals with words in a title are accepted', () => {
    const corpus = openCorpus(apply(...acceptTitleProposals(shown)), 'birds');
    expect(acceptTitleProposals(shown)).toHaveLength(1);
    expect(countSettled(corpus)).toBe(2);
    expect(findNextUnsettled(corpus, 'owls')?.id).toBe('terns');
  });
});
