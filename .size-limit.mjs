import { readFileSync } from 'node:fs';

/**
 * What the first visit to the explore page loads, read from the built `index.html`: the entry
 * with the chunks it imports at once, and its style sheet. Pages that are fetched when first
 * opened do not count.
 */
const html = readFileSync('dist/index.html', 'utf8');

function files(pattern) {
  return [...html.matchAll(pattern)].map((match) => `dist/${match[1]}`);
}

export default [
  {
    name: 'explore page, script',
    path: files(/<link rel="modulepreload"[^>]* href="[^"]*?(assets\/[^"]+)"/gu),
    gzip: true,
    limit: '130 kB',
  },
  {
    name: 'explore page, style',
    path: files(/<link rel="stylesheet"[^>]* href="[^"]*?(assets\/[^"]+)"/gu),
    gzip: true,
    limit: '16 kB',
  },
  {
    name: 'explore page, papers',
    path: files(/<link rel="preload"[^>]* href="[^"]*?(assets\/corpus[^"]+)"/gu),
    gzip: true,
    limit: '55 kB',
  },
  {
    name: 'explore page, both faces',
    // They are in the page; these are the files that they are made from.
    path: ['src/ui/fonts/inter.woff2', 'src/ui/fonts/source-serif.woff2'],
    gzip: false,
    brotli: false,
    limit: '40 kB',
  },
];
