import type { Page } from '@playwright/test';
import { labelledList } from '../fixtures/labelledList.ts';
import {
  expect,
  expectAccessible,
  expectValidMarkup,
  open,
  refuseSharing,
  showIn,
  test,
  watchFaults,
} from './harness.ts';
import { choose } from './openList.ts';

/** Opens the same list in any profile; returns the path that its addresses begin with. */
async function openBirds(page: Page): Promise<string> {
  await refuseSharing(page);
  await open(page, '/open');
  await choose(page, 'birds.json', JSON.stringify(labelledList));
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/[a-z0-9-]+\/$/u);
  return new URL(page.url()).pathname;
}

async function addPaper(page: Page, base: string): Promise<void> {
  await open(page, `${base}open`);
  await choose(page, 'more.txt', 'Storks on the Chimneys of the Old Harbour');
  await page.getByRole('button', { name: /^Add to/u }).click();
  await expect(page.getByText(/^1 paper was added/u)).toBeVisible();
}

/** The address that is shared, which is offered for copying by hand. */
async function share(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const address = await page.getByRole('textbox', { name: 'Address to copy' }).inputValue();
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

test('a link to a list that changed since says what changed, in this profile and in another', async ({
  page,
  browser,
  baseURL,
  faults,
}) => {
  const base = await openBirds(page);
  const link = await share(page);
  expect(link).toMatch(/\?shown=4\.[0-9a-f]{8}$/u);
  // Nobody else can open it: said beside it, until another page is opened.
  const onlyHere = page.getByText(/^This link opens only where “River birds” is kept/u);
  await expect(onlyHere).toBeVisible();
  // The address lies over rows until it is left.
  await page.getByRole('textbox', { name: 'Address to copy' }).focus();
  await page.keyboard.press('Tab');
  await expectValidMarkup(page);
  await expectAccessible(page);
  await showIn(page, 'dark', { width: 390, height: 844 });
  await expectAccessible(page);
  await showIn(page, 'light', { width: 1440, height: 900 });
  await page.getByRole('link', { name: 'About' }).click();
  await expect(onlyHere).toHaveCount(0);

  const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
  const other = await context.newPage();
  watchFaults(other, new URL(baseURL ?? '').origin, faults);
  expect(await openBirds(other)).toBe(base);
  await addPaper(other, base);
  await open(other, `${base}papers/herons`);
  await other.getByRole('button', { name: 'Reject Calls' }).click();
  await expect(other.getByRole('button', { name: 'Reject Calls' })).toHaveCount(0);

  await open(other, link);
  const notice = other.getByText('Since this link was made: 1 paper added, 1 label changed.');
  await expect(notice).toBeVisible();
  await expectValidMarkup(other);
  await expectAccessible(other);
  await showIn(other, 'dark', { width: 390, height: 844 });
  await expectAccessible(other);
  await showIn(other, 'light', { width: 1440, height: 900 });

  // It outlasts a choice, and is put away for good.
  await other.getByRole('searchbox', { name: 'Search papers' }).fill('storks');
  await expect(other).toHaveURL(`${base}?q=storks`);
  await expect(notice).toBeVisible();
  await other.goBack();
  await open(other, link);
  await other.getByRole('button', { name: 'Put away what became of the list' }).focus();
  await other.keyboard.press('Enter');
  await expect(notice).toHaveCount(0);
  await expect(other.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(other).toHaveURL(base);

  // A comparison of the list as it is there is not that of the list here.
  await open(other, `${base}compare?papers=herons,owls`);
  const later = await share(other);
  expect(later).toMatch(/\?papers=herons,owls&shown=5\.[0-9a-f]{8}$/u);
  await context.close();
  await open(page, later);
  await expect(
    page.getByText('This link was made where the list has 5 papers; on this device it has 4.'),
  ).toContainText('ask whoever sent the link');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('side by side');
});

test('a link to a list that is as it was says nothing', async ({ page }) => {
  const base = await openBirds(page);
  const link = await share(page);
  await open(page, link);
  const chunk = /\/assets\/ListNotices[\w-]*\.js$/u;
  await expect
    .poll(() =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    )
    .toContainEqual(expect.stringMatching(chunk));
  await expect(page.getByRole('button', { name: /^Put away/u })).toHaveCount(0);
  // With another version in the same link it would.
  await open(page, `${base}?shown=9.00000000`);
  await expect(page.getByRole('button', { name: /^Put away/u })).toBeVisible();
});

test('a link to a list that was fetched opens for others from there, at the page it leads to', async ({
  page,
  browser,
  baseURL,
  faults,
}) => {
  const source = 'https://lists.example/birds.json';
  const fetchList = async (reader: Page) => {
    await reader.route(source, (route) =>
      route.fulfill({
        json: labelledList,
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
    );
    await reader.getByRole('button', { name: 'Fetch from lists.example' }).click();
    await reader.getByRole('button', { name: 'Open this list' }).click();
  };
  await refuseSharing(page);
  await page.goto(`/open?src=${source}`);
  await fetchList(page);
  await page.waitForURL(/\/digests\/[a-z0-9-]+\/$/u);
  const base = new URL(page.url()).pathname;
  await open(page, `${base}compare?papers=herons,owls`);
  const link = await share(page);
  await expect(page.getByText(/^This link opens for others as well: they fetch/u)).toBeVisible();

  const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
  const other = await context.newPage();
  await refuseSharing(other);
  watchFaults(other, new URL(baseURL ?? '').origin, faults);
  await other.goto(link);
  await expect(other.getByText(/fetched it from lists\.example\. Once it is open/u)).toBeVisible();
  await expectValidMarkup(other);
  await expectAccessible(other);
  await other.getByRole('link', { name: 'Open it from where the link says it is' }).click();
  await fetchList(other);
  await expect(other.getByRole('heading', { level: 1 })).toContainText('side by side');
  expect(new URL(other.url()).pathname).toBe(`${base}compare`);
  // What is sent on from here leads to the same place.
  expect(new URL(await share(other), baseURL).searchParams.get('src')).toBe(source);
  await context.close();
  // The harness counts requests to other origins as faults; these were agreed to.
  expect(faults.splice(0)).toEqual(Array(2).fill(`request to another origin: ${source}`));
});
