import type { Mechanism } from './costMechanism.ts';
import { SOURCES } from './costSources.ts';
import { SCAN_DEPTH } from './costStateSpace.ts';

export const LINEAR_RNN: Mechanism = {
  id: 'linear-rnn',
  name: 'Linear RNN',
  short: 'Linear RNN',
  describe: () => 'Linear RNN',
  family: 'linear-rnn',
  // No paper of the taxonomy's kinds keeps a vector alone.
  mechanism: null,
  dashes: [],
  assumption:
    'The state is a vector of d values, with gates that depend on the input alone: h = f ⊙ h + (1 − f) ⊙ x. Training by parallel scan. Linear RNNs with a matrix state, such as mLSTM, cost as much as linear attention.',
  costs: {
    training: {
      formula: '8·d·N',
      perLayer: ({ width }, length) => 8 * width * length,
      growth: 'linear',
      sources: [SOURCES.linearRnn, SOURCES.scan],
    },
    generation: {
      formula: '4·d',
      perLayer: ({ width }) => 4 * width,
      growth: 'constant',
      sources: [SOURCES.linearRnn],
    },
    memory: {
      formula: 'd',
      perLayer: ({ width }) => width,
      growth: 'constant',
      sources: [SOURCES.linearRnn],
    },
    depth: { ...SCAN_DEPTH, sources: [SOURCES.linearRnn, SOURCES.scan] },
  },
};

export const NONLINEAR_RNN: Mechanism = {
  id: 'rnn',
  name: 'Nonlinear RNN (LSTM)',
  short: 'LSTM',
  nameWords: /\bLSTM\b/u,
  describe: () => 'Nonlinear RNN (LSTM)',
  family: 'rnn',
  mechanism: 'nonlinear-recurrence',
  dashes: [],
  assumption:
    'Four gates multiply the last hidden state by a d × d matrix each, so every step waits for the one before. The four products with the input count as projections. Left out: elementwise operations, of order d.',
  costs: {
    training: {
      formula: '8·d²·N',
      perLayer: ({ width }, length) => 8 * width ** 2 * length,
      growth: 'linear',
      sources: [SOURCES.lstm, SOURCES.vaswani],
    },
    generation: {
      formula: '8·d²',
      perLayer: ({ width }) => 8 * width ** 2,
      growth: 'constant',
      sources: [SOURCES.lstm],
    },
    memory: {
      formula: '2·d',
      perLayer: ({ width }) => 2 * width,
      growth: 'constant',
      sources: [SOURCES.lstm],
    },
    depth: {
      formula: 'N',
      perLayer: (_, length) => length,
      growth: 'linear',
      sources: [SOURCES.vaswani],
    },
  },
};
