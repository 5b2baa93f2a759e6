import { readdirSync, readFileSync } from 'node:fs';
import { OFFLINE_COPY_MB } from '../../src/pages/about/offlineCopy.ts';
import { expect, open } from './harness.ts';
import { builtSite, emptyHttpCache, readCopies, test, waitForCopy } from './ownSite.ts';

const pages = readdirSync(builtSite, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .sort();

/** Each kind of page, with and without a query, and what its heading says. */
const ADDRESSES = [
  ['/', 'Explore'],
  ['/papers/mamba', 'Mamba'],
  ['/papers/lasp-2?utm_source=a-letter', 'LASP-2'],
  ['/papers/zeco/', 'ZeCO'],
  ['/compare', 'Compare'],
  ['/compare?papers=lasp-2,mamba', 'LASP-2 and Mamba'],
  ['/library', 'Library'],
  ['/about?x=y#privacy', 'About'],
] as const;

test('after one visit the whole site works without a network, its first page too', async ({
  page,
  site,
  context,
}) => {
  await open(page, '/');
  await waitForCopy(page);
  await emptyHttpCache(page);
  await context.setOffline(true);
  await site.stop();

  // The page of the first visit goes on.
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible();

  for (const [path, heading] of ADDRESSES) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 }), path).toContainText(heading);
  }

  // A link that someone shared opens as what was shared.
  await open(page, '/?q=linear&family=ssm&sort=newest');
  await expect(page.getByRole('searchbox', { name: 'Search papers' })).toHaveValue('linear');
  const status = page.getByRole('status').filter({ hasText: 'of 44 papers' });
  const shared = await status.textContent();
  expect(shared).not.toMatch(/^(?:0|44) /u);

  // Search and filter, from the list to a paper that was never opened.
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('delta rule');
  await expect(status).not.toHaveText(shared ?? '');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('');
  await expect(status).toHaveText('44 of 44 papers');
  await page
    .getByRole('checkbox', { name: /^Hybrid/u })
    .first()
    .click();
  await expect(status).not.toHaveText('44 of 44 papers');

  // A comparison, from the list.
  await open(page, '/');
  for (const id of ['s4', 'zeco']) {
    const row = page.getByRole('listitem').filter({ has: page.locator(`#paper-${id}`) });
    await row.getByRole('button', { name: /^Compare /u }).click();
  }
  await page.getByRole('link', { name: 'Side by side' }).click();
  await expect(page.getByRole('table').getByRole('columnheader', { name: 'S4' })).toBeVisible();
});

test('without a network, what is not there says so', async ({ page, site, context, faults }) => {
  await open(page, '/about');
  await waitForCopy(page);
  await context.setOffline(true);
  await site.stop();

  const unknown = await page.goto('/no/such/page');
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );

  const file = await page.goto('/papers/mamba.bib');
  expect(file?.status()).toBe(503);
  await expect(page.getByRole('heading', { name: 'There is no network' })).toBeVisible();
  await expect(page.getByText('is not kept on this device')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the list of papers' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('list', { name: 'Papers' })).toBeVisible();
  // The requests that failed were meant to.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('ERR_INTERNET')));
});

test('the copy has every page with its files, nothing only for download, and its stated size', async ({
  page,
}) => {
  await open(page, '/about');
  await waitForCopy(page);
  const copies = await readCopies(page);
  expect(copies).toHaveLength(1);
  const { paths = [], bytes = 0 } = copies[0] ?? {};
  expect(paths.filter((path) => path.endsWith('.html'))).toEqual(pages);
  expect(pages.length).toBeGreaterThan(44);
  expect(paths.filter((path) => /\.(?:gz|br|xml|bib)$|screenshot/u.test(path))).toEqual([]);

  await expect(page.getByText(`at most ${OFFLINE_COPY_MB} MB`)).toBeVisible();
  expect(bytes).toBeLessThanOrEqual(OFFLINE_COPY_MB * 1e6);
  // Nor is the promise so wide that it says nothing.
  expect(bytes).toBeGreaterThan((OFFLINE_COPY_MB * 1e6) / 3);

  // Every file that a kept page asks for is kept, too.
  const kept = new Set(paths);
  const linked = pages.flatMap((file) => {
    const html = readFileSync(`${builtSite}/${file}`, 'utf8');
    const tags = html.match(/<(?:script|link|img)\b[^>]*>/gu) ?? [];
    return tags
      .filter((tag) => !/rel="(?:canonical|alternate|search)"/u.test(tag))
      .flatMap((tag) => /\b(?:src|href)="\/([^"]+)"/u.exec(tag)?.[1] ?? []);
  });
  expect([...new Set(linked)].filter((path) => !kept.has(path))).toEqual([]);
  expect(new Set(linked).size).toBeGreaterThan(5);
});

test('the worker is asked for again each time, and may start under the policy', async ({
  request,
}) => {
  const answer = await request.get('/service-worker.js');
  expect(answer.headers()['cache-control']).toBe('no-cache');
  expect(answer.headers()['content-security-policy']).toContain("worker-src 'self'");
});

test('a browser without storage for workers shows the site and no error', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
      value: () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError')),
    });
  });
  await open(page, '/');
  await page.waitForTimeout(1500);
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible();
});

test('a browser without workers shows the site and no error', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await open(page, '/papers/mamba');
  await page.waitForTimeout(1500);
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible();
});
