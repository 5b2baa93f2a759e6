import type { CostTerm, Mechanism } from './costMechanism.ts';
import type { CostSettings } from './costQuery.ts';
import { SOURCES } from './costSources.ts';

/**
 * Steps of a parallel scan: log₂ N up the tree and as many down, with one before (inputs) and one
 * after it (outputs). Blelloch 1990, section 1.2.
 */
export const SCAN_DEPTH: CostTerm = {
  formula: '2·⌈log₂(N)⌉ + 2',
  perLayer: (_, length) => 2 * Math.ceil(Math.log2(length)) + 2,
  growth: 'logarithmic',
  sources: [SOURCES.scan, SOURCES.s5],
};

/** Values that a state space layer of d channels keeps: n a channel. */
function countState({ width, state }: CostSettings): number {
  return width * state;
}

export const SELECTIVE_SSM: Mechanism = {
  id: 'ssm',
  name: 'Selective SSM (Mamba)',
  short: 'Mamba',
  describe: ({ state }) => `Selective SSM (n = ${state})`,
  family: 'ssm',
  mechanism: 'selective-ssm',
  dashes: [],
  assumption:
    'One layer here is two Mamba blocks of 2d channels, which have as many weights as attention with its feed-forward layer. Included: the projections to Δ (rank d∕16), B and C, and the convolution over 4 tokens. Training by parallel scan: 11 FLOPs per state value. Generation by recurrence: 7.',
  costs: {
    training: {
      formula: '(60·d·n + d² + 32·d)·N',
      perLayer: (settings, length) =>
        (60 * countState(settings) + settings.width ** 2 + 32 * settings.width) * length,
      growth: 'linear',
      sources: [SOURCES.mamba, SOURCES.scan],
    },
    generation: {
      formula: '44·d·n + d² + 32·d',
      perLayer: (settings) => 44 * countState(settings) + settings.width ** 2 + 32 * settings.width,
      growth: 'constant',
      sources: [SOURCES.mamba],
    },
    memory: {
      formula: '4·d·(n + 3)',
      perLayer: ({ width, state }) => 4 * width * (state + 3),
      growth: 'constant',
      sources: [SOURCES.mamba],
    },
    depth: {
      formula: '2·(2·⌈log₂(N)⌉ + 4)',
      perLayer: (_, length) => 2 * (2 * Math.ceil(Math.log2(length)) + 4),
      growth: 'logarithmic',
      sources: [SOURCES.scan, SOURCES.mamba],
    },
  },
};

export const DIAGONAL_SSM: Mechanism = {
  id: 'diagonal-ssm',
  name: 'Diagonal SSM',
  short: 'Diag. SSM',
  nameWords: /\bdiagonal\b|\bS5\b/iu,
  describe: ({ state }) => `Diagonal SSM (n = ${state})`,
  family: 'ssm',
  mechanism: 'time-invariant-ssm',
  dashes: [9, 5],
  assumption:
    'Time-invariant: d channels with a diagonal state of n real values each. Training by parallel scan: 9 FLOPs per state value, one for the input, six for the scan, two for the output. Generation by recurrence: 5. Complex values would cost about twice as much.',
  costs: {
    training: {
      formula: '9·d·n·N',
      perLayer: (settings, length) => 9 * countState(settings) * length,
      growth: 'linear',
      sources: [SOURCES.s4d, SOURCES.s5, SOURCES.scan],
    },
    generation: {
      formula: '5·d·n',
      perLayer: (settings) => 5 * countState(settings),
      growth: 'constant',
      sources: [SOURCES.s4d],
    },
    memory: {
      formula: 'd·n',
      perLayer: countState,
      growth: 'constant',
      sources: [SOURCES.s4d],
    },
    depth: SCAN_DEPTH,
  },
};

export const S4: Mechanism = {
  id: 's4',
  name: 'S4 by FFT',
  short: 'S4',
  nameWords: /\bS4\b/iu,
  describe: () => 'S4 by FFT',
  family: 'ssm',
  mechanism: 'time-invariant-ssm',
  dashes: [2, 4],
  assumption:
    'Each channel is convolved with a kernel as long as the sequence: three FFTs of length 2N and an elementwise product. An FFT takes 2.5·2N·log₂(2N) FLOPs, since two real channels share a complex one. Left out: the kernel, which all sequences of a batch share. Generation by the recurrence of theorem 2, diagonal plus rank one, in real values.',
  costs: {
    training: {
      formula: '(15·log₂(2·N) + 12)·d·N',
      perLayer: ({ width }, length) => (15 * Math.log2(2 * length) + 12) * width * length,
      growth: 'log-linear',
      sources: [SOURCES.s4, SOURCES.fft],
    },
    generation: {
      formula: '14·d·n',
      perLayer: (settings) => 14 * countState(settings),
      growth: 'constant',
      sources: [SOURCES.s4],
    },
    memory: {
      formula: 'd·n',
      perLayer: countState,
      growth: 'constant',
      sources: [SOURCES.s4],
    },
    depth: {
      formula: '2·⌈log₂(2·N)⌉ + 2',
      perLayer: (_, length) => 2 * Math.ceil(Math.log2(2 * length)) + 2,
      growth: 'logarithmic',
      sources: [SOURCES.fft],
    },
  },
};
