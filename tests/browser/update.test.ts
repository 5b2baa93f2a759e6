import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, showIn, watchFaults } from './harness.ts';
import { emptyHttpCache, readCopies, test, waitForCopy } from './ownSite.ts';

// One worker builds the other version, and all tests use it.
test.describe.configure({ mode: 'default' });

const PHONE = { width: 390, height: 844 };

const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'A new version is here' });
const brand = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();

/** A first visit, until the site is kept whole. */
async function openBeforeUpdate(page: Page, path: string): Promise<void> {
  await open(page, path);
  await waitForCopy(page);
}

/** What the browser does by itself when a page is opened. */
async function checkForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined);
  });
}

test('a new version says so, and is taken up without losing the list, the words or the tray', async ({
  page,
  site,
  renewed,
}) => {
  await openBeforeUpdate(page, '/');
  await page
    .getByRole('button', { name: /^Compare /u })
    .nth(1)
    .click();
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('linear');
  await page
    .getByRole('checkbox', { name: /^Hybrid/u })
    .first()
    .click();
  await expect(page).toHaveURL(/q=linear/u);
  const address = page.url();
  const tray = page.getByRole('region', { name: 'Compare tray' });
  const kept = await tray.getByRole('listitem').allTextContents();
  expect(kept).toHaveLength(1);

  await site.serve(renewed);
  await checkForUpdate(page);
  await expect(notice(page)).toBeVisible();
  // Nothing has changed before the reader says so.
  await expect(brand(page, 'Collate')).toBeVisible();
  await expectAccessible(page);

  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect(brand(page, 'Collate Renewed')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  expect(page.url()).toBe(address);
  await expect(page.getByRole('searchbox', { name: 'Search papers' })).toHaveValue('linear');
  expect(await tray.getByRole('listitem').allTextContents()).toEqual(kept);
  // One tab was open, so no other version is needed any more.
  await expect.poll(async () => (await readCopies(page)).length).toBe(1);
});

test('the place on the page and words that are in no address are kept', async ({
  page,
  site,
  renewed,
}) => {
  await openBeforeUpdate(page, '/papers/mamba');
  await page.setViewportSize({ width: 900, height: 500 });
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('selective');
  await page.evaluate(() => window.scrollTo(0, 300));
  await expect.poll(() => page.evaluate(() => history.state?.draft)).toBe('selective');
  await site.serve(renewed);
  await checkForUpdate(page);
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect(brand(page, 'Collate Renewed')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search papers' })).toHaveValue('selective');
  expect(await page.evaluate(() => window.scrollY)).toBe(300);
});

test('the old version is not told to go while the page still fetches', async ({
  page,
  site,
  renewed,
}) => {
  await openBeforeUpdate(page, '/about');
  await site.serve(renewed);
  await checkForUpdate(page);
  await expect(notice(page)).toBeVisible();
  // A request every 100 ms from the click on, eight in all; on a busy machine one may take longer.
  await page.evaluate(() => {
    const send = ServiceWorker.prototype.postMessage;
    let clicked = Number.POSITIVE_INFINITY;
    ServiceWorker.prototype.postMessage = function note(
      this: ServiceWorker,
      ...message: unknown[]
    ) {
      const ends = performance
        .getEntriesByType('resource')
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
      const quiet = performance.now() - Math.max(clicked, ...ends);
      sessionStorage.setItem('quiet-before', `${quiet}`);
      Reflect.apply(send, this, message);
    };
    let fetched = 0;
    const fetchNext = async () => {
      await (await fetch('favicon.svg')).text();
      fetched += 1;
      if (fetched < 8) setTimeout(fetchNext, 100);
    };
    const begin = () => {
      clicked = performance.now();
      void fetchNext();
    };
    document.addEventListener('click', begin, { capture: true, once: true });
  });
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect(notice(page).getByRole('button', { name: 'Reloading…' })).toBeFocused();
  await expect(brand(page, 'Collate Renewed')).toBeVisible();
  const quiet = await page.evaluate(() => Number(sessionStorage.getItem('quiet-before')));
  expect(quiet, 'ms without a file before the message').toBeGreaterThanOrEqual(290);
});

test('a notice can be put off by keyboard; the next full visit has the new version', async ({
  page,
  site,
  renewed,
  context,
}) => {
  await openBeforeUpdate(page, '/about');
  await site.serve(renewed);
  await checkForUpdate(page);
  await expect(notice(page)).toBeVisible();
  // The last control of the header.
  await page.getByRole('button', { name: /^Use the .* theme$/u }).focus();
  await page.keyboard.press('Tab');
  await expect(notice(page).getByRole('button', { name: 'Reload' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(notice(page).getByRole('button', { name: 'Not now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notice(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'About', exact: true })).toBeVisible();

  await page.goto('about:blank');
  await expect(async () => {
    const next = await context.newPage();
    try {
      await open(next, '/about');
      await expect(next.getByRole('heading', { level: 1 })).toHaveText('About, renewed', {
        timeout: 1000,
      });
    } finally {
      await next.close();
    }
  }).toPass();
  // A page that was answered from the older version as the new one took over finds its files.
  const late = await context.newPage();
  await open(late, '/about');
  expect(await readCopies(late)).toHaveLength(2);
});

test('another tab keeps the version it shows, whole, and is told', async ({
  page,
  site,
  renewed,
  context,
  faults,
}) => {
  await openBeforeUpdate(page, '/');
  const other = await context.newPage();
  watchFaults(other, new URL(site.url).origin, faults);
  await open(other, '/papers/mamba');
  await site.serve(renewed);
  await checkForUpdate(page);
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect(brand(page, 'Collate Renewed')).toBeVisible();

  await expect(notice(other)).toBeVisible();
  // The server no longer has this part of the old version, nor has the browser's own cache.
  await emptyHttpCache(other);
  await other.getByRole('link', { name: 'About', exact: true }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'About', exact: true })).toBeVisible();
  await expect(brand(other, 'Collate')).toBeVisible();
  await notice(other).getByRole('button', { name: 'Reload' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'About, renewed' })).toBeVisible();
});

test('a half-fetched version is not used: the one before stays whole until all is there', async ({
  page,
  site,
  renewed,
  context,
}) => {
  await openBeforeUpdate(page, '/');
  const broken = mkdtempSync(join(tmpdir(), 'collate-broken-'));
  cpSync(renewed, broken, { recursive: true });
  for (const ending of ['', '.gz', '.br']) {
    rmSync(join(broken, `papers/zeco.html${ending}`), { force: true });
  }
  await site.serve(broken);
  await checkForUpdate(page);
  // Some of it was fetched, and it was given up.
  await expect.poll(async () => (await readCopies(page)).length).toBe(2);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { installing, waiting } = await navigator.serviceWorker.ready;
        return installing === null && waiting === null;
      }),
    )
    .toBe(true);
  await expect(notice(page)).toHaveCount(0);

  await context.setOffline(true);
  await emptyHttpCache(page);
  for (const path of ['/', '/about', '/papers/zeco', '/papers/mamba?x=y']) {
    await open(page, path);
    await expect(brand(page, 'Collate'), path).toBeVisible();
    await expect(page.getByRole('link', { name: 'Collate Renewed' }), path).toHaveCount(0);
  }
  await context.setOffline(false);

  await site.serve(renewed);
  await checkForUpdate(page);
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect(brand(page, 'Collate Renewed')).toBeVisible();
  rmSync(broken, { recursive: true, force: true });
});

test('the notice is accessible in both themes, on a phone with a full tray', async ({
  page,
  site,
  renewed,
}) => {
  await page.setViewportSize(PHONE);
  await openBeforeUpdate(page, '/');
  for (const index of [0, 1, 2]) {
    await page
      .getByRole('button', { name: /^Compare /u })
      .nth(index)
      .click();
  }
  await site.serve(renewed);
  await checkForUpdate(page);
  await expect(notice(page)).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await showIn(page, theme, PHONE);
    await expectAccessible(page);
    const [own, tray] = await Promise.all([
      notice(page).boundingBox(),
      page.getByRole('region', { name: 'Compare tray' }).boundingBox(),
    ]);
    expect((own?.y ?? 0) + (own?.height ?? 0), theme).toBeLessThanOrEqual(tray?.y ?? 0);
  }
});
