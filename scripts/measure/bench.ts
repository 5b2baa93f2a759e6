/**
 * `npm run bench [-- --rounds 5 --browser installed --slowdown 1 --built --against FOLDER]`: builds the
 * site, serves it with gzip and measures it as a reader would meet it: the first title, a filter click, a
 * keystroke; as it is and with the processor slowed down four times. That is done in the packaged
 * headless shell and in a Chrome that is installed: the shell paints much that Chrome pays for
 * elsewhere. A plain HTML list of the same papers is measured in turn with ours, so that numbers from
 * different machines can be compared by their ratio.
 *
 * Inputs are measured until the list is painted as it stays; `view` is the median until all that is
 * in view is, and `all` until the page is also complete below the fold. `blocked` is what tasks of
 * the main thread take beyond 50 ms, from the first paint until the page is idle.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import type { Corpus } from '../../src/corpus/schema.ts';
import { listBrowsers } from '../checks/browser.ts';
import { readOptions } from '../site/readOptions.ts';
import { serveSite } from '../site/serve.ts';
import type { Site } from './benchProbe.ts';
import { measureLoads, measureSites } from './benchRuns.ts';
import { formatEarlier, formatLoad, formatRatios, formatResult, printTable } from './benchTable.ts';
import { serveStaticList } from './staticList.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const values = readOptions({
  rounds: { type: 'string', default: '5' },
  /** A word of the browser's name: `packaged` or `installed`. */
  browser: { type: 'string', default: '' },
  slowdown: { type: 'string', multiple: true, default: ['1', '4'] },
  /** Measures `dist` as it is. */
  built: { type: 'boolean', default: false },
  /** Another built site, such as that of an earlier commit, measured in turn with this one. */
  against: { type: 'string' },
});
const rounds = Number(values.rounds);
if (!values.built) {
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
}

const corpus = JSON.parse(readFileSync(`${root}/data/corpus.json`, 'utf8')) as Corpus;
const own = await serveSite({ port: 4373, hasBrotli: false });
const other = values.against ? await serveOther(values.against) : null;
const plain = await serveStaticList(corpus);
try {
  for (const { name, launch } of await listBrowsers()) {
    if (!name.toLowerCase().includes(values.browser.toLowerCase())) continue;
    if (launch === null) {
      console.log(`\n${name}: none on this machine, not measured.`);
      continue;
    }
    const browser = await chromium.launch(launch);
    console.log(`\n${name}, ${browser.version()}`);
    try {
      printTable(await measureAll(browser));
    } finally {
      await browser.close();
    }
  }
} finally {
  own.server.close();
  other?.server.close();
  plain.server.close();
}

function serveOther(folder: string) {
  return serveSite({ port: 4374, hasBrotli: false, folder: resolve(folder) });
}

function siteOf(name: string, url: string): Site {
  return {
    ...{ name, url },
    titles: '[aria-label="Papers"] h2 a, [aria-label="Papers"] h3 a',
    filters: 'fieldset input[type="checkbox"]',
    search: 'input[type="search"]',
    // Results, notices and what stands above them; not the timeline, which follows as the counts do.
    list: 'section[aria-label="Results"] > :not(:has([aria-label="Timeline"]))',
  };
}

async function measureAll(browser: Browser): Promise<readonly (readonly string[])[]> {
  const sites: readonly Site[] = [
    siteOf('Collate', own.url),
    {
      name: 'plain HTML list',
      url: plain.url,
      titles: 'h3',
      filters: 'input[type="checkbox"]',
      search: 'input[type="search"]',
      list: 'ul',
    },
    ...(other ? [siteOf('the other site', other.url)] : []),
  ];
  const rows: string[][] = [];
  for (const slowdown of values.slowdown.map(Number)) {
    const suffix = slowdown > 1 ? `, ${slowdown}× slower` : '';
    const [ours, floor, others] = await measureSites(browser, sites, slowdown, rounds);
    if (ours === undefined || floor === undefined) throw new Error('A site was not measured.');
    const comparison = await measureComparison(browser, slowdown);
    rows.push(
      formatResult(`Collate${suffix}`, ours),
      formatResult(`plain HTML list${suffix}`, floor),
      formatRatios(`Collate : plain list${suffix}`, ours, floor),
      ...(others
        ? [
            formatResult(`the other site${suffix}`, others),
            formatRatios(`Collate : the other site${suffix}`, ours, others),
          ]
        : []),
      [`Collate, a shared comparison${suffix}`, ...formatLoad(comparison)],
    );
  }
  return [...rows, ...formatEarlier()];
}

/** A shared comparison, which only the script can draw: until a compared paper's title is painted. */
function measureComparison(browser: Browser, slowdown: number) {
  const site: Site = {
    name: 'Collate, a shared comparison',
    url: `${own.url}compare?papers=lasp-2,mamba,zeco`,
    titles: 'thead a',
    filters: '',
    search: '',
    list: '',
  };
  return measureLoads(browser, site, slowdown, rounds);
}
