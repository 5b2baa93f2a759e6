/**
 * `npm run icons`: draws the icons of the installed application from `public/favicon.svg` and
 * writes them into `public/icons/`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

interface Icon {
  readonly fileName: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** Part of the width that the drawing takes; systems cut maskable icons to the inner 80 %. */
  readonly scale: number;
  /** Rounded corners as part of the width; 0 where the system cuts the shape itself. */
  readonly corner: number;
}

const ICONS: readonly Icon[] = [
  { fileName: 'icon-192.png', size: 192, scale: 0.72, corner: 0.2 },
  { fileName: 'icon-512.png', size: 512, scale: 0.72, corner: 0.2 },
  { fileName: 'maskable-512.png', size: 512, scale: 0.56, corner: 0 },
  { fileName: 'apple-touch-icon.png', size: 180, scale: 0.66, corner: 0 },
];

const root = new URL('../..', import.meta.url);
const folder = new URL('public/icons/', root);
const drawing = readFileSync(new URL('public/favicon.svg', root), 'utf8');
const page = readFileSync(new URL('index.html', root), 'utf8');
/** The colour of the page in light, as the browser's frame takes it. */
const paper = /name="theme-color" content="(#[0-9a-f]{6})"/u.exec(page)?.[1] ?? '';
if (paper === '') throw new Error('index.html names no theme-color to draw the icons on.');

const require = createRequire(import.meta.url);
await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
mkdirSync(folder, { recursive: true });
for (const icon of ICONS) {
  const file = fileURLToPath(new URL(icon.fileName, folder));
  writeFileSync(file, new Resvg(compose(icon)).render().asPng());
  console.log(file);
}

/** The drawing in the middle of a square of paper. */
function compose({ size, scale, corner }: Icon): string {
  const inner = size * scale;
  const start = (size - inner) / 2;
  const placed = drawing.replace(
    '<svg ',
    `<svg x="${start}" y="${start}" width="${inner}" height="${inner}" `,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect width="${size}" height="${size}" rx="${size * corner}" fill="${paper}" />
    ${placed}
  </svg>`;
}
