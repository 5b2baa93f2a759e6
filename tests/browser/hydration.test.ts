import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Corpus } from '../../src/corpus/schema.ts';
import {
  expect,
  expectStill,
  holdBack,
  open,
  type Shift,
  settle,
  test,
  watchShifts,
} from './harness.ts';

const corpus = JSON.parse(
  readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8'),
) as Corpus;
const ids = corpus.papers.map(({ id }) => id);

const WRITTEN = ['/', '/about', '/compare', '/library', ...ids.map((id) => `/papers/${id}`)];
/** One page of each kind, for what need not be tried on all papers. */
const KINDS = ['/', '/about', '/compare', '/library', '/papers/mamba', '/papers/sambamotr'];

const DESK = { width: 1440, height: 900 };
const LAPTOP = { width: 1100, height: 800 };
const PHONE = { width: 390, height: 844 };

/** What a reader who has long used the site has in the browser. */
const KEPT = {
  'collate.library': {
    state: { saved: ids.map((paperId) => ({ paperId, savedAt: '2026-01-02T03:04:05.678Z' })) },
    version: 1,
  },
  'collate.compare': { state: { paperIds: ids.slice(0, 6) }, version: 1 },
  'collate.preferences': {
    state: {
      theme: 'dark',
      areShortcutsOn: false,
      tableColumns: ['title', 'year'],
      isFacetPanelOpen: false,
    },
    version: 1,
  },
};

async function keep(page: Page): Promise<void> {
  await page.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept)) {
      localStorage.setItem(key, JSON.stringify(value));
    }
  }, KEPT);
}

/** Opens a page and waits until React has it, with all that follows; returns what moved. */
async function openHydrated(page: Page, path: string): Promise<readonly Shift[]> {
  await page.goto(path);
  await page.waitForFunction(() => {
    const root = document.getElementById('root');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
  await settle(page);
  return (await page.evaluate(() => window.collateShifts)) ?? [];
}

/** The element of the written page, marked before the script can replace it. */
async function markWritten(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      document.querySelector('#root header')?.setAttribute('data-written', '');
    });
  });
}

for (const [name, viewport, scheme] of [
  ['a desk, light', DESK, 'light'],
  ['a phone, dark', PHONE, 'dark'],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme: scheme });
    test('every written page is taken over as it stands', async ({ page }) => {
      test.setTimeout(240_000);
      await watchShifts(page);
      await markWritten(page);
      for (const path of WRITTEN) {
        expectStill(await openHydrated(page, path), path);
        await expect(page.locator('header[data-written]'), path).toBeAttached();
      }
    });
  });
}

for (const [name, viewport] of [
  ['a desk', DESK],
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
] as const) {
  test.describe(`${name}, with all that can be kept`, () => {
    test.use({ viewport });
    test('no page moves or mismatches', async ({ page }) => {
      await keep(page);
      await watchShifts(page);
      for (const path of KINDS) {
        expectStill(await openHydrated(page, path), path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
        await expect(page.getByRole('region', { name: 'Compare tray' }), path).toHaveCount(
          path === '/compare' ? 0 : 1,
        );
      }
    });
  });
}

/** Queries on the file that is written for the page without them, and what they show. */
const QUERIED = [
  ['/?q=lasp', 'of 44 papers'],
  ['/?family=ssm', 'of 44 papers'],
  ['/?view=table', '44 of 44 papers'],
  ['/?paper=mamba', '44 of 44 papers'],
] as const;

for (const [path, status] of QUERIED) {
  test(`${path} shows nothing else first, and moves nothing`, async ({ page }) => {
    await watchShifts(page);
    const release = await holdBack(page, '**/assets/corpus*.json');
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.locator('#root h1')).toBeAttached();
    const title = page.getByRole('list', { name: 'Papers' }).getByRole('link').first();
    await expect(page.getByRole('heading')).toHaveCount(0);
    await expect(page.getByText('44 of 44 papers')).toBeHidden();
    release();
    await expect(page.getByRole('status').filter({ hasText: status }).first()).toBeVisible();
    await expect(title.or(page.getByRole('table'))).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(200);
    expectStill((await page.evaluate(() => window.collateShifts)) ?? [], path);
  });
}

