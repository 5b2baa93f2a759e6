import { formatParameters } from './formatParameters.ts';
import { insightPath } from './paths.ts';

/** What is counted, in the order in which it is offered. */
export const COST_QUANTITIES = ['training', 'generation', 'memory', 'depth'] as const;
export type CostQuantity = (typeof COST_QUANTITIES)[number];

/** Whose cost is counted, in the order in which they are listed. */
export const MECHANISM_IDS = [
  'attention',
  'window',
  'linear-attention',
  'delta-rule',
  'ssm',
  'diagonal-ssm',
  's4',
  'linear-rnn',
  'rnn',
  'hybrid',
] as const;
export type MechanismId = (typeof MECHANISM_IDS)[number];

/** What the reader sets; whole numbers within `COST_LIMITS`. */
export interface CostSettings {
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  /** Values a channel that a state space model keeps. */
  readonly state: number;
  /** Tokens that sliding-window attention sees. */
  readonly window: number;
  /** Tokens that linear attention and the delta rule take at once while training. */
  readonly chunk: number;
  /** Bytes of a stored value. */
  readonly bytes: number;
  /** A hybrid's every k-th layer is softmax attention. */
  readonly every: number;
}
export type CostSetting = keyof CostSettings;

/** Least and most of each setting, both included. */
export const COST_LIMITS: Readonly<Record<CostSetting, readonly [least: number, most: number]>> = {
  layers: [1, 1024],
  width: [16, 65_536],
  heads: [1, 1024],
  state: [1, 4096],
  window: [1, 16_777_216],
  chunk: [1, 65_536],
  bytes: [1, 8],
  every: [1, 1024],
};

export const COST_PRESETS = ['130m', '1.3b', '7b'] as const;
export type CostPreset = (typeof COST_PRESETS)[number];

/** Sizes that no preset changes; `insight/costPresets.ts` names the source of each. */
const COMMON_SETTINGS = { state: 16, window: 4096, chunk: 64, bytes: 2, every: 8 } as const;

/** The settings with which a preset begins. */
export const PRESET_SETTINGS: Readonly<Record<CostPreset, CostSettings>> = {
  '130m': { layers: 12, width: 768, heads: 12, ...COMMON_SETTINGS },
  '1.3b': { layers: 24, width: 2048, heads: 16, ...COMMON_SETTINGS },
  '7b': { layers: 32, width: 4096, heads: 32, ...COMMON_SETTINGS },
};

/** Lengths that the curves span: 2⁷ to 2²⁴ tokens. */
export const LEAST_LENGTH = 128;
export const MOST_LENGTH = 16_777_216;

/** What the cost page looks at: the whole of its address, as a value. */
export interface CostQuery {
  readonly quantity: CostQuantity;
  readonly preset: CostPreset;
  readonly settings: CostSettings;
  /** In the order of `MECHANISM_IDS`, without repeats. */
  readonly shown: readonly MechanismId[];
  /** The length, in tokens, at which the mechanisms are ranked. */
  readonly length: number;
  /** Whether what all models have in common is added to each. */
  readonly isCommonAdded: boolean;
}

export const DEFAULT_COST_QUERY: CostQuery = {
  quantity: 'training',
  preset: '1.3b',
  settings: PRESET_SETTINGS['1.3b'],
  shown: ['attention', 'window', 'linear-attention', 'delta-rule', 'ssm', 'hybrid'],
  length: 65_536,
  isCommonAdded: false,
};

/** Stands in `show` where no mechanism is chosen: an empty value would be left out. */
const NONE = 'none';

const SETTINGS = Object.keys(COST_LIMITS) as CostSetting[];

/**
 * Reads `?quantity=memory&preset=7b&window=2048&show=attention,ssm&at=65536&common=added`.
 * Total: what is unknown, malformed or out of bounds falls back field by field.
 */
export function parseCostQuery(params: URLSearchParams): CostQuery {
  const fallback = DEFAULT_COST_QUERY;
  const preset = findIn(COST_PRESETS, params.get('preset')) ?? fallback.preset;
  const parseSetting = (setting: CostSetting): number => {
    const [least, most] = COST_LIMITS[setting];
    return parseWhole(params.get(setting), least, most) ?? PRESET_SETTINGS[preset][setting];
  };
  return {
    quantity: findIn(COST_QUANTITIES, params.get('quantity')) ?? fallback.quantity,
    preset,
    settings: {
      layers: parseSetting('layers'),
      width: parseSetting('width'),
      heads: parseSetting('heads'),
      state: parseSetting('state'),
      window: parseSetting('window'),
      chunk: parseSetting('chunk'),
      bytes: parseSetting('bytes'),
      every: parseSetting('every'),
    },
    shown: parseShown(params.get('show')),
    length: parseWhole(params.get('at'), LEAST_LENGTH, MOST_LENGTH) ?? fallback.length,
    isCommonAdded: params.get('common') === 'added',
  };
}

/** The inverse of `parseCostQuery`: what equals the default or the preset is left out. */
export function formatCostQuery(query: CostQuery): string {
  const fallback = DEFAULT_COST_QUERY;
  const preset = PRESET_SETTINGS[query.preset];
  const shown = query.shown.length === 0 ? NONE : query.shown.join(',');
  return formatParameters([
    ['quantity', query.quantity === fallback.quantity ? '' : query.quantity],
    ['preset', query.preset === fallback.preset ? '' : query.preset],
    ...SETTINGS.map((setting): [string, string] => {
      const value = query.settings[setting];
      return [setting, value === preset[setting] ? '' : `${value}`];
    }),
    ['show', shown === fallback.shown.join(',') ? '' : shown],
    ['at', query.length === fallback.length ? '' : `${query.length}`],
    ['common', query.isCommonAdded ? 'added' : ''],
  ]);
}

/** What a longer sequence costs, with what is set and looked at. */
export function costPath(query: Partial<CostQuery> = {}): string {
  return `${insightPath('cost')}${formatCostQuery({ ...DEFAULT_COST_QUERY, ...query })}`;
}

/** A whole number within bounds, written in digits alone; anything else is `null`. */
export function parseWhole(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,9}$/u.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

function parseShown(text: string | null): readonly MechanismId[] {
  if (text === NONE) return [];
  const asked = new Set((text ?? '').split(',').map((id) => id.trim()));
  const shown = MECHANISM_IDS.filter((id) => asked.has(id));
  return shown.length > 0 ? shown : DEFAULT_COST_QUERY.shown;
}

function findIn<Item extends string>(items: readonly Item[], text: string | null): Item | null {
  return items.find((item) => item === text) ?? null;
}
