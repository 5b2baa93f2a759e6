import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../scripts/site/buildSite.ts';
import { serveSite } from '../../scripts/site/serve.ts';
import { tidyPathname } from '../../src/url/pathForms.ts';
import { type Crawl, crawlSite } from './crawl.ts';
import { test as base, expect, watchFaults } from './harness.ts';
import { testHeads } from './headTests.ts';

const SITE_URL = 'https://papers.example/collate/';
const folder = mkdtempSync(join(tmpdir(), 'collate-site-'));
const NEED_SITE_URL = ['feed.atom', 'feed.json', 'sitemap.xml', 'opensearch.xml'];

let server: Server | undefined;
let url = '';
let printed = '';

// One build for all tests of this file, which therefore run one after another.
const test = base.extend({
  page: async ({ browser, faults }, use) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    watchFaults(page, new URL(url).origin, faults);
    await use(page);
    await context.close();
  },
});
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  printed = await buildSite({ folder, base: '/collate/', siteUrl: SITE_URL });
  ({ server, url } = await serveSite({ port: 0, base: '/collate/', folder }));
});

test.afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every page of a build, as the path that leads to it; without the files of all other addresses. */
function listPages(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !['404.html', 'digests.html'].includes(name))
    .map((name) => tidyPathname(`/${name.replaceAll('\\', '/')}`, '/').slice(1));
}

function expectWhole({ reached, dead }: Crawl, address: string, pages: readonly string[]): void {
  expect(dead).toEqual([]);
  const unreached = pages.filter((path) => !reached.has(`${address}${path}`));
  expect(unreached, 'pages that no other leads to').toEqual([]);
  for (const kind of ['.js', '.css', '.woff2', '.json', '.svg', '/searchEngine']) {
    expect([...reached].filter((found) => found.includes(kind)).length, kind).toBeGreaterThan(0);
  }
}

test('no link or file of the site in a folder is dead', async () => {
  const start = ['', 'robots.txt', ...NEED_SITE_URL];
  const crawl = await crawlSite({ url, siteUrl: SITE_URL, start });
  expectWhole(crawl, url, listPages(folder));
});

test('no link or file of the site at a root is dead', async ({ baseURL }) => {
  const dist = new URL('../../dist', import.meta.url).pathname;
  const crawl = await crawlSite({
    url: baseURL ?? '',
    siteUrl: null,
    start: ['', 'robots.txt', 'no/such/page'],
  });
  // The page of an unknown address is answered with 404, as it should be; where its links lead is followed.
  const missing = `${baseURL}no/such/page`;
  expect(crawl.dead, 'a dead link is noticed').toContain(`${missing}, from the start: status 404`);
  expect(crawl.dead.filter((fault) => !fault.startsWith(missing))).toEqual([]);
  expectWhole({ ...crawl, dead: [] }, baseURL ?? '', listPages(dist));
});

testHeads({ name: 'a build for its address', url: SITE_URL, folder, part: 'head' });

test('links of the page for unknown addresses lead on from any depth', async ({ page, faults }) => {
  await page.goto('some/where/deep');
  await page.getByRole('link', { name: 'All 44 papers' }).click();
  await expect(page).toHaveURL(url);
  expect(faults).toEqual([]);
});

test('the site in a folder can be walked', async ({ page }) => {
  await page.goto('');
  await expect(page.getByText('44 of 44 papers').first()).toBeVisible();
  const searchBox = page.getByRole('searchbox', { name: 'Search papers' });
  await searchBox.fill('lasp');
  await expect(page).toHaveURL(`${url}?q=lasp`);
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(page).toHaveURL(`${url}about`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page).toHaveURL(`${url}library`);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  // Until the code of the page is loaded, the page before stays: it has links with “and”, too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare');
  await page.getByRole('main').getByRole('link', { name: / and / }).first().click();
  await expect(page).toHaveURL(/\/collate\/compare\?papers=/u);
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${url}library`);
});

test('a paper of the site in a folder opens directly, as it is written', async ({ page }) => {
  const answer = await page.goto('papers/mamba');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mamba');
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(page).toHaveURL(url);
});

test('outside the folder nothing is answered', async ({ request }) => {
  const { origin } = new URL(url);
  expect((await request.get(`${origin}/about`)).status()).toBe(404);
  const bare = await request.get(`${origin}/collate`, { maxRedirects: 0 });
  expect([bare.status(), bare.headers().location]).toEqual([308, '/collate/']);
});

test('with SITE_URL, every page names its one address, and the feeds', async ({ request }) => {
  for (const path of listPages(folder)) {
    const html = await (await request.get(`${url}${path}`)).text();
    expect(html, path).toContain(`<link rel="canonical" href="${SITE_URL}${path}"`);
    expect(html, path).toContain('type="application/atom+xml" href="/collate/feed.atom"');
    expect(html, path).toContain('type="application/feed+json" href="/collate/feed.json"');
    expect(html, path).toContain('rel="search" type="application/opensearchdescription+xml"');
  }
  expect(printed).not.toContain('SITE_URL');
});

test('the sitemap lists every page but the library', async ({ request }) => {
  const text = await (await request.get(`${url}sitemap.xml`)).text();
  const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address]) => address);
  const pages = listPages(folder).filter((path) => path !== 'library');
  expect(listed.toSorted()).toEqual(pages.map((path) => `${SITE_URL}${path}`).toSorted());
});

test('without SITE_URL nothing needs it', async ({ baseURL, request }) => {
  for (const file of NEED_SITE_URL) {
    expect((await request.get(`${baseURL}${file}`)).status(), file).toBe(404);
  }
  expect(await (await request.get(`${baseURL}robots.txt`)).text()).toBe(
    'User-agent: *\nAllow: /\n',
  );
  const html = await (await request.get(`${baseURL}papers/mamba`)).text();
  expect(html).not.toMatch(/rel="(?:canonical|alternate|search)"/u);
});
