import type { Page } from '@playwright/test';
import { expect, open, test } from './harness.ts';
import { choose, openList } from './openList.ts';

const COUNT = 400;

/** A list of which rows differ in height. */
const LIST = [
  'Title,Authors,Year,Abstract',
  ...Array.from({ length: COUNT }, (_, n) => {
    const abstract = 'We count what grows in the shade of others. '.repeat((n * 7) % 5);
    return `Paper number ${n}${' with a longer title'.repeat(n % 4)},Ida Ness,${1990 + (n % 30)},${abstract}`;
  }),
].join('\n');

/** Opens the list through the page; `after` is the rest of its address. */
async function openLong(page: Page, after = ''): Promise<void> {
  await open(page, '/open');
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/[a-z0-9-]+\/$/u);
  if (after !== '') await page.goto(`${page.url()}${after}`);
  await expect(page.locator('[data-index]').first()).toBeVisible();
}

/** The first row whose beginning is in the window, and how far from its edge; `index` -1: none yet. */
function readPlace(page: Page): Promise<{ index: number; top: number }> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-index]')];
    const places = rows.map((row) => ({
      index: Number(row.dataset.index),
      top: row.getBoundingClientRect().top,
    }));
    return places.find(({ top }) => top >= 0 && top < innerHeight) ?? { index: -1, top: 0 };
  });
}

/** The place once rows that came into the window have their true heights. */
async function settledPlace(page: Page): Promise<{ index: number; top: number }> {
  let before = await readPlace(page);
  await expect(async () => {
    const now = await readPlace(page);
    const isSettled =
      now.index !== -1 && now.index === before.index && Math.abs(now.top - before.top) < 1;
    before = now;
    expect(isSettled).toBe(true);
  }).toPass({ intervals: [100, 200, 300] });
  return before;
}

test('a long list has few rows, each with its number, and keys reach them all', async ({
  page,
}) => {
  await openLong(page);
  expect(await page.locator('[data-paper-row]').count()).toBeLessThan(40);
  await expect(page.locator('[aria-setsize="400"][aria-posinset="1"]')).toBeVisible();
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('j');
  const focused = page.locator('a:focus');
  await expect(focused).toHaveText(/^Paper number 29\b/u);
  await expect(focused).toBeInViewport();
  await page.keyboard.press('k');
  await expect(focused).toHaveText(/^Paper number 28\b/u);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 30_000);
  await expect.poll(async () => (await readPlace(page)).index).toBeGreaterThan(100);
  await expect(focused).toHaveText(/^Paper number 28\b/u);
  await page.keyboard.press('j');
  await expect(focused).toHaveText(/^Paper number 29\b/u);
  await expect(focused).toBeInViewport();
});

test('Back and a reload find the paper that was on top', async ({ page }) => {
  await openLong(page);
  await page.evaluate(() => window.scrollTo(0, 42_000));
  await expect.poll(async () => (await readPlace(page)).index).toBeGreaterThan(100);
  const before = await settledPlace(page);
  await page
    .locator(`[data-index="${before.index + 1}"] a`)
    .first()
    .focus();
  const afterFocus = await settledPlace(page);
  await page.goto(`${page.url()}library`);
  await page.goBack();
  await expect(page.locator('[data-index]').first()).toBeVisible();
  await expect.poll(async () => (await readPlace(page)).index).toBe(afterFocus.index);
  expect(Math.abs((await settledPlace(page)).top - afterFocus.top)).toBeLessThan(3);
  // By the mouse itself: a click of the driver scrolls first, and that would be another place.
  const link = await page.getByRole('link', { name: 'Library' }).first().boundingBox();
  if (link === null) throw new Error('The header has no link to the library.');
  await page.mouse.click(link.x + 5, link.y + 5);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
  await page.goBack();
  await expect.poll(async () => (await readPlace(page)).index).toBe(afterFocus.index);
  expect(Math.abs((await settledPlace(page)).top - afterFocus.top)).toBeLessThan(3);
});

