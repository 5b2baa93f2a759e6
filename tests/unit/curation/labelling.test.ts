import { describe, expect, test } from 'vitest';
import type { Facet, Taxonomy } from '../../../src/corpus/schema.ts';
import type { AnnotatedLabel, Annotation } from '../../../src/curation/annotation.ts';
import { formatFaults } from '../../../src/curation/fault.ts';
import { createLabelling, parseAnnotation } from '../../../src/curation/labelling.ts';
import { findOccurrences } from '../../../src/curation/occurrences.ts';
import { findOwnStart } from '../../../src/curation/proofOwner.ts';

const TEXTS = {
  title: 'Foo: linear attention',
  abstract: 'We propose Foo. Foo is linear, and linear is fast.',
  publishedTitle: 'FooNet at last',
};

const TAXONOMY: Taxonomy = {
  synonyms: [],
  facets: [facet('family', ['ssm', 'linear-attention']), facet('complexity', ['linear'])],
};

function facet(id: string, values: readonly string[]): Facet {
  const text = { label: id, definition: id };
  return {
    ...{ id, ...text, offersNotStated: true },
    values: values.map((value) => ({ id: value, ...text, notation: null, hue: null, glyph: null })),
  };
}

const ANNOTATION: Annotation = {
  title: TEXTS.title,
  names: [
    { name: 'Foo', field: 'title', text: 'Foo' },
    { name: 'FooNet', field: 'publishedTitle', text: 'FooNet at last', isAmbiguous: true },
  ],
  labels: {
    family: [
      {
        value: 'linear-attention',
        basis: 'stated',
        quotes: [
          { field: 'abstract', text: 'linear', occurrence: 2 },
          { field: 'title', text: 'linear attention' },
        ],
        note: null,
      },
      { value: 'ssm', basis: 'inferred', quotes: [], note: 'As shown in arXiv:2405.21060.' },
    ],
    complexity: [],
  },
};

function label(annotation: Annotation, texts = TEXTS) {
  return createLabelling('data/annotations/foo.json', annotation, texts, TAXONOMY);
}

/** The faults of the good annotation with its one label in `family` changed. */
function faultsWith(change: Partial<AnnotatedLabel>): string[] {
  const [first] = ANNOTATION.labels.family ?? [];
  if (!first) throw new Error('The annotation has a label.');
  const labels = { ...ANNOTATION.labels, family: [{ ...first, ...change }] };
  return label({ ...ANNOTATION, labels }).faults.map(({ field, rule }) => `${field}  ${rule}`);
}

describe('a good annotation', () => {
  const { labelling, faults } = label(ANNOTATION);

  test('has no faults', () => {
    expect(faults).toEqual([]);
  });

  test('gives names, the first of them the short name with its proof', () => {
    expect(labelling.shortName).toBe('Foo');
    expect(labelling.shortNameQuote).toEqual({ field: 'title', start: 0, end: 3 });
    expect(labelling.aliases).toEqual([{ name: 'FooNet', isAmbiguous: true }]);
  });

  test('gives labels in the order of the taxonomy, quotes in reading order', () => {
    expect(Object.keys(labelling.labels)).toEqual(['family', 'complexity']);
    expect(labelling.labels.family?.map(({ value }) => value)).toEqual(['ssm', 'linear-attention']);
    const [, stated] = labelling.labels.family ?? [];
    expect(stated?.quotes).toEqual([
      { field: 'title', start: 5, end: 21, about: 'own' },
      { field: 'abstract', start: 35, end: 41, about: 'own' },
    ]);
    expect(TEXTS.abstract.slice(35)).toBe('linear is fast.');
  });

  test('may have no name, or one from the published title alone', () => {
    expect(label({ ...ANNOTATION, names: [] }).labelling).toMatchObject({
      shortName: null,
      shortNameQuote: null,
    });
    const names = ANNOTATION.names.slice(1);
    expect(label({ ...ANNOTATION, names })).toMatchObject({
      faults: [],
      labelling: { shortName: 'FooNet', shortNameQuote: null },
    });
  });
});

