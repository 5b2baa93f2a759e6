import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SatoriOptions } from 'satori';
import subsetFont from 'subset-font';

const WEIGHTS = [400, 600] as const;

/** Files of `src/ui/fonts/`, in the order in which a character is looked for. */
const VARIABLE = ['inter', 'inter-extended'];
const STATIC = ['symbols'];

/** The families of `loadPreviewFonts`, for a style. */
export const PREVIEW_FAMILY = [...VARIABLE, ...STATIC].join(', ');

/**
 * The site's own sans as satori reads it: unpacked, and one file a weight, since it knows neither
 * WOFF2 nor variable fonts. What Inter lacks comes from the committed symbols.
 */
export async function loadPreviewFonts(): Promise<SatoriOptions['fonts']> {
  return Promise.all([
    ...VARIABLE.flatMap((name) =>
      WEIGHTS.map(async (weight) => ({
        name,
        weight,
        data: await unpack(name, { wght: weight }),
      })),
    ),
    ...STATIC.map(async (name) => ({ name, data: await unpack(name, {}) })),
  ]);
}

/** The files that the fonts are made of. */
export function readFontFiles(): readonly Buffer[] {
  return [...VARIABLE, ...STATIC].map(readFont);
}

function unpack(name: string, axes: Readonly<Record<string, number>>): Promise<Buffer> {
  return subsetFont(readFont(name), '', {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    variationAxes: axes,
  });
}

function readFont(name: string): Buffer {
  const file = new URL(`../../../src/ui/fonts/${name}.woff2`, import.meta.url);
  return readFileSync(fileURLToPath(file));
}
