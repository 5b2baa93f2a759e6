import { findWord } from '../../url/findNamed.ts';
import type { ParameterReader } from '../../url/parameterReader.ts';
import type { Codec } from '../../url/parameters.ts';
import { createCodec, field, flag, oneOf, whole } from '../../url/parameters.ts';
import { insightPath } from '../../url/paths.ts';

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

/** Sizes that no preset changes; `insight/cost/costPresets.ts` names the source of each. */
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

/** What `show` says where no mechanism is chosen: an empty value would be left out. */
const NONE = 'none';

const SETTINGS = Object.keys(COST_LIMITS) as CostSetting[];

const PRESET = field('preset', oneOf(COST_PRESETS, DEFAULT_COST_QUERY.preset));

/** `?quantity=memory&preset=7b&window=2048&show=attention,ssm&at=65536&common=added` */
export const costCodec: Codec<CostQuery> = createCodec<CostQuery>({
  quantity: field('quantity', oneOf(COST_QUANTITIES, DEFAULT_COST_QUERY.quantity)),
  preset: PRESET,
  // What is not in the address is as the preset has it.
  settings: {
    read: (reader) => readSettings(reader, PRESET_SETTINGS[PRESET.read(reader)]),
    format: (settings, { preset }) =>
      SETTINGS.map((setting) => {
        const value = settings[setting];
        return [setting, value === PRESET_SETTINGS[preset][setting] ? '' : `${value}`];
      }),
  },
  shown: field('show', { read: readShown, format: formatShown }),
  length: field('at', whole(LEAST_LENGTH, MOST_LENGTH, DEFAULT_COST_QUERY.length)),
  isCommonAdded: field('common', flag('added', 'left-out')),
});

/** What a longer sequence costs, with what is set and looked at. */
export function costPath(query: Partial<CostQuery> = {}): string {
  return `${insightPath('cost')}${costCodec.format({ ...DEFAULT_COST_QUERY, ...query })}`;
}

function readSettings(reader: ParameterReader, fallback: CostSettings): CostSettings {
  const settings = SETTINGS.map((setting) => {
    const [least, most] = COST_LIMITS[setting];
    return [setting, whole(least, most, fallback[setting]).read(reader, setting)] as const;
  });
  return Object.fromEntries(settings) as Record<CostSetting, number>;
}

function readShown(reader: ParameterReader, name: string): readonly MechanismId[] {
  const asked = reader.each(name, (text) => findWord([NONE, ...MECHANISM_IDS], text));
  const shown = MECHANISM_IDS.filter((id) => asked.includes(id));
  return shown.length > 0 || asked.includes(NONE) ? shown : DEFAULT_COST_QUERY.shown;
}

function formatShown(shown: readonly MechanismId[]): string {
  const text = shown.length === 0 ? NONE : shown.join(',');
  return text === DEFAULT_COST_QUERY.shown.join(',') ? '' : text;
}
