import type { PaletteId } from './schemaTwo.ts';

/** The angles (OKLCH) of the palette, as the style sheet has them. */
export const ANGLES: readonly (readonly [number, PaletteId])[] = [
  [28, 'red'],
  [68, 'orange'],
  [95, 'yellow'],
  [128, 'green'],
  [168, 'teal'],
  [200, 'cyan'],
  [248, 'blue'],
  [300, 'purple'],
  [330, 'pink'],
];
