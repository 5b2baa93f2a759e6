import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { labelTwoSchema } from '../../../../src/corpus/schemaTwo.ts';
import { belongsToField } from '../../../../src/curation/labeller/belongsToField.ts';
import { createLabeller } from '../../../../src/curation/labeller/labeller.ts';
import { labelPatternsSchema } from '../../../../src/curation/labeller/patterns.ts';
import { proposeLabels } from '../../../../src/curation/labeller/proposeLabels.ts';
import { realLabeller, realPatterns } from '../../../fixtures/labelPatterns.ts';

/** `value “words”` of each proposal in a facet, with `(class)` where they speak of the class. */
const propose = (facet: string, title: string, abstract: string | null = null) =>
  (proposeLabels({ title, abstract }, realLabeller)[facet] ?? []).map(({ value, quotes }) => {
    const [quote] = quotes;
    const words = ((quote?.field === 'title' ? title : abstract) ?? '').slice(
      quote?.start,
      quote?.end,
    );
    return `${value} “${words}”${quote?.about === 'class' ? ' (class)' : ''}`;
  });

describe('a family is proposed', () => {
  it.each([
    ['for what the title names', 'Pruning State-Space Models', null, ['ssm “State-Space Models”']],
    [
      'for what a paper puts forward',
      'Long sequences at low cost',
      'We propose a Mamba block that skips tokens.',
      ['ssm “We propose a Mamba”'],
    ],
    [
      'for both parts of a compound, and for what they make',
      'A Mamba-Transformer for speech',
      null,
      ['ssm “Mamba”', 'transformer “Transformer”', 'hybrid “Mamba-Transformer”'],
    ],
    [
      'for what one clause joins',
      'A new backbone',
      'We interleave state space layers with self-attention.',
      [
        'ssm “We interleave state space layers”',
        'transformer “We interleave state space layers with self-attention”',
        'hybrid “We interleave state space layers with self-attention”',
      ],
    ],
    [
      'for the parts that the title names, and not for what they are tried with',
      'A Mamba-Transformer for speech',
      'We also combine LSTMs with self-attention.',
      ['ssm “Mamba”', 'transformer “Transformer”', 'hybrid “Mamba-Transformer”'],
    ],
    [
      'for what the title puts in the place of another, which then is none',
      'RWKV as a replacement for Transformers',
      'We integrate RWKV into a Transformer.',
      ['linear-rnn “RWKV”'],
    ],
    [
      'for what a model is converted to',
      'From Attention to Mamba',
      'We distill a Transformer by its attention.',
      ['ssm “Mamba”'],
    ],
    ['for a name with its version', 'Knocking out parts of Mamba-2', null, ['ssm “Mamba-2”']],
    [
      'for no family, where language models are measured',
      'A benchmark of long contexts',
      'We introduce tests for LLMs.',
      ['agnostic “A benchmark”'],
    ],
    [
      'for a language model of a family that is named',
      'Serving LLMs made of RWKV',
      null,
      ['linear-rnn “RWKV”'],
    ],
  ])('%s', (_, title, abstract, expected) => {
    expect(propose('family', title, abstract)).toEqual(expected);
  });

  it.each([
    ['a comparison', 'We present a codec. It outperforms LSTMs, Transformers and Mamba.'],
    ['a comparison at the beginning', 'Unlike Transformers, our codec needs no cache.'],
    ['background', 'Transformers have changed the field. We present a codec.'],
    ['an aside', 'While Mamba is fast, we present a codec.'],
    ['what is replaced', 'We present a codec as an alternative to Transformers.'],
    ['attention of another kind', 'We present a codec with attention to detail and spatial maps.'],
    ['a language model, whose family no words prove', 'We present a codec for LLMs such as GPT-4.'],
    ['an address', 'We present a codec. See https://example.org/transformer/Mamba-2.'],
    ['the states of a game', 'We solve games over finite state spaces, and the state space grows.'],
    ['another meaning', 'We explore the state space of a robot, and feed a mamba in our lab.'],
  ])('not for %s', (_, abstract) => {
    expect(propose('family', 'A codec', abstract)).toEqual([]);
  });
});

describe('a complexity is proposed', () => {
  it.each([
    [
      'for what the paper says of its own',
      'A Mamba codec',
      'We present a codec with linear complexity.',
      ['linear “We present a codec with linear complexity”'],
    ],
    [
      'for what is said of the class of its method',
      'Kernels for linear attention',
      'Linear attention runs in linear time. We present kernels.',
      ['linear “Linear attention runs in linear time” (class)'],
    ],
    [
      'for a class that the sentence before names',
      'Kernels for linear attention',
      'Linear attention is popular. Its linear complexity is the reason. We present kernels.',
      ['linear “linear complexity” (class)'],
    ],
    [
      'not for what is said of others',
      'A codec',
      'Mamba has linear complexity. We present a codec.',
      [],
    ],
    [
      'not for the quadratic cost that motivates',
      'Sparse attention',
      'Attention has quadratic complexity, O(N^2). We make it sparse.',
      [],
    ],
    [
      'not for a cache that grows',
      'Eviction from the KV cache',
      'We show that the memory of the KV cache scales linearly with the context.',
      [],
    ],
    [
      'not for what the paper finds of others',
      'Kernels for linear attention',
      'We show that Mamba runs in linear time.',
      [],
    ],
    [
      'not for one part of what is joined',
      'A Mamba-Transformer for speech',
      'We stack both. Its Mamba layers run in linear time.',
      [],
    ],
    [
      'not for space, and not for an error',
      'A Mamba codec',
      'We need linear space $O(N)$. Its error scales linearly in the temperature.',
      [],
    ],
    [
      'not where nothing is a sequence model',
      'Counting the sets of a graph',
      'We count them in linear time.',
      [],
    ],
    [
      'not for what grows with something else',
      'A Mamba codec',
      'We reduce its cost from quadratic to linear in the number of agents.',
      [],
    ],
    [
      'in any notation',
      'A Mamba codec',
      'We reduce its cost from $O(N^2)$ to $\\mathcal{O}(N \\log N)$.',
      ['near-linear “We reduce its cost from $O(N^2)$ to $\\mathcal{O}(N \\log N)”'],
    ],
  ])('%s', (_, title, abstract, expected) => {
    expect(propose('complexity', title, abstract)).toEqual(expected);
  });
});

describe('a modality is proposed', () => {
  it.each([
    [
      'for what is tested on',
      'A codec',
      'We test it on ImageNet and LibriSpeech.',
      ['image “We test it on ImageNet”', 'audio “We test it on ImageNet and LibriSpeech”'],
    ],
    ['not for a goal', 'A codec', 'Our vision is a better codec.', []],
    ['not for motivation', 'A codec', 'Video is everywhere. We present a codec.', []],
    [
      'for language models only where data of no other kind are named',
      'Classifying time series with LLMs',
      null,
      ['time-series “time series”'],
    ],
  ])('%s', (_, title, abstract, expected) => {
    expect(propose('modality', title, abstract)).toEqual(expected);
  });
});

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
