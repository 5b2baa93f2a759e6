import type { CostPreset, CostSetting } from './costQuery.ts';
import type { Source } from './costSources.ts';

/** What a preset is called, and the published model whose layers, width and heads it has. */
export const PRESET_NAMES: Readonly<Record<CostPreset, { name: string; source: Source }>> = {
  '130m': {
    name: '130 M',
    source: {
      reference: 'Pythia-160M and GPT-3 125M',
      place: 'Biderman et al. 2023, table 1; Mamba-130M has the same width',
      url: 'https://arxiv.org/abs/2304.01373',
    },
  },
  '1.3b': {
    name: '1.3 B',
    source: {
      reference: 'Pythia-1.4B',
      place: 'Biderman et al. 2023, table 1',
      url: 'https://arxiv.org/abs/2304.01373',
    },
  },
  '7b': {
    name: '7 B',
    source: {
      reference: 'LLaMA-7B',
      place: 'Touvron et al. 2023, table 2',
      url: 'https://arxiv.org/abs/2302.13971',
    },
  },
};

export interface SettingText {
  readonly symbol: string;
  readonly label: string;
}

/** How the settings are called, in the order in which they are offered. */
export const SETTING_TEXTS: Readonly<Record<CostSetting, SettingText>> = {
  layers: { symbol: 'L', label: 'Layers' },
  width: { symbol: 'd', label: 'Width' },
  heads: { symbol: 'h', label: 'Heads' },
  state: { symbol: 'n', label: 'State size' },
  window: { symbol: 'w', label: 'Window' },
  chunk: { symbol: 'C', label: 'Chunk' },
  bytes: { symbol: 'b', label: 'Bytes per value' },
  every: { symbol: 'k', label: 'Attention every k-th layer' },
};
