import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../../../src/corpus/openCorpus.ts';
import type { CorpusTwo } from '../../../../src/corpus/schemaTwo.ts';
import { addFacet, addValue } from '../../../../src/curation/editor/newLabel.ts';
import { acceptProposal, rejectLabel } from '../../../../src/curation/editor/settling.ts';
import {
  countUses,
  moveFacet,
  moveValue,
  renameAndDefine,
} from '../../../../src/curation/editor/taxonomyChanges.ts';
import { parseExploreQuery } from '../../../../src/url/exploreQuery.ts';
import { apply, labelsOf, paperOf, proposalOf } from '../../../fixtures/labelEditing.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

const { facets } = labelledList.taxonomy;
const method = facets[0];
if (method === undefined) throw new Error('The list has no facet.');

const order = ({ taxonomy }: CorpusTwo) => taxonomy.facets.map(({ id }) => id);
const values = ({ taxonomy }: CorpusTwo) =>
  taxonomy.facets.find(({ id }) => id === 'method')?.values.map(({ id }) => id);
const made = <Made>(change: Made | null): Made => {
  if (change === null) throw new Error('There is no such change.');
  return change;
};

describe('facets and values', () => {
  test('are moved up and down, and not past an end', () => {
    expect(order(apply(made(moveFacet(facets, 'keywords', -1))))).toEqual(['keywords', 'method']);
    expect(order(apply(made(moveFacet(facets, 'method', 1))))).toEqual(['keywords', 'method']);
    expect(moveFacet(facets, 'method', -1)).toBeNull();
    expect(moveFacet(facets, 'keywords', 1)).toBeNull();
    expect(moveFacet(facets, 'nowhere', 1)).toBeNull();
    expect(values(apply(made(moveValue(method, 'nests', 1))))).toEqual(['rings', 'nests', 'calls']);
    expect(values(apply(made(moveValue(method, 'calls', -1))))).toEqual([
      'nests',
      'calls',
      'rings',
    ]);
  });

  test('are moved with the labels of each paper', () => {
    const corpus = apply(made(moveValue(method, 'nests', 1)));
    expect(labelsOf(corpus, 'herons').map(({ value }) => value)).toEqual([
      'rings',
      'nests',
      'calls',
    ]);
    // A paper without such labels is the same object: nothing of it is rendered again.
    expect(corpus.papers[2]).toBe(labelledList.papers[2]);
  });

  test('keep their ids when they are renamed, so that published addresses keep working', () => {
    const changes = [
      ...renameAndDefine('method', null, method, {
        label: 'How',
        definition: 'How they were counted.',
      }),
      ...renameAndDefine(
        'method',
        'rings',
        { label: 'Ringing', definition: null },
        {
          ...{ label: 'Banding', definition: '' },
        },
      ),
    ];
    const { taxonomy } = openCorpus(apply(...changes), 'birds');
    expect(taxonomy.facets[0]).toMatchObject({ id: 'method', label: 'How' });
    expect(taxonomy.facets[0]?.values[1]).toMatchObject({ id: 'rings', label: 'Banding' });
    const published = new URLSearchParams('?method=rings,-calls');
    const before = parseExploreQuery(published, openCorpus(labelledList, 'birds').taxonomy);
    expect(before.facets).toEqual({ method: { include: ['rings'], exclude: ['calls'] } });
    expect(parseExploreQuery(published, taxonomy)).toEqual(before);
  });

  test('are described by nothing where nothing is new', () => {
    const { label, definition } = method;
    expect(
      renameAndDefine('method', null, method, { label, definition: definition ?? '' }),
    ).toEqual([]);
    expect(renameAndDefine('method', null, method, { label: ' ', definition: '' })).toEqual([]);
  });

  test('are made once: what is called so already is not made again', () => {
    expect(addFacet(' method ', '', facets)).toBeNull();
    expect(addValue('ringing', '', method)).toBeNull();
    expect(addFacet('Sort', '', facets, ['sort'])).toMatchObject({
      facet: 'sort-2',
      label: 'Sort',
    });
    expect(addValue('Rings', '', method)).toMatchObject({ value: 'rings-2' });
  });

  test('are counted by the papers that have them', () => {
    const uses = countUses(labelledList.papers, 'method');
    expect([...uses].toSorted()).toEqual([
      ['', 3],
      ['calls', 2],
      ['nests', 1],
      ['rings', 2],
    ]);
  });
});

describe('a value that is removed', () => {
  const removed = (to: string | null) =>
    ({ kind: 'removeValue', facet: 'method', value: 'rings', to }) as const;

  test('takes its labels with it, or gives them to another value with their words', () => {
    expect(values(apply(removed(null)))).toEqual(['nests', 'calls']);
    expect(labelsOf(apply(removed(null)), 'terns')).toEqual([]);
    expect(labelsOf(apply(removed('nests')), 'terns')).toMatchObject([
      { value: 'nests', basis: 'proposed', quotes: [{ field: 'abstract', start: 3, end: 13 }] },
    ]);
  });

  test('joins a label that is there: what is settled stays so, the words of both prove it', () => {
    const accepted = acceptProposal(paperOf('herons'), proposalOf('herons', 'rings'));
    const labels = labelsOf(apply(accepted, removed('nests')), 'herons');
    expect(labels).toMatchObject([{ value: 'nests', basis: 'yours' }, { value: 'calls' }]);
    expect(labels[0]?.quotes).toHaveLength(2);
  });

  test('is what another tab meant that gave it as a label meanwhile', () => {
    const late = acceptProposal(paperOf('terns'), proposalOf('terns', 'rings'));
    expect(labelsOf(apply(removed('nests'), late), 'terns')).toMatchObject([
      { value: 'nests', basis: 'yours' },
    ]);
    expect(labelsOf(apply(removed(null), late), 'terns')).toEqual([]);
  });

  test('gives nothing that was rejected before', () => {
    const proposal = proposalOf('terns', 'rings');
    const corpus = apply(
      acceptProposal(paperOf('terns'), proposal),
      rejectLabel(paperOf('terns'), proposal),
      removed('nests'),
    );
    expect(labelsOf(corpus, 'terns')).toEqual([]);
  });

  test('gives nothing where two values were given to each other', () => {
    const other = { kind: 'removeValue', facet: 'method', value: 'nests', to: 'rings' } as const;
    const corpus = apply(removed('nests'), other);
    expect(values(corpus)).toEqual(['calls']);
    expect(labelsOf(corpus, 'herons').map(({ value }) => value)).toEqual(['calls']);
  });

  test('is empty when it is made again', () => {
    const again = { kind: 'addValue', facet: 'method', value: 'rings', label: 'R' } as const;
    const corpus = apply(removed('calls'), { ...again, definition: null });
    expect(values(corpus)).toEqual(['nests', 'calls', 'rings']);
    expect(labelsOf(corpus, 'terns').map(({ value }) => value)).toEqual(['calls']);
  });
});

test('a facet that is removed takes its labels with it', () => {
  const corpus = apply({ kind: 'removeFacet', facet: 'keywords' });
  expect(order(corpus)).toEqual(['method']);
  expect(corpus.papers.every(({ labels }) => labels.keywords === undefined)).toBe(true);
});
