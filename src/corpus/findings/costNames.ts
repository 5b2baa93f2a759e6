import type { Cost } from './findingsSchema.ts';

/** What a cost is of; in the order in which costs are listed. */
export const COST_NAMES: Readonly<Record<Cost['quantity'], string>> = {
  training: 'Training',
  generation: 'Generation',
  inference: 'Inference',
  memory: 'Memory',
  depth: 'Parallel depth',
  communication: 'Communication',
  unspecified: 'Cost',
};

/** How a cost grows, in no more words than the paper's: `"linear"`, `"linear, quantity not stated"`. */
export function describeGrowth({
  quantity,
  class: growth,
}: Pick<Cost, 'quantity' | 'class'>): string {
  return quantity === 'unspecified' ? `${growth}, quantity not stated` : growth;
}

/** A cost within a sentence: `"linear training"`, `"linear, quantity not stated"`. */
export function describeCost(cost: Pick<Cost, 'quantity' | 'class'>): string {
  const growth = describeGrowth(cost);
  return cost.quantity === 'unspecified'
    ? growth
    : `${growth} ${COST_NAMES[cost.quantity].toLowerCase()}`;
}
