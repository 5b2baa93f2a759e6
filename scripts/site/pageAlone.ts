import { collectInlineSources } from './inlineSources.ts';

/** The file that the browser fills with a list, to make one HTML file of it. */
export const PAGE_ALONE_FILE = 'publish/page.txt';

/** What an HTML file that works alone is made of. */
export interface AloneParts {
  readonly script: string;
  readonly style: string;
  /** The icon, as SVG. */
  readonly icon: string;
}

/**
 * An HTML file with the whole application in it, and an empty place for the papers. Its policy allows
 * this script and this style, by their hashes, and no request at all.
 */
export function formatPageAlone({ script, style, icon }: AloneParts): string {
  if (/<\/style/iu.test(style)) throw new Error('A style sheet with "</style" ends its element.');
  const elements = [`<style>${style}</style>`, `<script>${escapeScript(script)}</script>`] as const;
  const { scripts, styles } = collectInlineSources(elements);
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en" data-digest="">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Collate</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />
    ${elements[0]}
  </head>
  <body>
    <div id="root"></div>
    <noscript>This file shows its papers with JavaScript, which is switched off here.</noscript>
    <script type="application/json" id="corpus"></script>
    ${elements[1]}
  </body>
</html>
`;
}

/** Without what would end the element of a script, or begin a comment in it; the same in every literal. */
function escapeScript(script: string): string {
  return script
    .replaceAll('<!--', '\\x3C!--')
    .replaceAll(/<(\/script)/giu, '\\x3C$1')
    .replaceAll('\r', '');
}
