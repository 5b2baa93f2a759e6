import type { ReadFacet } from './agreement.ts';

/**
 * The facets by which the readings in `data/readings/` were made, as they were then: the taxonomy has
 * divided and renamed values since, and no reader decided by what came later.
 */
export const READ_FACETS: readonly ReadFacet[] = [
  {
    id: 'family',
    label: 'Architecture family',
    values: [
      'ssm',
      'linear-attention',
      'linear-rnn',
      'rnn',
      'transformer',
      'convolution',
      'associative-memory',
      'hybrid',
      'linear-model',
      'agnostic',
    ],
  },
  {
    id: 'complexity',
    label: 'Complexity',
    values: ['linear', 'near-linear', 'quadratic', 'constant-memory'],
  },
  {
    id: 'modality',
    label: 'Modality',
    values: [
      'language',
      'image',
      'video',
      'audio',
      'time-series',
      'biology',
      'chemistry',
      'graph',
      'rl',
      'event-log',
      'formal',
      'code',
      '3d',
      'tabular',
    ],
  },
  {
    id: 'contribution',
    label: 'Contribution',
    values: [
      'architecture',
      'training',
      'systems',
      'conversion',
      'theory',
      'application',
      'survey',
      'benchmark',
      'decoding',
    ],
  },
  {
    id: 'capability',
    label: 'Capability',
    values: [
      'long-context',
      'recall',
      'state-tracking',
      'in-context-learning',
      'length-extrapolation',
      'fast-training',
      'fast-inference',
      'forecasting',
      'generation',
    ],
  },
];
