import type { Cost } from '../../corpus/findings/findingsSchema.ts';
import type { CostQuantity, CostSettings, MechanismId } from './costQuery.ts';
import type { Source } from './costSources.ts';
import { SOURCES } from './costSources.ts';

/** How a cost grows with the sequence length, in the words of cost statements. */
export type Growth = Exclude<Cost['class'], 'sub-quadratic'>;

/** One cost of one mechanism. */
export interface CostTerm {
  /**
   * The leading terms for one layer and one forward pass, as shown: d width, h heads, n state, w
   * window, C chunk, k every k-th, L layers, N length. A test evaluates it against `perLayer`.
   */
  readonly formula: string;
  /** The same in code: FLOPs, stored values or dependent steps. */
  readonly perLayer: (settings: CostSettings, length: number) => number;
  readonly growth: Growth;
  readonly sources: readonly Source[];
}

export interface Mechanism {
  readonly id: MechanismId;
  readonly name: string;
  /** Where space is short. */
  readonly short: string;
  /** Words in a name or title without which a paper of the mechanism does not belong to this curve. */
  readonly nameWords?: RegExp;
  /** With the settings that shape it: “Linear attention (C = 64)”. */
  readonly describe: (settings: CostSettings) => string;
  /** Value of the facet `family`, which gives the colour. */
  readonly family: string;
  /** Value of the facet `mechanism`, which joins papers to curves; `null` where no value is its. */
  readonly mechanism: string | null;
  /** Lengths of dashes and gaps, which tell curves of one colour apart; empty is a whole line. */
  readonly dashes: readonly number[];
  /** What is counted and what is left out, in a sentence or two. */
  readonly assumption: string;
  readonly costs: Readonly<Record<CostQuantity, CostTerm>>;
}

/** Layers of a hybrid that are attention: every `every`-th of them, ⌊L∕k⌋. */
function countAttentionLayers({ layers, every }: CostSettings): number {
  return Math.floor(layers / every);
}

/** A stack whose every k-th layer is `attention` and all others are `other`. */
export function createHybrid(attention: Mechanism, other: Mechanism): Mechanism {
  const mix = (quantity: CostQuantity, growth: Growth): CostTerm => ({
    formula: '(a·A + (L − a)·S)∕L',
    perLayer: (settings, length) => {
      const share = countAttentionLayers(settings) / settings.layers;
      return (
        share * attention.costs[quantity].perLayer(settings, length) +
        (1 - share) * other.costs[quantity].perLayer(settings, length)
      );
    },
    growth,
    sources: [SOURCES.jamba],
  });
  return {
    id: 'hybrid',
    name: 'Hybrid',
    short: 'Hybrid',
    describe: ({ every }) => `Hybrid (k = ${every})`,
    family: 'hybrid',
    mechanism: null,
    dashes: [14, 4, 2, 4],
    assumption:
      'a = ⌊L∕k⌋ layers are softmax attention, at cost A each; the others are selective SSM layers, at cost S each.',
    costs: {
      training: mix('training', 'quadratic'),
      generation: mix('generation', 'linear'),
      memory: mix('memory', 'linear'),
      depth: mix('depth', 'logarithmic'),
    },
  };
}
