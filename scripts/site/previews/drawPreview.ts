import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { SatoriOptions } from 'satori';
import satori from 'satori';
import { PREVIEW_SIZE } from '../../../src/pages/heads/pagePreview.ts';
import { formatHex, readToken } from '../../assets/colors.ts';
import type { PreviewContent } from './previewContent.ts';
import { loadPreviewFonts, readFontFiles } from './previewFonts.ts';
import type { PreviewNode } from './previewLayout.ts';
import { layOutPreview, listTextSizes, TEXT_HEIGHT, TEXT_KEY } from './previewLayout.ts';

/** How a preview came out: its drawing, and whether its text had to be cut. */
export interface PreviewDrawing {
  readonly svg: string;
  readonly isCut: boolean;
}

const require = createRequire(import.meta.url);
const PAINTER = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
let isPainterReady: Promise<void> | undefined;

/**
 * The PNG of a preview. `folder` keeps what was made before, by all that decides how it looks, so
 * that a build without changes draws nothing.
 */
export async function paintPreview(
  content: PreviewContent,
  tokens: string,
  folder: string,
): Promise<Uint8Array> {
  const layouts = createLayouts(content, tokens);
  const file = join(folder, `${hashInputs(layouts)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const { svg } = await draw(layouts);
  // The module can be set up only once.
  isPainterReady ??= initWasm(readFileSync(PAINTER));
  await isPainterReady;
  const png = new Resvg(svg).render().asPng();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, png);
  return png;
}

/** The preview as SVG, its text as outlines. `tokens` is the text of `tokens.css`. */
export function drawPreview(content: PreviewContent, tokens: string): Promise<PreviewDrawing> {
  return draw(createLayouts(content, tokens));
}

function createLayouts(content: PreviewContent, tokens: string): readonly PreviewNode[] {
  return listTextSizes(content).map((sizes) =>
    layOutPreview(content, sizes, (token, hue) =>
      formatHex(readToken(tokens, token, 'light', hue)),
    ),
  );
}

let fonts: Promise<SatoriOptions['fonts']> | undefined;

/** The first layout whose text fits, else the last one. */
async function draw(layouts: readonly PreviewNode[]): Promise<PreviewDrawing> {
  fonts ??= loadPreviewFonts();
  let svg = '';
  for (const layout of layouts) {
    let height = Number.POSITIVE_INFINITY;
    // satori is typed for React, and takes any object of this shape.
    svg = await satori(layout as never, {
      ...PREVIEW_SIZE,
      fonts: await fonts,
      onNodeDetected: (node) => {
        if (node.key === TEXT_KEY) height = node.height;
      },
    });
    if (height <= TEXT_HEIGHT) return { svg, isCut: false };
  }
  return { svg, isCut: true };
}

let toolHash: Hash | undefined;

/** The layouts, the fonts, and what draws and paints. */
function hashInputs(layouts: readonly PreviewNode[]): string {
  toolHash ??= [
    ...readFontFiles(),
    readFileSync(require.resolve('satori/package.json')),
    readFileSync(PAINTER),
  ].reduce((hash, part) => hash.update(part), createHash('sha256'));
  return toolHash.copy().update(JSON.stringify(layouts)).digest('hex').slice(0, 32);
}
