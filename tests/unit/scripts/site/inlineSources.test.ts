import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  collectInlineSources,
  inlineFaces,
  inlineScript,
  inlineStyleSheets,
} from '../../../../scripts/site/inlineSources.ts';
import { formatPolicy, readPolicy, writePolicy } from '../../../../scripts/site/siteHeaders.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const PAGE = `<head>
    <meta charset="utf-8" />
    <script src="/start.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/a.css">
    <link rel="stylesheet" crossorigin href="/assets/b.css">
    <script type="application/ld+json">{"name":"Mamba"}</script>
  </head>`;

const SHEETS: Readonly<Record<string, string>> = {
  '/assets/a.css': '@layer a;',
  '/assets/b.css': 'p { color: red }',
};

const read = (address: string) => SHEETS[address] ?? '';

describe('what stands in a page instead of a file', () => {
  const html = inlineScript(inlineStyleSheets(PAGE, read), '/start.js', 'const price = "$&";');

  it('is one style in the order of the sheets, whose links are switched off', () => {
    expect(html).toContain('<style>@layer a;p { color: red }</style>');
    expect(html.match(/<style>/gu)).toHaveLength(1);
    expect([...html.matchAll(/<link [^>]*>/gu)].map(([link]) => link)).toEqual([
      '<link rel="stylesheet" href="/assets/a.css" disabled>',
      '<link rel="stylesheet" href="/assets/b.css" disabled>',
    ]);
  });

  it('is the script as it is, in the place of its file', () => {
    expect(html).toContain('<script>const price = "$&";</script>');
    expect(html).not.toContain('start.js');
  });

  it('is allowed by its hash, each source once, and nothing else is', () => {
    const sources = collectInlineSources([html, html]);
    expect(sources).toEqual({
      scripts: [hash('const price = "$&";')],
      styles: [hash('@layer a;p { color: red }')],
    });
    expect(readPolicy(writePolicy(html, formatPolicy(sources)))).toBe(formatPolicy(sources));
  });

  it('is refused where it would end its own element', () => {
    expect(() => inlineStyleSheets(PAGE, () => '</STYLE>')).toThrow('</style');
    expect(() => inlineScript(PAGE, '/start.js', '"</script>"')).toThrow('</script');
    expect(() => inlineScript(PAGE, '/other.js', '')).toThrow('/other.js');
  });
});

describe('the faces of a page', () => {
  const preload =
    '<link rel="preload" href="/a.woff2" crossorigin="" as="font" type="font/woff2">' +
    '<link rel="preload" href="/corpus.json" crossorigin="" as="fetch">';
  const style =
    '<style>@font-face{font-family:Source Serif;src:url(/a.woff2)}@font-face{font-family:B;src:url(/b.woff2)}</style>';

  it('are in its style where it preloads them; others stay files', () => {
    expect(inlineFaces(preload + style, () => Buffer.from('face'))).toBe(
      '<link rel="preload" href="/corpus.json" crossorigin="" as="fetch">' +
        '<style>@font-face{font-family:Source Serif;src:url(data:font/woff2;base64,ZmFjZQ==)}' +
        '@font-face{font-family:B;src:url(/b.woff2)}</style>' +
        `<script>document.fonts.load('1em "Source Serif"')</script>`,
    );
  });

  it('are refused where no style of the page uses them', () => {
    expect(() => inlineFaces(preload, () => Buffer.from('face'))).toThrow('/a.woff2');
  });
});

it('a policy without sources allows no inline script or style', () => {
  const policy = formatPolicy({ scripts: [], styles: [] });
  expect(policy).toContain("script-src 'self'; style-src 'self';");
  expect(policy).not.toMatch(/unsafe|sha256/u);
});
