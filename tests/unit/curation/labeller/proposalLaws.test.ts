import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { labelTwoSchema } from '../../../../src/corpus/schemaTwo.ts';
import { belongsToField } from '../../../../src/curation/labeller/belongsToField.ts';
import { createLabeller } from '../../../../src/curation/labeller/labeller.ts';
import { labelPatternsSchema } from '../../../../src/curation/labeller/patterns.ts';
import { proposeLabels } from '../../../../src/curation/labeller/proposeLabels.ts';
import { realLabeller, realPatterns } from '../../../fixtures/labelPatterns.ts';

/** Texts of the patterns' own words, of sentence marks, and of anything at all. */
const WORDS = [...JSON.stringify(realPatterns.facets).matchAll(/"phrases":\["([^"|? *]+)/gu)].map(
  (match) => match[1] ?? '',
);
const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...WORDS, 'We', 'propose', 'than', 'While', 'hybrid'),
      },
      { weight: 2, arbitrary: fc.constantFrom('. ', ', ', ' ', '-', 'O(N)', 'O(', ': ', '(') },
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(' '));

describe('a quote', () => {
  it.each([
    [
      'begins where the clause speaks of the paper',
      'In this work, we present Samba, a Mamba for long texts.',
      'this work, we present Samba, a Mamba',
    ],
    [
      'begins with what was tried',
      'A codec is shown. Experiments on speech and Mamba-2.5 end it, and Mamba wins.',
      'Experiments on speech and Mamba-2.5',
    ],
    [
      'is short where that is in another clause',
      'We present a codec; its core is a Mamba, and a Mamba is its head.',
      'Mamba',
    ],
    ['leaves no bracket open', 'We present a codec (for long texts, as Mamba is one).', 'Mamba'],
  ])('%s', (_, abstract, expected) => {
    const [label] = proposeLabels({ title: 'A codec', abstract }, realLabeller).family ?? [];
    const { start, end } = label?.quotes[0] ?? {};
    expect(abstract.slice(start, end)).toBe(expected);
  });
});

describe('proposeLabels', () => {
  it('quotes exact slices in the form of a label, whatever the text, and the same each time', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), (title, abstract) => {
        const labels = proposeLabels({ title, abstract }, realLabeller);
        expect(Object.keys(labels)).toEqual(Object.keys(realPatterns.facets));
        for (const label of Object.values(labels).flat()) {
          expect(v.is(labelTwoSchema, label)).toBe(true);
          expect(label.basis).toBe('proposed');
          expect(label.quotes).toHaveLength(1);
          for (const { field, start, end } of label.quotes) {
            const text = (field === 'title' ? title : abstract) ?? '';
            const words = text.slice(start, end);
            expect(words).toHaveLength(end - start);
            expect(words.trim()).toBe(words);
            expect(words).not.toBe('');
          }
        }
        expect(proposeLabels({ title, abstract }, realLabeller)).toEqual(labels);
      }),
    );
  });

  it('proposes nothing where there are no patterns', () => {
    const none = createLabeller(
      v.parse(labelPatternsSchema, { ...realPatterns, facets: {}, contexts: [] }),
    );
    expect(proposeLabels({ title: 'Mamba', abstract: null }, none)).toEqual({});
    expect(belongsToField([{ title: 'Mamba', abstract: null }], none)).toBe(false);
  });

  it.each([
    'Mamba outperforms transformers than linear attention with linear complexity, ',
    'We propose Mamba e.g. A with linear complexity. ',
    'While hybrid combining Mamba attention ',
    'O(',
    '. ((((',
    'state space ',
    'x',
  ])('reads 200 kB of “%s” soon', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const start = performance.now();
    proposeLabels({ title: text, abstract: text }, realLabeller);
    // Less than a second on an idle machine; what grew with the square would take a minute.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('belongsToField', () => {
  const ours = { title: 'Pruning state space models', abstract: null };
  const other = { title: 'Serving LLMs at long context', abstract: null };

  const near = { title: 'Sparse attention at long context', abstract: null };

  it('asks for a share of papers with a family of the field, or a neighbour in the title', () => {
    expect(belongsToField([ours, other, other, other], realLabeller)).toBe(true);
    expect(belongsToField([ours, ...new Array(9).fill(other)], realLabeller)).toBe(false);
    expect(belongsToField([near, other, other, other], realLabeller)).toBe(true);
    expect(belongsToField([], realLabeller)).toBe(false);
  });
});
