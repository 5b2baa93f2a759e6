import type { Cost } from './findingsSchema.ts';

/** What a cost is of; in the order in which costs are listed. */
export const COST_NAMES: Readonly<Record<Cost['quantity'], string>> = {
  training: 'Training',
  generation: 'Generation',
  inference: 'Inference',
  memory: 'Memory',
  depth: 'Parallel depth',
  communication: 'Communication',
};
