import type { CostQuantity } from './costQuery.ts';

interface QuantityText {
  readonly label: string;
  readonly unit: string;
  readonly definition: string;
  /** `F` in “the whole is F times the formula”. */
  readonly factor: string;
  /** Joins the name of one mechanism to that of another. */
  readonly less: string;
  readonly more: string;
  readonly same: string;
  readonly common: string;
}

export const QUANTITY_TEXTS: Readonly<Record<CostQuantity, QuantityText>> = {
  training: {
    label: 'Training compute',
    unit: 'FLOP',
    definition:
      'Floating-point operations to train on one sequence of N tokens: forward and backward pass.',
    factor: '3·L',
    less: 'needs less training compute than',
    more: 'needs more training compute than',
    same: 'needs as much training compute as',
    common: 'Projections and feed-forward',
  },
  generation: {
    label: 'Compute per token',
    unit: 'FLOP',
    definition: 'Floating-point operations to generate one token after N others.',
    factor: 'L',
    less: 'needs less compute per token than',
    more: 'needs more compute per token than',
    same: 'needs as much compute per token as',
    common: 'Projections and feed-forward',
  },
  memory: {
    label: 'State memory',
    unit: 'B',
    definition: 'Bytes of the state or key–value cache after N tokens, while generating.',
    factor: 'b·L',
    less: 'keeps a smaller state than',
    more: 'keeps a larger state than',
    same: 'keeps as large a state as',
    common: 'The weights',
  },
  depth: {
    label: 'Parallel depth',
    unit: 'steps',
    definition:
      'Steps of the forward pass over N tokens that must follow one another, even on unlimited processors. A matrix product counts as one.',
    factor: 'L',
    less: 'needs fewer steps than',
    more: 'needs more steps than',
    same: 'needs as many steps as',
    common: 'Projections and feed-forward',
  },
};

const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y', 'R'] as const;

/** Three figures and a decimal prefix: `1.18 PFLOP`, `4.29 GB`; below a thousand and in steps whole: `1,728 steps`. */
export function formatAmount(quantity: CostQuantity, value: number): string {
  const { unit } = QUANTITY_TEXTS[quantity];
  const isWhole = quantity === 'depth' ? value < 1e6 : value < 1000;
  if (isWhole) return `${formatWhole(value)} ${unit}`;
  const rounded = Number(value.toPrecision(3));
  const step = Math.min(Math.floor(Math.log10(rounded) / 3), PREFIXES.length - 1);
  const prefix = PREFIXES[step] ?? '';
  const number = (rounded / 1000 ** step).toPrecision(3);
  return quantity === 'depth' ? `${number} ${prefix} ${unit}` : `${number} ${prefix}${unit}`;
}

/** A power of ten as an axis writes it: `1 TFLOP`, `100 kB`, and `10k` for steps. */
export function formatTick(quantity: CostQuantity, value: number): string {
  const { unit } = QUANTITY_TEXTS[quantity];
  const power = Math.round(Math.log10(value));
  const step = Math.max(0, Math.min(Math.floor(power / 3), PREFIXES.length - 1));
  const number = `${Number((value / 1000 ** step).toPrecision(3))}`;
  const prefix = PREFIXES[step] ?? '';
  return quantity === 'depth' ? `${number}${prefix}` : `${number} ${prefix}${unit}`;
}

/** `1,180`. */
export function formatWhole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** A length as axes write it: `128`, `64K` and `1M` are 2⁷, 2¹⁶ and 2²⁰. */
export function formatPower(length: number): string {
  if (length >= 2 ** 20) return `${length / 2 ** 20}M`;
  return length >= 1024 ? `${length / 1024}K` : `${length}`;
}

/** How many times the least: `1×`, `2.4×`, `1,200×`. */
export function formatRatio(ratio: number): string {
  if (ratio >= 100) return `${formatWhole(Number(ratio.toPrecision(3)))}×`;
  return `${Number(ratio.toPrecision(2))}×`;
}
