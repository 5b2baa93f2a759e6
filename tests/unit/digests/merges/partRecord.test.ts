import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createListVersion } from '../../../../src/corpus/listVersion.ts';
import type { CorpusTwo, PaperTwo } from '../../../../src/corpus/schemaTwo.ts';
import { corpusTwoSchema } from '../../../../src/corpus/schemaTwo.ts';
import { applyEdits } from '../../../../src/curation/editor/applyEdits.ts';
import type { Change, LabelEdit } from '../../../../src/curation/editor/labelEdit.ts';
import { parseEdits } from '../../../../src/curation/editor/labelEdit.ts';
import type { KeptMerge } from '../../../../src/digests/kept/merges.ts';
import { partRecord } from '../../../../src/digests/merges/partRecord.ts';
import { describeChanges } from '../../../../src/digests/versions/describeChanges.ts';
import { listMoments } from '../../../../src/digests/versions/pastVersions.ts';
import { createMergedBirds } from '../../../fixtures/mergedBirds.ts';

const { corpus: list, merges } = await createMergedBirds();
const find = (paper: string) => merges.find((merge) => merge.paper === paper) as KeptMerge;
const HERONS = find('ness-2019-nests');

const edit = (at: number, changes: readonly Change[]): LabelEdit => {
  const [parsed] = parseEdits([{ id: `edit-${at}`, at, action: { kind: 'changes', changes } }]);
  if (parsed === undefined) throw new Error('The edit cannot be read back.');
  return parsed;
};
const undo = (at: number, of: number): LabelEdit => {
  return { id: `edit-${at}`, at, action: { kind: 'undo', edit: `edit-${of}` } };
};
const part = (edits: readonly LabelEdit[], at: number) =>
  edit(
    edits.length + 1,
    partRecord({ read: list, edited: applyEdits(list, edits), edits }, HERONS, at),
  );
const mergeAgain = (edits: readonly LabelEdit[], at: number) =>
  edit(edits.length + 1, [{ kind: 'mergeAgain', from: HERONS.paper, at }]);
const outline = ({ papers }: CorpusTwo) =>
  papers.map(({ id, title, doi, abstract, venue }) => [id, title, doi, abstract, venue]);
const values = ({ papers }: CorpusTwo, paper: string, facet: string) =>
  papers.find(({ id }) => id === paper)?.labels[facet]?.map(({ value }) => value);

const MERGED = [
  ...[
    [
      'ness-2019-nests',
      'Nests of the Grey Heron',
      '10.1000/herons',
      'Counted by boat.',
      'River Birds',
    ],
  ],
  ...[
    [
      'ferreira-2020-owls',
      'Owls at Night',
      '10.1000/owls',
      'Owls were heard at night.',
      'Night Birds',
    ],
  ],
];