test('the keys Home and End reach the very ends', async ({ page }) => {
  await openLong(page);
  const fromEnd = () =>
    page.evaluate(() => Math.round(document.documentElement.scrollHeight - innerHeight - scrollY));
  await page.keyboard.press('End');
  await expect(page.locator(`[data-index="${COUNT - 1}"]`)).toBeInViewport();
  await settledPlace(page);
  expect(await fromEnd()).toBe(0);
  await page.keyboard.press('Home');
  await expect(page.locator('[data-index="3"]')).toBeInViewport();
  await settledPlace(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a link to an open paper shows its row', async ({ page }) => {
  await openLong(page);
  await page.evaluate(() => window.scrollTo(0, 42_000));
  await expect.poll(async () => (await readPlace(page)).index).toBeGreaterThan(100);
  const { index } = await settledPlace(page);
  const link = page.locator(`[data-index="${index + 1}"] [data-paper-link]`);
  const id = ((await link.getAttribute('id')) ?? '').replace('paper-', '');
  await page.goto(`${page.url()}?paper=${id}`);
  await expect(page.locator('[data-selected] [data-paper-link]')).toBeInViewport();
  // The next paper keeps in view.
  for (let press = 0; press < 12; press += 1) {
    await page.getByRole('button', { name: 'Next paper' }).click();
  }
  const selected = page.locator('[data-selected] [data-paper-link]');
  await expect(selected).toBeInViewport();
  // And the way back, where header and bar of results stay above the rows.
  for (let press = 0; press < 20; press += 1) {
    await page.getByRole('button', { name: 'Previous paper' }).click();
  }
  await expect
    .poll(() =>
      selected.evaluate((link) => {
        const { left, top, height } = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint(left + 2, top + height / 2));
      }),
    )
    .toBe(true);
});

test('a long table has few rows, and columns that stay as one scrolls', async ({ page }) => {
  await openLong(page, '?view=table');
  await expect(page.getByRole('table', { name: 'Papers' })).toHaveAttribute('aria-rowcount', '401');
  const widths = () =>
    page.locator('thead th').evaluateAll((cells) => cells.map((cell) => cell.clientWidth));
  const before = await widths();
  await page.evaluate(() => window.scrollTo(0, 9000));
  await expect.poll(async () => (await readPlace(page)).index).toBeGreaterThan(80);
  expect(await page.locator('tr[data-index]').count()).toBeLessThan(60);
  expect(await widths()).toEqual(before);
  const { index } = await settledPlace(page);
  const link = page.locator(`tr[data-index="${index + 3}"] [data-paper-link]`);
  const title = await link.textContent();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test('what a long table says stays in its column', async ({ page }) => {
  // Columns are as narrow as they get.
  await page.setViewportSize({ width: 820, height: 900 });
  const rows = Array.from(
    { length: 300 },
    (_, n) =>
      `Paper number ${n},Munmun De Choudhury; Andrés Monroy-Hernández; Ida Ness,${1990 + (n % 30)},Area ${n % 4}`,
  );
  const text = ['Title,Authors,Year,Area in which it is applied', ...rows].join('\n');
  await open(page, '/open');
  await choose(page, 'names.csv', text);
  await page.getByText(/^Filters from the file/u).click();
  await page.getByRole('checkbox', { name: /^Area in which/u }).check();
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/[a-z0-9-]+\/$/u);
  await page.goto(`${page.url()}?view=table`);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Authors' }).check();
  await expect(page.locator('tr[data-index] [data-column="fact authors"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await listBeyond(page)).toEqual([]);
});

test('a label with a sign stays in its column of a long table', async ({ page }) => {
  await page.setViewportSize({ width: 660, height: 900 });
  const rows = Array.from({ length: 320 }, (_, n) => `A state space model of kind ${n},2024`);
  await openList(page, 'models.csv', ['Title,Year', ...rows].join('\n'));
  await page.goto(`${page.url()}?view=table`);
  await expect(page.locator('tr[data-index] [data-hue]').first()).toBeVisible();
  expect(await listBeyond(page)).toEqual([]);
});

/** What the cells of the table say that goes beyond their column. */
function listBeyond(page: Page): Promise<(string | null)[]> {
  return page.locator('table :is(th, td):not(:last-child)').evaluateAll((cells) =>
    cells
      .filter((cell) => {
        const said = document.createRange();
        said.selectNodeContents(cell);
        return said.getBoundingClientRect().right > cell.getBoundingClientRect().right;
      })
      .map((cell) => cell.textContent),
  );
}

test('a filter with many values has them as soon as it is there', async ({ page }) => {
  const rows = Array.from({ length: 60 }, (_, n) => `Paper number ${n},2020,Keyword ${n % 30}`);
  await openList(page, 'keywords.csv', ['Title,Year,Keywords', ...rows].join('\n'));
  const address = page.url();
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const filter = [...document.querySelectorAll('fieldset')].find(
        (group) => group.querySelector('legend')?.textContent === 'Keywords',
      );
      if (filter === undefined) return;
      document.documentElement.dataset.valuesAtFirst = `${filter.querySelectorAll('input').length}`;
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Show all 30' })).toBeVisible();
  // The first eight, and “Not stated”.
  await expect(page.locator('html')).toHaveAttribute('data-values-at-first', '9');
});
