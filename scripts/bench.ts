/**
 * `npm run bench [-- --rounds 5]`: builds the site, serves it with gzip and measures it in
 * Chromium as a reader would meet it: the first title, a filter click, a keystroke; as it is and
 * with the processor slowed down four times. A plain HTML list of the same papers is measured in
 * the same run, so that numbers from different machines can be compared by their ratio. Inputs
 * are measured until the list is painted as it stays; `view` is the median until all that is in
 * view is, and `all` until the page is complete below the fold, too.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import type { Corpus } from '../src/corpus/schema.ts';
import type { Site } from './benchProbe.ts';
import {
  type InputResult,
  type LoadResult,
  measureInputs,
  measureLoads,
  type PaintSpreads,
} from './benchRuns.ts';
import { findBrowser } from './browser.ts';
import { serveSite } from './serve.ts';
import { serveStaticList } from './staticList.ts';

/** Published lists of papers, filled with this corpus; measured earlier on this machine class. */
const EARLIER = [
  ['3DGS paper list (static HTML)', '164', '46', '', '21', '', '', '', '171', '', '', '', ''],
  ['Indy (titles only)', '464', '161', '', '48', '', '', '', '21', '', '', '', ''],
  ['VisPubs', '652', '843', '', '43', '', '', '', '28', '', '', '', ''],
] as const;

const HEAD = [
  '',
  'title ms',
  'kB',
  'requests',
  'click ms',
  'p95',
  'view',
  'all',
  'key ms',
  'p95',
  'view',
  'all',
  'script ms a key',
] as const;

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));
execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});

const corpus = JSON.parse(readFileSync(`${root}/data/corpus.json`, 'utf8')) as Corpus;
const own = await serveSite({ port: 4373, hasBrotli: false });
const plain = await serveStaticList(corpus);
const browser = await chromium.launch(await findBrowser());
try {
  printTable([HEAD, ...(await measureAll(browser)), ...EARLIER]);
} finally {
  await browser.close();
  own.server.close();
  plain.server.close();
}

async function measureAll(instance: Browser): Promise<readonly (readonly string[])[]> {
  const sites: readonly Site[] = [
    {
      name: 'Collate',
      url: own.url,
      titles: '[aria-label="Papers"] h2 a, [aria-label="Papers"] h3 a',
      filters: 'fieldset input[type="checkbox"]',
      search: 'input[type="search"]',
      // Results, notices and what stands above them; not the timeline, which follows as the counts do.
      list: 'section[aria-label="Results"] > :not(:has([aria-label="Timeline"]))',
    },
    {
      name: 'plain HTML list',
      url: plain.url,
      titles: 'h3',
      filters: 'input[type="checkbox"]',
      search: 'input[type="search"]',
      list: 'ul',
    },
  ];
  const rows: string[][] = [];
  for (const slowdown of [1, 4]) {
    rows.push(await measureComparison(instance, slowdown));
    for (const site of sites) {
      const load = await measureLoads(instance, site, slowdown, rounds);
      const input = await measureInputs(instance, site, slowdown);
      rows.push([
        `${site.name}, this run${slowdown > 1 ? `, ${slowdown}× slower` : ''}`,
        ...format(load, input),
      ]);
    }
  }
  return rows;
}

/** A shared comparison, which only the script can draw: until a compared paper's title is painted. */
async function measureComparison(instance: Browser, slowdown: number): Promise<string[]> {
  const site: Site = {
    name: 'Collate, a shared comparison',
    url: `${own.url}compare?papers=lasp-2,mamba,zeco`,
    titles: 'thead a',
    filters: '',
    search: '',
    list: '',
  };
  const load = await measureLoads(instance, site, slowdown, rounds);
  const name = slowdown > 1 ? `${site.name}, ${slowdown}× slower` : site.name;
  return [name, ...formatLoad(load), ...HEAD.slice(4).map(() => '')];
}

function format(load: LoadResult, { click, keystroke, script }: InputResult): string[] {
  return [
    ...formatLoad(load),
    ...formatPaints(click),
    ...formatPaints(keystroke),
    script.median.toFixed(1),
  ];
}

function formatPaints({ list, view, page }: PaintSpreads): string[] {
  return [list.median, list.p95, view.median, page.median].map((value) => value.toFixed(1));
}

function formatLoad({ firstTitle, bytes, requests }: LoadResult): string[] {
  return [firstTitle.toFixed(0), (bytes / 1000).toFixed(0), requests.toFixed(0)];
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  '));
  }
  console.log('\nThe last three were measured earlier, on the same class of machine.');
}
