import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { countCost } from '../../src/insight/cost/costModel.ts';
import { PRESET_SETTINGS } from '../../src/insight/cost/costQuery.ts';
import { formatAmount } from '../../src/insight/cost/costWords.ts';
import { expect, open, test } from './harness.ts';

const SHARED =
  '/insight/cost?quantity=memory&preset=7b&window=2048&show=attention,window,ssm&at=131072';

function firstRank(page: Page) {
  return page
    .getByRole('table', { name: /the least first/u })
    .getByRole('rowheader')
    .first();
}

test('the written page has the chart and its values without script', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('/insight/cost', baseURL).href);
  await expect(page.getByRole('img', { name: /Training compute over/u }).first()).toBeVisible();
  await expect(page.getByText('52,397', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Formulas and sources' })).toBeVisible();
  await expect(page.locator('main table').first()).toContainText('16,777,216');
  await context.close();
});

test('the table of values says what the model computes', async ({ page }) => {
  await open(page, SHARED);
  await page.getByText('The values as a table').click();
  const row = page
    .getByRole('table', { name: 'State memory at each power of two' })
    .getByRole('row', { name: /^1,048,576 / });
  const settings = { ...PRESET_SETTINGS['7b'], window: 2048 };
  for (const [index, id] of (['attention', 'window', 'ssm'] as const).entries()) {
    await expect(row.getByRole('cell').nth(index)).toHaveText(
      formatAmount('memory', countCost(id, 'memory', settings, 2 ** 20)),
    );
  }
});

test('a shared address opens as it was, and Back undoes a choice', async ({ page, baseURL }) => {
  await open(page, SHARED);
  await page.waitForTimeout(400);
  expect(page.url()).toBe(new URL(SHARED, baseURL).href);
  await expect(page.getByRole('heading', { name: 'At N = 131,072' })).toBeVisible();
  await page.getByText('Parallel depth', { exact: true }).first().click();
  await expect(page).toHaveURL(/quantity=depth/u);
  await page.goBack();
  await expect(page).toHaveURL(SHARED);
  await expect(page.getByRole('radio', { name: 'State memory' })).toBeChecked();
});

test('by keyboard: the slider ranks anew, the address follows in the same entry', async ({
  page,
}) => {
  await open(page, '/insight/cost?show=attention,ssm');
  const entries = await page.evaluate(() => history.length);
  await expect(firstRank(page)).toContainText('Selective SSM');
  await page.getByRole('slider', { name: 'Length N' }).focus();
  await page.keyboard.press('Home');
  await expect(firstRank(page)).toContainText('Softmax attention');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL('/insight/cost?show=attention,ssm&at=256');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a step taken just while the address follows is not lost', async ({ page }) => {
  await open(page, '/insight/cost?show=attention,ssm');
  const slider = page.getByRole('slider', { name: 'Length N' });
  await slider.focus();
  // A step to 2¹⁰ comes when the address has changed, and the page does not know it yet.
  await slider.evaluate((input: HTMLInputElement) => {
    const replace = history.replaceState.bind(history);
    history.replaceState = (...entry) => {
      replace(...entry);
      history.replaceState = replace;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '10');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
  });
  await page.keyboard.press('Home');
  await expect(page).toHaveURL('/insight/cost?show=attention,ssm&at=1024');
});

test('by pointer: the chart reads out, and a press sets the length', async ({ page }) => {
  await open(page, '/insight/cost?show=attention,ssm');
  const chart = page.getByRole('img', { name: /Training compute over/u });
  const box = await chart.boundingBox();
  if (!box) throw new Error('The chart is not drawn.');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await expect(chart.locator('text', { hasText: /^N = / })).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/&at=\d+$/u);
  const length = Number(new URL(page.url()).searchParams.get('at'));
  expect(length).toBeGreaterThan(1000);
  expect(length).toBeLessThan(20_000);
});

test('names at the ends of the curves overlap nowhere, at any width', async ({ page }) => {
  for (const width of [1440, 800, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await open(
      page,
      '/insight/cost?quantity=depth&show=attention,window,linear-attention,delta-rule,ssm,diagonal-ssm,s4,linear-rnn,rnn,hybrid',
    );
    const chart = page.getByRole('img', { name: /Parallel depth over/u });
    const boxes = await chart.locator('g:has(> polyline) > text').evaluateAll((labels) =>
      labels.map((label) => {
        const { top, bottom, height, right } = label.getBoundingClientRect();
        return { top, bottom, height, right };
      }),
    );
    expect(boxes).toHaveLength(11);
    boxes.sort((a, b) => a.top - b.top);
    boxes.slice(1).forEach((box, index) => {
      // Boxes of text are taller than its letters.
      expect(box.top - (boxes[index]?.bottom ?? 0)).toBeGreaterThan(-0.2 * box.height);
      expect(box.right).toBeLessThanOrEqual(width);
    });
    const size = await chart
      .locator('text')
      .first()
      .evaluate((text) => text.getBoundingClientRect().height);
    expect(size, 'height of a line of text in px').toBeGreaterThan(11);
  }
});

test('the chart is saved as it looks, in plain colours', async ({ page }) => {
  await open(page, SHARED);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SVG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('collate-cost-memory.svg');
  const svg = readFileSync(await file.path(), 'utf8');
  expect(svg).toContain('Sliding window');
  expect(svg).not.toMatch(/oklch|var\(--/u);
});
