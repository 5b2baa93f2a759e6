import type { Mechanism } from './costMechanism.ts';
import type { CostSettings } from './costQuery.ts';
import { SOURCES } from './costSources.ts';

/**
 * FLOPs of one query against one key and its value: 2d for the scores, 2d for the weighted sum, 3h for
 * the softmax of h heads (Hoffmann et al. 2022, appendix F).
 */
function perPair({ width, heads }: CostSettings): number {
  return 4 * width + 3 * heads;
}

/** Pairs of a query and a key that it may see, within a window: Σ min(t, w) for t = 1…N. */
function countPairs(length: number, window: number): number {
  const seen = Math.min(length, window);
  return (seen * (seen + 1)) / 2 + (length - seen) * seen;
}

export const SOFTMAX_ATTENTION: Mechanism = {
  id: 'attention',
  name: 'Softmax attention',
  short: 'Attention',
  describe: () => 'Softmax attention',
  family: 'transformer',
  mechanism: 'softmax-attention',
  dashes: [],
  assumption:
    'Causal: a token attends to itself and to those before it. Every head caches its own keys and values.',
  costs: {
    training: {
      formula: '(4·d + 3·h)·N·(N + 1)∕2',
      perLayer: (settings, length) => perPair(settings) * countPairs(length, length),
      growth: 'quadratic',
      sources: [SOURCES.vaswani, SOURCES.hoffmann],
    },
    generation: {
      formula: '(4·d + 3·h)·N',
      perLayer: (settings, length) => perPair(settings) * length,
      growth: 'linear',
      sources: [SOURCES.vaswani, SOURCES.hoffmann],
    },
    memory: {
      formula: '2·d·N',
      perLayer: ({ width }, length) => 2 * width * length,
      growth: 'linear',
      sources: [SOURCES.cache],
    },
    depth: { formula: '2', perLayer: () => 2, growth: 'constant', sources: [SOURCES.vaswani] },
  },
};

export const WINDOW_ATTENTION: Mechanism = {
  id: 'window',
  name: 'Sliding-window attention',
  short: 'Window',
  describe: ({ window }) => `Sliding window (w = ${window.toLocaleString('en-GB')})`,
  family: 'transformer',
  mechanism: 'local-attention',
  dashes: [9, 5],
  assumption: 'A token attends to itself and to the w − 1 before it; the cache holds w tokens.',
  costs: {
    training: {
      formula: '(4·d + 3·h)·(min(N, w)·(min(N, w) + 1)∕2 + (N − min(N, w))·min(N, w))',
      perLayer: (settings, length) => perPair(settings) * countPairs(length, settings.window),
      growth: 'linear',
      sources: [SOURCES.vaswani, SOURCES.longformer],
    },
    generation: {
      formula: '(4·d + 3·h)·min(N, w)',
      perLayer: (settings, length) => perPair(settings) * Math.min(length, settings.window),
      growth: 'constant',
      sources: [SOURCES.longformer, SOURCES.hoffmann],
    },
    memory: {
      formula: '2·d·min(N, w)',
      perLayer: ({ width, window }, length) => 2 * width * Math.min(length, window),
      growth: 'constant',
      sources: [SOURCES.mistral],
    },
    depth: { formula: '2', perLayer: () => 2, growth: 'constant', sources: [SOURCES.vaswani] },
  },
};
