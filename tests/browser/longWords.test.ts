import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, open, settle, test } from './harness.ts';
import { openList } from './openList.ts';

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

/** As long as an address, or as a word that is put together of many. */
const LONG = 'nothinginthisnameisaplaceatwhichalinecouldbreak';

test('tags and collections of long words stay within a phone', async ({ page }) => {
  await open(page, '/papers/mamba');
  await page.getByRole('button', { name: 'Save Mamba', exact: true }).tap();
  await open(page, '/library');
  await page.getByRole('button', { name: /note or tag/u }).tap();
  const field = page.getByRole('combobox', { name: /tag/iu });
  await field.fill(LONG);
  await field.press('Enter');
  await expect(page.getByRole('button', { name: `Remove the tag ${LONG}` })).toBeVisible();
  expect(await countBeyond(page), 'while tags are written').toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Done: Mamba' }).tap();
  expect(await countBeyond(page), 'with a tag').toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'New collection' }).tap();
  await page.getByRole('textbox', { name: 'Name of the collection' }).fill(LONG);
  await page.getByRole('button', { name: 'Make it' }).tap();
  await expect(page).toHaveURL(/collection=/u);
  expect(await countBeyond(page), 'with a collection').toBeLessThanOrEqual(0);
  await open(page, `/library?papers=mamba&name=${LONG}`);
  const shared = page.getByRole('region', { name: `${LONG}, 1 paper` });
  const width = await shared.evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(width, 'with one that was sent').toBeLessThanOrEqual(0);
});

test('a label as long as the name of a journal breaks on a phone', async ({ page }) => {
  const file = 'nbib-two-records.nbib';
  const text = readFileSync(new URL(`../fixtures/import/${file}`, import.meta.url), 'utf8');
  await openList(page, file, text);
  const list = page.url();
  expect(await countBeyond(page), 'the list').toBeLessThanOrEqual(0);
  await page.locator('[data-paper-link]').first().tap();
  await expect(page).toHaveURL(/papers/u);
  const paper = page.url();
  await settle(page);
  expect(await countBeyond(page), 'a paper').toBeLessThanOrEqual(0);
  await page.goto(`${list}?paper=${paper.split('/').at(-1)}`);
  await settle(page);
  expect(await countBeyond(page), 'a paper instead of the list').toBeLessThanOrEqual(0);
});

test('a table that scrolls sideways breaks no word of a label', async ({ page }) => {
  const rows = Array.from(
    { length: 30 },
    (_, n) =>
      `Paper number ${n} with a title of several words,${1990 + n},${n % 2 === 0 ? 'Artificial intelligence' : 'Robotics'}`,
  );
  await openList(page, 'areas.csv', ['Title,Year,Keywords', ...rows].join('\n'));
  await page.goto(`${page.url()}?view=table`);
  const label = page.getByRole('table').getByText('Artificial intelligence').first();
  await expect(label).toBeVisible();
  const lines = await label.evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    return words.getClientRects().length;
  });
  expect(lines).toBeLessThanOrEqual(2);
});

function countBeyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
