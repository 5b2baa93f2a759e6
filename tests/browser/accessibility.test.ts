import type { Page } from '@playwright/test';
import { SITE_PAGES } from '../../scripts/measure/sitePages.ts';
import {
  expect,
  expectAccessible,
  expectValidMarkup,
  open,
  refuseSharing,
  showIn,
  test,
  useTheme,
} from './harness.ts';

interface Look {
  readonly theme: 'light' | 'dark';
  readonly size: { readonly width: number; readonly height: number };
  /** What is checked: on the same page in another theme, only colours can be wrong. */
  readonly checks: 'all' | 'colours';
}

const DESK = { width: 1440, height: 900 };

/** Each page is opened once on each device, and looked at in one theme and size after the other. */
const DEVICES: readonly { readonly name: string; readonly looks: readonly [Look, Look] }[] = [
  {
    name: 'desk',
    looks: [
      { theme: 'light', size: DESK, checks: 'all' },
      { theme: 'dark', size: DESK, checks: 'colours' },
    ],
  },
  {
    name: 'phone',
    looks: [
      { theme: 'light', size: { width: 390, height: 844 }, checks: 'all' },
      { theme: 'dark', size: { width: 320, height: 640 }, checks: 'all' },
    ],
  },
];

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
    name: 'the library, searched and with its filters',
    path: '/papers/mamba',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Save Mamba', exact: true }).click();
      await page.getByRole('link', { name: /^Library/u }).click();
      await page.getByRole('combobox', { name: 'Status of Mamba' }).selectOption('Read');
      await page.getByRole('searchbox', { name: 'Search the library' }).fill('selektive');
      await expect(page.getByText('No paper has “selektive”')).toBeVisible();
      await page.getByRole('button', { name: /^Filters/u }).click();
      await expect(page.getByRole('checkbox', { name: /^State space model/u })).toBeAttached();
    },
  },
  {
    name: 'the note beside the list',
    path: '/?paper=mamba',
    reach: (page) => expect(page.getByRole('textbox', { name: 'Note on Mamba' })).toBeVisible(),
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

for (const { name: device, looks } of DEVICES) {
  const isDesk = device === 'desk';

  /** Looks at what is open, in each theme and size of the device. */
  const expectAllLooks = async (page: Page, covered?: string) => {
    for (const { theme, size, checks } of looks) {
      await showIn(page, theme, size);
      await expectAccessible(page, { covered, checks });
    }
  };

  test.describe(`on a ${device}`, () => {
    // A phone is touched: its buttons are larger, and need more room.
    test.use({ viewport: looks[0].size, hasTouch: !isDesk });
    test.beforeEach(({ page }) => useTheme(page, looks[0].theme));

    for (const { name, path } of SITE_PAGES) {
      test(`${name} is accessible`, async ({ page }) => {
        await open(page, path);
        // The first few of what is folded, of which the ledger of claims has one in each row.
        await page.evaluate(() => {
          for (const details of [...document.querySelectorAll('details')].slice(0, 6)) {
            details.open = true;
          }
        });
        if (isDesk) await expectValidMarkup(page);
        for (const { theme, size, checks } of looks) {
          await showIn(page, theme, size);
          await expectAccessible(page, { checks });
          // 1.4.10: nothing but what needs two dimensions, such as a table, scrolls sideways.
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'sideways scrolling of the page in px').toBeLessThanOrEqual(0);
        }
      });
    }

    for (const { name, path, reach, covered } of STATES) {
      test(`${name} is accessible`, async ({ page }) => {
        await open(page, path);
        await reach?.(page);
        if (isDesk) await expectValidMarkup(page);
        await expectAllLooks(page, covered);
      });
    }

    test('the search help is accessible', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('button', { name: 'How to search' }).click();
      await expect(page.getByRole('heading', { name: 'How to search' })).toBeVisible();
      await expectAllLooks(page);
    });

    test('the list of shortcuts is accessible', async ({ page }) => {
      await open(page, '/');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAllLooks(page);
    });

    test('suggestions while typing are accessible', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('searchbox', { name: 'Search papers' }).pressSequentially('family:');
      await expect(page.getByRole('group', { name: 'Suggestions' })).toBeVisible();
      await expectAllLooks(page, '#main');
    });

    test('the shared address is accessible', async ({ page }) => {
      await refuseSharing(page);
      await open(page, '/');
      await page.getByRole('button', { name: 'Share' }).click();
      // Without leave for the clipboard, the address is offered for copying by hand.
      await expect(page.getByRole('textbox', { name: 'Address to copy' })).toBeVisible();
      await expectAllLooks(page, '#main section');
    });

    if (isDesk) return;
    test('the filter sheet is accessible', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('button', { name: 'Filters' }).click();
      await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
      await expectAllLooks(page);
    });
  });
}

test('a fault would be noticed', async ({ page }) => {
  await open(page, '/about');
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  );
  await expect(expectAccessible(page)).rejects.toThrow(/button-name/u);
});
