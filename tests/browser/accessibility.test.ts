import { SITE_PAGES } from '../../scripts/measure/sitePages.ts';
import { expect, expectAccessible, open, test, useTheme } from './harness.ts';

const LOOKS = [
  { look: 'light', theme: 'light', width: 1440, height: 900 },
  { look: 'dark', theme: 'dark', width: 1440, height: 900 },
  { look: '390 px', theme: 'light', width: 390, height: 844 },
  { look: '320 px, dark', theme: 'dark', width: 320, height: 640 },
] as const;

for (const { look, theme, width, height } of LOOKS) {
  test.describe(look, () => {
    // A phone is touched: its buttons are larger, and need more room.
    test.use({ viewport: { width, height }, hasTouch: width < 500 });
    test.beforeEach(({ page }) => useTheme(page, theme));

    for (const { name, path } of SITE_PAGES) {
      test(`${name} is accessible`, async ({ page }) => {
        await open(page, path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expectAccessible(page);
        // 1.4.10: nothing but what needs two dimensions, such as a table, scrolls sideways.
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'sideways scrolling of the page in px').toBeLessThanOrEqual(0);
      });
    }

    test('the search help is accessible', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('button', { name: 'How to search' }).click();
      await expect(page.getByRole('heading', { name: 'How to search' })).toBeVisible();
      await expectAccessible(page);
    });

    test('the list of shortcuts is accessible', async ({ page }) => {
      await open(page, '/');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });

    test('suggestions while typing are accessible', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('searchbox', { name: 'Search papers' }).pressSequentially('family:');
      await expect(page.getByRole('group', { name: 'Suggestions' })).toBeVisible();
      await expectAccessible(page, '#main');
    });

    test('the shared address is accessible', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('button', { name: 'Share' }).click();
      // Without leave for the clipboard, the address is offered for copying by hand.
      await expect(page.getByRole('textbox', { name: 'Address to copy' })).toBeVisible();
      await expectAccessible(page, '#main section');
    });

    if (width < 1000) {
      test('the filter sheet is accessible', async ({ page }) => {
        await open(page, '/');
        await page.getByRole('button', { name: 'Filters' }).click();
        await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
        await expectAccessible(page);
      });
    }
  });
}
