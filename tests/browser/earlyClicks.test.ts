import { expect, holdBack, test } from './harness.ts';

for (const [button, entry] of [
  ['Digest', 'Open a list of papers'],
  ['How to search', 'title:'],
] as const) {
  test(`what is opened before the script comes is filled: ${button}`, async ({ page }) => {
    const release = await holdBack(page, '**/assets/*.js');
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByRole('button', { name: button, exact: true }).click();
    const popover = page.locator(':popover-open');
    await expect(popover).toHaveCount(1);
    await expect(popover).toBeEmpty();
    release();
    await expect(popover).toContainText(entry);
  });
}
