import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../scripts/site/buildSite.ts';
import { serveSite } from '../../scripts/site/serve.ts';
import { parseCorpus } from '../../src/corpus/upgradeCorpus.ts';
import { readBuiltPages, readData, readMeta, readPngSize } from '../fixtures/builtSite.ts';
import { test as base, expect, watchFaults } from './harness.ts';

const SITE_URL = 'https://papers.example/birds/';
const NAME = 'Field <i>notes</i> & more';
const LIST = String.raw`
@article{wren1998, title = {Winter birds \& "coasts" <b>of</b> the north}, author = {Wren, Ada and M{\"u}ller, J{\"o}rg},
  journal = {Journal of Field Ornithology}, year = 1998, month = mar, doi = {10.1000/birds.1},
  keywords = {birds, islands, winter <img src=x onerror=alert(1)>},
  abstract = {We counted birds on twelve islands. </script><script>window.hacked = 1</script> Two are new.}}
@book{canal1975, title = {The history of canal building}, author = {de Smet, Pieter}, year = 1975, keywords = {canals, history}}
@inproceedings{sparse2021, title = {Sparse attention for long documents}, author = {Okafor, Chidi},
  booktitle = {Proceedings of a Conference}, year = 2021, eprint = {2101.00001}, archivePrefix = {arXiv}, keywords = {attention}}
@misc{undated, title = {A notebook without a date}, keywords = {birds, history}}
@phdthesis{ice2009, title = {Counting glaciers}, author = {Berg, Liv}, school = {Polar University}, year = 2009,
  url = {https://example.org/glaciers}, keywords = {history}, abstract = {Old photographs show the ice.}}
`;

const folder = mkdtempSync(join(tmpdir(), 'collate-list-'));
const site = join(folder, 'site');
let server: Server | undefined;
let url = '';

// One build for all tests of this file, which therefore run one after another.
const test = base.extend({
  page: async ({ browser, faults }, use) => {
    const context = await browser.newContext({ baseURL: url });
    const page = await context.newPage();
    watchFaults(page, new URL(url).origin, faults);
    await use(page);
    await context.close();
  },
});
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const file = join(folder, 'list.bib');
  writeFileSync(file, LIST);
  const printed = await buildSite({
    folder: site,
    base: '/birds/',
    siteUrl: SITE_URL,
    list: { file, name: NAME },
  });
  expect(printed).toContain('5 papers read, 1 doubtful, 0 refused, 0 duplicates merged');
  ({ server, url } = await serveSite({ port: 0, base: '/birds/', folder: site }));
});

test.afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const IDS = [
  'berg-2009-counting',
  'notebook',
  'okafor-2021-sparse',
  'smet-1975-history',
  'wren-1998-winter',
];

function read(file: string): string {
  return readFileSync(join(site, file), 'utf8');
}

test('a list has a page and files for each paper, and the insight page that it has data for', () => {
  expect(readdirSync(join(site, 'papers')).sort()).toEqual(
    IDS.flatMap((id) => [`${id}.bib`, `${id}.html`, `${id}.json`]),
  );
  expect(readdirSync(join(site, 'insight'))).toEqual(['gaps.html']);
  for (const id of IDS) {
    expect(readPngSize(readFileSync(join(site, `previews/${id}.png`)))).toEqual({
      width: 1200,
      height: 630,
    });
  }
});

test('every head speaks of the list, and keeps markup as text', () => {
  const built = readBuiltPages(site);
  for (const { path, document } of built) {
    const { head } = document;
    expect(head.textContent, path).not.toMatch(/efficient sequence|undefined|NaN|Invalid/u);
    for (const meta of head.querySelectorAll('meta')) {
      expect(meta.content, path).not.toMatch(/efficient sequence|undefined|NaN|Invalid/u);
    }
    expect(document.querySelector('b, i, img[src="x"]'), path).toBeNull();
    expect(document.querySelectorAll('script:not([type]):not([src])').length, path).toBeLessThan(3);
  }
  const pages = new Map(built.map(({ path, document }) => [path, document]));
  const list = pages.get('/');
  const paper = pages.get('/papers/wren-1998-winter');
  if (!list || !paper) throw new Error('A page is missing.');
  expect(list.title).toBe(`${NAME} – Collate`);
  expect(readMeta(list, 'og:site_name')).toEqual([NAME]);
  expect(readMeta(list, 'description')).toEqual([`${NAME}: search, filter and compare 5 papers.`]);
  expect(readData(list)).toMatchObject({ name: NAME });
  expect(readMeta(paper, 'citation_author')).toEqual(['Ada Wren', 'Jörg Müller']);
  expect(readMeta(paper, 'citation_doi')).toEqual(['10.1000/birds.1']);
  expect(readMeta(paper, 'og:image')).toEqual([`${SITE_URL}previews/wren-1998-winter.png`]);
  expect(JSON.stringify(readData(paper))).toContain('</script><script>window.hacked = 1');
});

test('feeds, sitemap and exports have every paper', () => {
  expect(read('feed.atom')).toContain('<title>Field &lt;i&gt;notes&lt;/i&gt; &amp; more</title>');
  expect(read('feed.atom').match(/<entry>/gu)).toHaveLength(5);
  expect(JSON.parse(read('feed.json')).items).toHaveLength(5);
  for (const id of IDS) expect(read('sitemap.xml')).toContain(`${SITE_URL}papers/${id}<`);
  expect(read('sitemap.xml')).not.toContain('insight/cost');
  expect(read('corpus.bib').match(/^@/gmu)).toHaveLength(5);
  const parsed = parseCorpus(JSON.parse(read('corpus.json')));
  expect(parsed.ok && parsed.corpus.digest.name).toBe(NAME);
  const record = JSON.parse(read('papers/wren-1998-winter.json'));
  expect(record).toMatchObject({ schemaVersion: 2, paper: { doi: '10.1000/birds.1' } });
});

test('the application takes the pages up: search, filter, compare, and a link to exactly that', async ({
  page,
}) => {
  await page.goto('');
  await expect(page.getByText('5 of 5 papers').first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('glaciers');
  await expect(page).toHaveURL(`${url}?q=glaciers`);
  await expect(page.getByText('1 of 5 papers').first()).toBeVisible();
  await page.goto('?keywords=history');
  await expect(page.getByText('3 of 5 papers').first()).toBeVisible();
  await page.goto('compare?papers=wren-1998-winter,berg-2009-counting');
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.goto('papers/notebook');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A notebook without a date');
  await expect(page.getByRole('button', { name: `Digest: ${NAME}` })).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
