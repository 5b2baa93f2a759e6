import { describe, expect, it } from 'vitest';
import { proposeLabels } from '../../../../src/curation/labeller/proposeLabels.ts';
import { realLabeller } from '../../../fixtures/labelPatterns.ts';

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