declare global {
  interface Window {
    collateEmptyFrames?: number;
  }
}

for (const [path, part] of [
  ['/compare?papers=mamba,zeco', 'h1'],
  ['/insight/cost?at=512', 'h1'],
  ['/?view=table', 'table'],
] as const) {
  test(`${path} is drawn at once: its code is there before its place is`, async ({ page }) => {
    await page.addInitScript((selector) => {
      window.collateEmptyFrames = 0;
      const look = () => {
        const root = document.getElementById('root');
        const isPending = document.documentElement.dataset.pending !== undefined;
        const isEmpty = root?.querySelector(`main ${selector}`) === null;
        if (root && !isPending && isEmpty)
          window.collateEmptyFrames = (window.collateEmptyFrames ?? 0) + 1;
        requestAnimationFrame(look);
      };
      document.addEventListener('DOMContentLoaded', look);
    }, part);
    await open(page, path);
    await expect(page.getByRole('table').first()).toBeVisible();
    // React would keep a place that it finds empty so for 300 ms, which is 18 frames.
    expect(await page.evaluate(() => window.collateEmptyFrames)).toBeLessThan(5);
  });
}

test('a part whose code comes late stays on the page', async ({ page }) => {
  await page.setViewportSize(DESK);
  const release = await holdBack(page, '**/assets/TimelineStrip*.js');
  await watchShifts(page);
  await page.goto('/');
  await page.waitForTimeout(1000);
  const timeline = page.getByRole('group', { name: 'Timeline' });
  await expect(timeline).toBeVisible();
  release();
  await page.waitForLoadState('networkidle');
  await expect(timeline).toBeVisible();
  expectStill((await page.evaluate(() => window.collateShifts)) ?? [], '/');
});

test('a written page is shown after all where the script never comes', async ({ page, faults }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/?q=lasp');
  await expect(page.getByRole('heading').first()).toBeVisible({ timeout: 15_000 });
  faults.length = 0;
});

test('a query that a page does not read leaves it as it is written', async ({ page }) => {
  await markWritten(page);
  await openHydrated(page, '/papers/mamba?utm_source=letter');
  await expect(page.locator('header[data-written]')).toBeAttached();
});

test('a closed panel of facets is never seen, and opens again', async ({ page, faults }) => {
  await keep(page);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Filters' })).toBeHidden();
  // No request of that page fails from here on.
  await page.goto('about:blank');
  await page.unroute('**/assets/*.js');
  faults.length = 0;
  await openHydrated(page, '/');
  await page.getByRole('button', { name: 'Filters', expanded: false }).click();
  await expect(page.getByRole('complementary', { name: 'Filters' })).toBeVisible();
});

test('a page that does not match would be noticed', async ({ page, faults }) => {
  await page.route('/about', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(<h1[^>]*>)[^<]+/u, '$1Something else');
    await route.fulfill({ response, body });
  });
  await openHydrated(page, '/about');
  expect(faults.join('\n')).toMatch(/uncaught: Minified React error #418/u);
  faults.length = 0;
});

test('a link to a label lights its words on a page that was written without them', async ({
  page,
}) => {
  await open(page, '/papers/mamba#label-family-ssm');
  const label = page.locator('#label-family-ssm');
  await expect(label).toHaveAttribute('aria-pressed', 'true');
  const lit = page.locator('[data-words="abstract"] [data-lit]');
  await expect(lit.first()).toContainText('We integrate these selective SSMs');
  // So is another place of the page, which the browser itself leads to.
  await page.evaluate(() => {
    window.location.hash = '#label-complexity-linear';
  });
  await expect(page.locator('#label-complexity-linear')).toHaveAttribute('aria-pressed', 'true');
  await expect(label).toHaveAttribute('aria-pressed', 'false');
});

test('a collection that was sent moves nothing when it comes, and names the page', async ({
  page,
}) => {
  await watchShifts(page);
  expectStill(await openHydrated(page, '/library?papers=mamba,s4&name=Thesis'), 'a collection');
  await expect(page.getByRole('heading', { name: 'Thesis, 2 papers' })).toBeVisible();
  await expect(page).toHaveTitle('Thesis – Collate');
});
