/**
 * `npm run bench:large [-- --data ../shared/data --rounds 3 --built]`: opens 10,000 papers as a reader
 * would, in a Chromium that is installed, and prints what that costs beside the goals: reading, loading
 * the kept list, typing, filtering, scrolling, memory; then what the other parts of the site cost with
 * so long a list, each once. In the same run, the simplest page that could
 * do the job: all papers as HTML, filtered by hiding them.
 *
 * Inputs are measured until the list in view is painted as it stays. Memory is what the browser itself
 * counts for the page and its workers, after its garbage collection
 * (`performance.measureUserAgentSpecificMemory`), for which the page is loaded once more, isolated.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { openCorpus } from '../../src/corpus/openCorpus.ts';
import { hashText } from '../../src/digests/kept/hashText.ts';
import { createListCorpus } from '../../src/sources/list/createListCorpus.ts';
import { readList } from '../../src/sources/list/readList.ts';
import { listBrowsers } from '../checks/browser.ts';
import { readOptions } from '../site/readOptions.ts';
import { serveSite } from '../site/serve.ts';
import { measureParts } from './benchLargeParts.ts';
import type { LargeSite } from './benchLargeRuns.ts';
import { measureUse, openLargeList, openPage } from './benchLargeRuns.ts';
import { formatLarge, formatParts } from './benchLargeTable.ts';
import { printTable } from './printTable.ts';
import { serveStaticList } from './staticList.ts';

const NAME = 'arxiv-10k.ndjson';
const values = readOptions({
  data: { type: 'string', default: '../shared/data' },
  /** How often the list is loaded, and a round of boxes clicked and words typed. */
  rounds: { type: 'string', default: '3' },
  /** Measures `dist` as it is. */
  built: { type: 'boolean', default: false },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const path = join(values.data, `${NAME}.gz`);
if (!existsSync(path)) {
  throw new Error(
    `${path} was not found. It holds records of papers, one JSON object a line; say with --data in which folder it is.`,
  );
}
if (!values.built) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
}
const records = gunzipSync(readFileSync(path));
const folder = mkdtempSync(join(tmpdir(), 'collate-large-'));
const file = join(folder, NAME);
writeFileSync(file, records);
const own = await serveSite({ port: 4374, hasBrotli: false });
const plain = await serveStaticList(await readCorpus());
const known = (await listBrowsers()).findLast(({ launch }) => launch !== null);
if (!known?.launch) throw new Error('No Chromium was found: install one.');
const browser = await chromium.launch({
  ...known.launch,
  // Memory is counted when it is asked for, and not at the next garbage collection.
  args: [...known.launch.args, '--enable-blink-features=ForceEagerMeasureMemory'],
});
console.log(`${known.name}, ${browser.version()}`);
try {
  await measureAll(browser);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  own.server.close();
  plain.server.close();
}

async function measureAll(chosen: Browser): Promise<void> {
  const rounds = Number(values.rounds);
  const page = await openPage(chosen);
  const opened = await openLargeList(page, own.url, file);
  const ours: LargeSite = {
    url: opened.url,
    titles: '[aria-label="Papers"] h2 a, [aria-label="Papers"] h3 a',
    filters: 'fieldset input[type="checkbox"]',
    search: 'input[type="search"]',
    list: 'section[aria-label="Results"] > :not(:has([aria-label="Timeline"]))',
    // Less than the time before the address follows typing, which marks the list once more.
    watchMs: 200,
    queries: ['neural networks', 'graph colour', 'quantum error', 'bayesian inferense'],
    boxes: 4,
  };
  const use = await measureUse(page, ours, rounds);
  const partsPage = await openPage(chosen);
  const { url } = await openLargeList(partsPage, own.url, file);
  const parts = await measureParts(partsPage, url);
  await partsPage.context().close();
  await page.context().close();
  const floorPage = await openPage(chosen);
  const floor = await measureUse(
    floorPage,
    {
      ...{ url: plain.url, titles: 'h3', filters: 'input[type="checkbox"]' },
      ...{ search: 'input[type="search"]', list: 'ul' },
      // Each of its inputs takes seconds.
      ...{ watchMs: 1_500, queries: ['neural'], boxes: 2 },
    },
    1,
  );
  await floorPage.context().close();
  printTable(formatLarge(opened, use, floor));
  console.log();
  printTable(formatParts(parts));
}

async function readCorpus() {
  const report = await readList([{ name: NAME, bytes: records }]);
  return openCorpus(await createListCorpus(report, { name: NAME, hash: hashText }), null);
}
