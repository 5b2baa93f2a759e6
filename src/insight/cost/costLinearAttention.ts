import type { Mechanism } from './costMechanism.ts';
import type { CostSettings } from './costQuery.ts';
import { SOURCES } from './costSources.ts';

/** Values of the state: h heads, each a matrix of d∕h by d∕h. */
function countState({ width, heads }: CostSettings): number {
  return width ** 2 / heads;
}

/** Tokens taken at once: a sequence shorter than a chunk is one chunk. */
function chunkOf({ chunk }: CostSettings, length: number): number {
  return Math.min(chunk, length);
}

export const LINEAR_ATTENTION: Mechanism = {
  id: 'linear-attention',
  name: 'Linear attention',
  short: 'Linear att.',
  describe: ({ chunk }) => `Linear attention (C = ${chunk})`,
  family: 'linear-attention',
  mechanism: 'matrix-state',
  dashes: [],
  assumption:
    'Chunkwise and causal: attention without softmax within a chunk; between chunks a state that every token reads and updates. Left out: feature map, decay and normaliser, of order d per token. c = min(C, N).',
  costs: {
    training: {
      formula: '(2·(c + 1)·d + 4·d²∕h)·N',
      perLayer: (settings, length) =>
        (2 * (chunkOf(settings, length) + 1) * settings.width + 4 * countState(settings)) * length,
      growth: 'linear',
      sources: [SOURCES.katharopoulos, SOURCES.gla],
    },
    generation: {
      formula: '4·d²∕h',
      perLayer: (settings) => 4 * countState(settings),
      growth: 'constant',
      sources: [SOURCES.katharopoulos],
    },
    memory: {
      formula: 'd²∕h',
      perLayer: countState,
      growth: 'constant',
      sources: [SOURCES.katharopoulos],
    },
    depth: {
      formula: '⌈N∕c⌉ + 2',
      perLayer: (settings, length) => Math.ceil(length / chunkOf(settings, length)) + 2,
      growth: 'linear',
      sources: [SOURCES.gla],
    },
  },
};

export const DELTA_RULE: Mechanism = {
  id: 'delta-rule',
  name: 'Gated delta rule',
  short: 'Delta rule',
  describe: ({ chunk }) => `Gated delta rule (C = ${chunk})`,
  family: 'linear-attention',
  mechanism: 'delta-rule',
  dashes: [9, 5],
  assumption:
    'A chunk’s corrections come from a triangular C × C matrix, inverted by forward substitution: C³∕3 per head. Left out: gates, of order C² and d per chunk. c = min(C, N).',
  costs: {
    training: {
      formula: '(5·c·d + h·c²∕3 + 6·d²∕h)·N',
      perLayer: (settings, length) => {
        const chunk = chunkOf(settings, length);
        const { width, heads } = settings;
        return (5 * chunk * width + (heads * chunk ** 2) / 3 + 6 * countState(settings)) * length;
      },
      growth: 'linear',
      sources: [SOURCES.deltaNet, SOURCES.gatedDeltaNet],
    },
    generation: {
      formula: '7·d²∕h',
      perLayer: (settings) => 7 * countState(settings),
      growth: 'constant',
      sources: [SOURCES.gatedDeltaNet],
    },
    memory: {
      formula: 'd²∕h',
      perLayer: countState,
      growth: 'constant',
      sources: [SOURCES.gatedDeltaNet],
    },
    depth: {
      formula: '2·⌈N∕c⌉ + c + 4',
      perLayer: (settings, length) => {
        const chunk = chunkOf(settings, length);
        return 2 * Math.ceil(length / chunk) + chunk + 4;
      },
      growth: 'linear',
      sources: [SOURCES.deltaNet],
    },
  },
};