describe('faults', () => {
  test.each<[string, Partial<AnnotatedLabel>, string]>([
    [
      'no exact slice',
      { quotes: [{ field: 'abstract', text: 'Linear' }] },
      'family[0].quotes[0]  “Linear” is not in the abstract',
    ],
    [
      'several slices',
      { quotes: [{ field: 'abstract', text: 'linear' }] },
      'family[0].quotes[0]  “linear” is 2 times in the abstract, at 23 and 35',
    ],
    [
      'no such occurrence',
      { quotes: [{ field: 'abstract', text: 'linear', occurrence: 3 }] },
      'family[0].quotes[0]  “linear” is 2 time(s) in the abstract, not 3',
    ],
    ['unknown value', { value: 'rnn' }, 'family[0]  “rnn” is no value of family'],
    [
      'stated without quote',
      { quotes: [] },
      'family[0]  “linear-attention” is stated without a quote',
    ],
    [
      'inferred without note',
      { basis: 'inferred' },
      'family[0]  “linear-attention” is inferred without a source',
    ],
    [
      'inferred without id',
      { basis: 'inferred', note: 'It is known.' },
      'family[0]  “linear-attention” is inferred without a source',
    ],
  ])('%s', (_, change, fault) => {
    expect(faultsWith(change)).toEqual([`labels.${fault}`]);
  });

  test('all of a file are reported at once, each with place, rule and remedy', () => {
    const [first] = ANNOTATION.labels.family ?? [];
    const { faults } = label({
      title: 'Fo',
      names: [
        { name: 'Foo', field: 'abstract', text: 'propose' },
        { name: 'Foo', field: 'title', text: 'Foo' },
      ],
      labels: { family: first ? [first, first] : [], modality: [] },
    });
    expect(formatFaults(faults).split('\n').sort()).toEqual(
      [
        'title  is not the digest’s “Foo: linear attention”  Copy it from the digest.',
        'labels.modality  is no facet of the taxonomy  Use one of family, complexity.',
        'names[0]  “propose” does not contain the name “Foo”  Quote words that contain it.',
        'names[1]  “Foo” is there twice  Remove one of the two.',
        'labels.family[1]  “linear-attention” is there twice  Join the two labels.',
        'labels.complexity  is missing  Write [] where the paper states nothing.',
      ]
        .map((fault) => `data/annotations/foo.json  ${fault}`)
        .sort(),
    );
  });

  test('a file of another shape is reported field by field', () => {
    const { annotation, faults } = parseAnnotation('data/annotations/foo.json', {
      title: '',
      names: [],
      labels: { family: [{ value: 'ssm', basis: 'guessed', quotes: [], note: null }] },
    });
    expect(annotation).toBeNull();
    expect(faults.map(({ field }) => field)).toEqual(['title', 'labels.family.0.basis']);
  });

  test('a published title that is not there proves nothing', () => {
    const { faults } = createLabelling(
      'foo.json',
      ANNOTATION,
      { ...TEXTS, publishedTitle: null },
      TAXONOMY,
    );
    expect(faults.map(({ field }) => field)).toEqual(['names[1]']);
  });
});

describe('whose words a proof is', () => {
  const texts = {
    ...TEXTS,
    abstract: 'Attention is linear. Our view of it is old. Here we study Foo. It is fast.',
  };
  const faultsOf = (quotes: AnnotatedLabel['quotes']) => {
    const labels = {
      ...ANNOTATION.labels,
      family: [{ value: 'ssm', basis: 'stated' as const, quotes, note: null }],
    };
    return label({ ...ANNOTATION, labels }, texts).faults.map(({ rule }) => rule);
  };
  const early = { field: 'abstract', text: 'linear' } as const;

  test('must be said of words before the first own sentence', () => {
    expect(faultsOf([early])).toEqual([
      'stands before the first own sentence (“Here we study Foo. It is fast.…”) and does not say what it is about',
    ]);
    expect(faultsOf([{ ...early, about: 'class' }])).toEqual([]);
    expect(faultsOf([{ field: 'abstract', text: 'fast' }])).toEqual([]);
    expect(faultsOf([{ field: 'title', text: 'linear' }])).toEqual([]);
  });

  test('is never context alone', () => {
    expect(faultsOf([{ ...early, about: 'context' }])).toEqual([
      '“ssm” is proved by nothing but context',
    ]);
    expect(
      faultsOf([
        { ...early, about: 'context' },
        { field: 'abstract', text: 'fast' },
      ]),
    ).toEqual([]);
  });

  test.each([
    ['We cut costs. Foo is fast.', 0],
    ['Much is known. This paper is new.', 15],
    ['Much is known. Foo-2 is old. Foo, new.', 15],
    ['Food is known. Our understanding grows. In this survey, much is said.', 40],
    ['Nothing of its own.', 19],
  ])('%s', (abstract, start) => {
    expect(findOwnStart(abstract, [{ name: 'Foo' }, { name: 'known', isAmbiguous: true }])).toBe(
      start,
    );
  });
});

test('occurrences overlap', () => {
  expect(findOccurrences('aaa', 'aa')).toEqual([0, 1]);
  expect(findOccurrences('aaa', '')).toEqual([]);
});
