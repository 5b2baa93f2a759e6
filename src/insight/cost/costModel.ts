import { SOFTMAX_ATTENTION, WINDOW_ATTENTION } from './costAttention.ts';
import { DELTA_RULE, LINEAR_ATTENTION } from './costLinearAttention.ts';
import type { CostTerm, Mechanism } from './costMechanism.ts';
import { createHybrid } from './costMechanism.ts';
import type { CostQuantity, CostSettings, MechanismId } from './costQuery.ts';
import { MECHANISM_IDS } from './costQuery.ts';
import { LINEAR_RNN, NONLINEAR_RNN } from './costRecurrent.ts';
import { SOURCES } from './costSources.ts';
import { DIAGONAL_SSM, S4, SELECTIVE_SSM } from './costStateSpace.ts';

/** Every mechanism by its name in the address. */
export const MECHANISMS: Readonly<Record<MechanismId, Mechanism>> = {
  attention: SOFTMAX_ATTENTION,
  window: WINDOW_ATTENTION,
  'linear-attention': LINEAR_ATTENTION,
  'delta-rule': DELTA_RULE,
  ssm: SELECTIVE_SSM,
  'diagonal-ssm': DIAGONAL_SSM,
  s4: S4,
  'linear-rnn': LINEAR_RNN,
  rnn: NONLINEAR_RNN,
  hybrid: createHybrid(SOFTMAX_ATTENTION, SELECTIVE_SSM),
};

/**
 * Forward and backward pass together do three times the work of the forward pass: a gradient is
 * taken for the inputs and one for the weights of each product (Kaplan et al. 2020, section 2.1;
 * Hoffmann et al. 2022, appendix F).
 */
const PASSES = 3;

/**
 * What every model here has beside its mechanism: 4d² weights of projections and 8d² of a feed-forward
 * layer, each a multiply-add for each token (Kaplan et al. 2020, table 1: 12d² weights a layer). It is
 * the same for all, so that it moves no crossing. Its memory is that of these weights.
 */
export const COMMON: Readonly<Record<CostQuantity, CostTerm>> = {
  training: {
    formula: '24·d²·N',
    perLayer: ({ width }, length) => 24 * width ** 2 * length,
    growth: 'linear',
    sources: [SOURCES.kaplan],
  },
  generation: {
    formula: '24·d²',
    perLayer: ({ width }) => 24 * width ** 2,
    growth: 'constant',
    sources: [SOURCES.kaplan],
  },
  memory: {
    formula: '12·d²',
    perLayer: ({ width }) => 12 * width ** 2,
    growth: 'constant',
    sources: [SOURCES.kaplan],
  },
  depth: {
    formula: '4',
    perLayer: () => 4,
    growth: 'constant',
    sources: [SOURCES.vaswani],
  },
};

/** What the cost of one layer is multiplied by: passes, layers, and bytes where it is memory. */
function countFactor(quantity: CostQuantity, { layers, bytes }: CostSettings): number {
  switch (quantity) {
    case 'training':
      return PASSES * layers;
    case 'memory':
      return bytes * layers;
    case 'generation':
    case 'depth':
      return layers;
    default:
      return quantity satisfies never;
  }
}

/**
 * A mechanism's cost in a whole model at a sequence length of `length` tokens (at least 1): FLOPs for
 * `training` and `generation`, bytes for `memory`, dependent steps for `depth`. A multiply-add is
 * two FLOPs. The common part is left out.
 */
export function countCost(
  id: MechanismId,
  quantity: CostQuantity,
  settings: CostSettings,
  length: number,
): number {
  const { perLayer } = MECHANISMS[id].costs[quantity];
  return countFactor(quantity, settings) * perLayer(settings, length);
}

/** The cost of what all models have in common, in the same units as `countCost`. */
export function countCommon(
  quantity: CostQuantity,
  settings: CostSettings,
  length: number,
): number {
  return countFactor(quantity, settings) * COMMON[quantity].perLayer(settings, length);
}

/** The mechanisms in their order. */
export const ALL_MECHANISMS: readonly Mechanism[] = MECHANISM_IDS.map((id) => MECHANISMS[id]);
