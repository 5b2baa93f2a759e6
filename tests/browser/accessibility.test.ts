import type { Page } from '@playwright/test';
import { SITE_PAGES } from '../../scripts/measure/sitePages.ts';

import {
  expect,
  expectAccessible,
  expectValidMarkup,
  open,
  refuseSharing,
  test,
  useTheme,
} from './harness.ts';

const LOOKS = [
  { look: 'light', theme: 'light', width: 1440, height: 900 },
  { look: 'dark', theme: 'dark', width: 1440, height: 900 },
  { look: '390 px', theme: 'light', width: 390, height: 844 },
  { look: '320 px, dark', theme: 'dark', width: 320, height: 640 },
] as const;

/** What opens or appears where something is pressed or typed. */
const STATES: readonly {
  readonly name: string;
  readonly path: string;
  readonly reach?: (page: Page) => Promise<void>;
  /** What lies under it. */
  readonly covered?: string;
}[] = [
  { name: 'the authors that a search found', path: '/?q=author:hochreiter' },
  {
    name: 'the choice of columns',
    path: '/?view=table',
    reach: (page) => page.getByRole('button', { name: 'Columns' }).click(),
  },
  {
    name: 'what a label means',
    path: '/papers/lasp-2',
    reach: (page) =>
      page
        .getByRole('button', { name: /^What “/u })
        .first()
        .click(),
  },
  {
    name: 'the report of a wrong label',
    path: '/papers/lasp-2',
    reach: (page) => page.getByRole('button', { name: 'Report a wrong label' }).click(),
  },
  {
    name: 'the citation of a paper',
    path: '/papers/lasp-2',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Cite' }).click();
      await expect(page.getByRole('dialog', { name: 'Cite LASP-2' })).toBeVisible();
    },
  },
  {
    name: 'papers to set beside others',
    path: '/compare?papers=lasp-2,mamba',
    reach: async (page) => {
      const box = page.getByRole('searchbox', { name: 'Add a paper' });
      await box.fill('delta');
      await expect(box.locator('xpath=..').getByRole('button').first()).toBeVisible();
    },
    covered: 'table',
  },
  {
    name: 'the tray, with an undo',
    path: '/',
    reach: async (page) => {
      for (const name of ['Compare Mamba', 'Compare LASP-2', 'Remove Mamba from the comparison']) {
        await page.getByRole('button', { name, exact: true }).click();
      }
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    },
  },
];

for (const { look, theme, width, height } of LOOKS) {
  test.describe(look, () => {
    // A phone is touched: its buttons are larger, and need more room.
    test.use({ viewport: { width, height }, hasTouch: width < 500 });
    test.beforeEach(({ page }) => useTheme(page, theme));

    for (const { name, path } of SITE_PAGES) {
      test(`${name} is accessible`, async ({ page }) => {
        await open(page, path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        // The first few of what is folded, of which the ledger of claims has one in each row.
        await page.evaluate(() => {
          for (const details of [...document.querySelectorAll('details')].slice(0, 6)) {
            details.open = true;
          }
        });
        await expectAccessible(page);
        if (look === 'light') await expectValidMarkup(page);
        // 1.4.10: nothing but what needs two dimensions, such as a table, scrolls sideways.
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'sideways scrolling of the page in px').toBeLessThanOrEqual(0);
      });
    }

    // Once on a desk and once on the smallest phone: between them they have both themes.
    const states = look === 'light' || look === '320 px, dark' ? STATES : [];
    for (const { name, path, reach, covered } of states) {
      test(`${name} is accessible`, async ({ page }) => {
        await open(page, path);
        await reach?.(page);
        await expectAccessible(page, covered);
        if (look === 'light') await expectValidMarkup(page);
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
      await refuseSharing(page);
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

test('a fault would be noticed', async ({ page }) => {
  await open(page, '/about');
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  );
  await expect(expectAccessible(page)).rejects.toThrow(/button-name/u);
});