describe('a record that was merged', () => {
  test('becomes a paper of its own, and the first gives back what it had from it alone', () => {
    expect(outline(list)).toEqual(MERGED);
    const corpus = applyEdits(list, [part([], 0)]);
    expect(outline(corpus)).toEqual([
      ['ness-2019-nests', 'Nests of the Grey Heron', null, 'Counted on foot.', 'River Birds'],
      MERGED[1],
      [
        'ness-2019-nests-2',
        'Nests of the grey heron',
        '10.1000/herons',
        'Counted by boat.',
        'River Birds',
      ],
    ]);
    expect(v.is(corpusTwoSchema, corpus)).toBe(true);
    expect(corpus.contentHash).toBe(list.contentHash);
    expect(values(list, 'ness-2019-nests', 'keywords')).toEqual(['birds', 'boats']);
    expect(values(corpus, 'ness-2019-nests', 'keywords')).toEqual(['birds']);
    expect(values(corpus, 'ness-2019-nests-2', 'keywords')).toEqual(['birds', 'boats']);
  });

  test('brings the values that no paper had while it was merged', () => {
    const corpus = applyEdits(list, [part([], 1)]);
    expect(outline(corpus)[2]?.slice(3)).toEqual(['Counted on foot.', 'Delta Birds']);
    expect(values(corpus, 'ness-2019-nests-2', 'venue')).toEqual(['delta-birds']);
    const venue = corpus.taxonomy.facets.find(({ id }) => id === 'venue');
    expect(venue?.values.map(({ label }) => label)).toContain('Delta Birds');
    expect(outline(corpus).slice(0, 2)).toEqual(MERGED);
  });

  test('is merged again, parted again and undone; others of the paper stay as they are', () => {
    const both = [part([], 0), part([part([], 0)], 1)];
    expect(outline(applyEdits(list, both)).map(([id, , , abstract]) => [id, abstract])).toEqual([
      ['ness-2019-nests', null],
      ['ferreira-2020-owls', 'Owls were heard at night.'],
      ['ness-2019-nests-2', 'Counted by boat.'],
      ['ness-2019-nests-3', 'Counted on foot.'],
    ]);
    const again = [...both, mergeAgain(both, 1)];
    expect(outline(applyEdits(list, again)).map(([id]) => id)).toEqual([
      ...['ness-2019-nests', 'ferreira-2020-owls', 'ness-2019-nests-2'],
    ]);
    expect(outline(applyEdits(list, [...again, undo(4, 3)]))).toHaveLength(4);
    expect(outline(applyEdits(list, [...both, undo(3, 1), undo(4, 2)]))).toEqual(MERGED);
  });

  test('has an id of its own, which no other gets, and gets it back with its labels', () => {
    const edits = [part([], 0)];
    const ids = () => applyEdits(list, edits).papers.map(({ id }) => id);
    const own = 'ness-2019-nests-2';
    edits.push(edit(2, [{ kind: 'reject', paper: own, facet: 'keywords', value: 'boats' }]));
    edits.push(mergeAgain(edits, 0));
    edits.push(part(edits, 1));
    expect(ids().slice(2)).toEqual(['ness-2019-nests-3']);
    edits.push(part(edits, 0));
    expect(ids().slice(2).toSorted()).toEqual([own, 'ness-2019-nests-3']);
    expect(values(applyEdits(list, edits), own, 'keywords')).toEqual(['birds']);
    expect(outline(applyEdits(list, edits)).find(([id]) => id === own)?.[3]).toBe(
      'Counted by boat.',
    );
  });

  test('whose parting was undone keeps its id', () => {
    const edits = [part([], 0), undo(2, 1)];
    edits.push(part(edits, 1));
    expect(applyEdits(list, edits).papers.at(-1)?.id).toBe('ness-2019-nests-3');
    edits.push(mergeAgain(edits, 1));
    edits.push(part(edits, 0));
    expect(applyEdits(list, edits).papers.at(-1)?.id).toBe('ness-2019-nests-2');
  });

  test('gets another id than one under which two records have been', () => {
    const [one, other] = [part([], 0), part([], 1)];
    const edits = [one, { ...other, id: 'edit-of-another-tab', at: 2 }];
    edits.push(edit(3, [{ kind: 'mergeAgain', from: HERONS.paper, at: 0 }]));
    edits.push(edit(4, [{ kind: 'mergeAgain', from: HERONS.paper, at: 1 }]));
    edits.push(part(edits, 0));
    expect(applyEdits(list, edits).papers.at(-1)?.id).toBe('ness-2019-nests-3');
  });

  test('leaves labels with the first, and the text that their words are in', () => {
    const quotes = [{ field: 'abstract' as const, start: 0, end: 7, words: 'Counted' }];
    const method = edit(1, [
      { kind: 'addFacet', facet: 'method', label: 'Method', definition: null },
      { kind: 'addValue', facet: 'method', value: 'boat', label: 'By boat', definition: null },
      { kind: 'add', paper: HERONS.paper, facet: 'method', value: 'boat', quotes, note: null },
    ]);
    const corpus = applyEdits(list, [method, part([method], 0)]);
    expect(values(corpus, HERONS.paper, 'method')).toEqual(['boat']);
    expect(values(corpus, 'ness-2019-nests-2', 'method')).toBeUndefined();
    expect(outline(corpus)[0]?.slice(2, 4)).toEqual([null, 'Counted by boat.']);
    expect(v.is(corpusTwoSchema, corpus)).toBe(true);
  });

  test('leaves the text with the first that a label got while others were parted', () => {
    const edits = [part([], 0)];
    const quotes = [{ field: 'abstract' as const, start: 11, end: 15, words: 'foot' }];
    edits.push(
      edit(2, [
        { kind: 'add', paper: HERONS.paper, facet: 'keywords', value: 'boats', quotes, note: null },
      ]),
    );
    edits.push(part(edits, 1));
    const [first] = applyEdits(list, edits).papers;
    expect(first?.abstract).toBe('Counted on foot.');
    expect(first?.labels.keywords?.at(-1)?.quotes).toHaveLength(1);
  });

  test('that was parted before its records were kept with the edit stays so, also beside others', () => {
    const [own] = applyEdits(list, [part([], 0)]).papers.slice(-1);
    const doi = { with: { doi: '10.1000/herons' }, without: { doi: null } };
    const labels = [{ facet: 'keywords', value: 'boats' }];
    const paper = own as PaperTwo;
    const before = edit(1, [
      { kind: 'part', from: HERONS.paper, at: 0, paper, facts: doi, labels },
    ]);
    const corpus = applyEdits(list, [before]);
    expect(outline(corpus).map(([id, , given]) => [id, given])).toEqual([
      ['ness-2019-nests', null],
      ['ferreira-2020-owls', '10.1000/owls'],
      ['ness-2019-nests-2', '10.1000/herons'],
    ]);
    expect(values(corpus, HERONS.paper, 'keywords')).toEqual(['birds']);
    const both = applyEdits(list, [before, part([before], 1)]);
    expect(outline(both)[0]?.slice(2)).toEqual([null, 'Counted by boat.', 'River Birds']);
    expect(both.papers.map(({ id }) => id).slice(2)).toEqual([
      ...['ness-2019-nests-2', 'ness-2019-nests-3'],
    ]);
  });

  test('is parted in two tabs as one paper, and gets labels of its own', () => {
    const one = part([], 0);
    const other = { ...one, id: 'edit-of-another-tab', at: 2 };
    const label = edit(3, [
      { kind: 'reject', paper: 'ness-2019-nests-2', facet: 'keywords', value: 'boats' },
    ]);
    const corpus = applyEdits(list, [label, other, one]);
    expect(corpus.papers).toHaveLength(3);
    expect(values(corpus, 'ness-2019-nests-2', 'keywords')).toEqual(['birds']);
  });

  test('makes another version of the list, and earlier ones are found again', () => {
    const edits = [part([], 0)];
    const now = applyEdits(list, edits).papers;
    const before = createListVersion(list.papers);
    const past = [...listMoments({ corpus: list, edits, additions: [] })];
    expect(past.map(({ version }) => version)).toEqual([createListVersion(now), before]);
    expect(describeChanges(past[1]?.createPapers() ?? [], now)).toBe(
      '1 paper added, 1 label changed',
    );
  });

  test('whose id papers took that were added meanwhile gets another one', () => {
    const [paper] = list.papers;
    if (paper === undefined) throw new Error('The list is empty.');
    const longer = { ...list, papers: [...list.papers, { ...paper, id: 'ness-2019-nests-2' }] };
    expect(applyEdits(longer, [part([], 0)]).papers.at(-1)?.id).toBe('ness-2019-nests-2-2');
  });
});
