import type { Locator, Page } from '@playwright/test';
import { findBrowser } from '../../scripts/checks/browser.ts';
import { SITE_PAGES } from '../../scripts/measure/sitePages.ts';
import { expect, open, settle, test } from './harness.ts';

const launched = await findBrowser();

// 1.4.4: text of twice the size, as a reader sets it in the browser, on a small phone.
test.use({
  launchOptions: {
    ...launched,
    args: [...(launched.args ?? []), '--blink-settings=defaultFontSize=32'],
  },
  viewport: { width: 360, height: 640 },
  hasTouch: true,
});

for (const { name, path } of SITE_PAGES) {
  test(`text of twice the size fits on a phone: ${name}`, async ({ page }) => {
    await open(page, path);
    await settle(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      '32px',
    );
    await expectFitting(page, page.locator('html'));
    const box = page.getByRole('searchbox', { name: 'Search papers' });
    expect((await box.boundingBox())?.width).toBeGreaterThan(60);
  });
}

test('text of twice the size fits into what is opened on a phone', async ({ page }) => {
  await open(page, '/papers/mamba');
  for (const name of ['Cite', 'Report a wrong label']) {
    await page.getByRole('button', { name }).click();
    await expectFitting(page, page.getByRole('dialog'));
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('?');
  await expectFitting(page, page.getByRole('dialog').locator('section'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save Mamba', exact: true }).click();
  await page.getByRole('link', { name: /^Library/u }).click();
  await expect(page.getByRole('list', { name: 'Saved papers' })).toBeVisible();
  await expectFitting(page, page.locator('html'));
});

/** Asserts that it does not scroll sideways. */
async function expectFitting(page: Page, part: Locator): Promise<void> {
  await settle(page);
  const excess = await part.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(excess, 'what is beyond the edge, in px').toBeLessThanOrEqual(0);
}
