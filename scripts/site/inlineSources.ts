import { createHash } from 'node:crypto';

/** What a page holds itself instead of naming a file, as a policy names it: `'sha256-…'`. */
export interface InlineSources {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const STYLE_SHEET = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/gu;

/**
 * The page with its style sheets in one `<style>` in the place of the first of them. Their links stay,
 * switched off, so that whoever asks whether a sheet is there (Vite's own loader does) finds it.
 */
export function inlineStyleSheets(html: string, read: (address: string) => string): string {
  const sheets = [...html.matchAll(STYLE_SHEET)];
  const text = sheets.map(([, address = '']) => read(address)).join('');
  if (/<\/style/iu.test(text)) throw new Error('A style sheet with "</style" ends its element.');
  let isFirst = true;
  return html.replaceAll(STYLE_SHEET, (_, address: string) => {
    const style = isFirst ? `<style>${text}</style>` : '';
    isFirst = false;
    return `${style}<link rel="stylesheet" href="${address}" disabled>`;
  });
}

const FACE_PRELOAD = /<link rel="preload" href="([^"]+)"[^>]* as="font"[^>]*>/gu;

/**
 * The page with the faces that it preloads in its own style sheets, as data addresses. A script after
 * them asks for these faces: a browser that only asks while it lays the text out may paint it in
 * another face first, and then wraps it again.
 */
export function inlineFaces(html: string, read: (address: string) => Uint8Array): string {
  let result = html.replaceAll(FACE_PRELOAD, '');
  for (const [, address = ''] of html.matchAll(FACE_PRELOAD)) {
    const data = Buffer.from(read(address)).toString('base64');
    if (!result.includes(`url(${address})`))
      throw new Error(`No style of the page has ${address}.`);
    result = result.replaceAll(`url(${address})`, `url(data:font/woff2;base64,${data})`);
  }
  const families = new Set(
    [...result.matchAll(/@font-face ?\{font-family: ?([^;]+);[^}]*url\(data:/gu)].map(
      ([, family = '']) => family.replaceAll(/["']/gu, ''),
    ),
  );
  const asks = [...families].map((family) => `document.fonts.load('1em "${family}"')`);
  return result.replace('</style>', () => `</style><script>${asks.join(';')}</script>`);
}

/** The page with a script of this text in the place of the file of this address. */
export function inlineScript(html: string, address: string, text: string): string {
  const element = `<script src="${address}"></script>`;
  if (!html.includes(element)) throw new Error(`A page has no ${element}.`);
  if (/<\/script/iu.test(text)) throw new Error('A script with "</script" ends its element.');
  return html.replace(element, () => `<script>${text}</script>`);
}

/** The hashes of everything in these pages that runs or applies without a file, each once. */
export function collectInlineSources(pages: readonly string[]): InlineSources {
  const find = (element: RegExp) => [
    ...new Set(
      pages.flatMap((html) => [...html.matchAll(element)].map(([, text = '']) => formatHash(text))),
    ),
  ];
  // A script with a type holds data, or comes from a file.
  return {
    scripts: find(/<script>([\s\S]*?)<\/script>/gu),
    styles: find(/<style>([\s\S]*?)<\/style>/gu),
  };
}

function formatHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
