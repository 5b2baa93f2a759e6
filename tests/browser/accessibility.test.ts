import type { Page } from '@playwright/test';
import { SITE_PAGES } from '../../scripts/measure/sitePages.ts';
import {
  expect,
  expectAccessible,
  expectStill,
  expectValidMarkup,
  open,
  refuseSharing,
  settle,
  showIn,
  test,
  watchShifts,
} from './harness.ts';
import { STATES } from './openStates.ts';

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

/** What a page shows after everything else, by the name of the page. */
const LAST_PARTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'explore-reading': (page) =>
    expect(page.getByRole('textbox', { name: 'Note on Mamba' })).toBeVisible(),
};

/** The ledger of claims needs 35. A file of a few hundred bytes costs more to ask for than to have. */
const MOST_FILES = 40;

/** Asserts of a page that was just opened what holds of every page. */
async function expectWhole(page: Page, path: string): Promise<void> {
  await settle(page);
  expectStill((await page.evaluate(() => window.collateShifts)) ?? [], path);
  const files = await page.evaluate(() => performance.getEntriesByType('resource').length);
  expect(files, `files that ${path} fetches`).toBeLessThanOrEqual(MOST_FILES);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/Collate/u);
  await expect(page.getByRole('main')).toHaveCount(1);
}

for (const { name: device, looks } of DEVICES) {
  const isDesk = device === 'desk';

  test.describe(`on a ${device}`, () => {
    // A phone is touched: its buttons are larger, and need more room.
    test.use({ viewport: looks[0].size, hasTouch: !isDesk });

    for (const { name, path } of SITE_PAGES) {
      test(`${name} is ${isDesk ? 'still, whole and ' : ''}accessible`, async ({ page }) => {
        await watchShifts(page);
        await open(page, path);
        if (isDesk) await test.step('loads without a layout shift', () => expectWhole(page, path));
        await LAST_PARTS[name]?.(page);
        // The first few of what is folded, of which the ledger of claims has one in each row.
        await page.evaluate(() => {
          for (const details of [...document.querySelectorAll('details')].slice(0, 6)) {
            details.open = true;
          }
        });
        if (isDesk) await test.step('valid HTML', () => expectValidMarkup(page));
        for (const { theme, size, checks } of looks) {
          await test.step(`accessible, ${theme}, ${size.width} px`, async () => {
            await showIn(page, theme, size);
            await expectAccessible(page, { checks });
            // 1.4.10: nothing but what needs two dimensions, such as a table, scrolls sideways.
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(overflow, 'sideways scrolling of the page in px').toBeLessThanOrEqual(0);
          });
        }
      });
    }

    for (const [path, states] of Object.entries(STATES)) {
      test(`what opens on ${path} is accessible`, async ({ page }) => {
        await refuseSharing(page);
        await open(page, path);
        for (const { name, reach, covered, isOfPhone = false } of states) {
          if (isOfPhone && isDesk) continue;
          await test.step(name, async () => {
            await reach?.(page);
            if (isDesk) await expectValidMarkup(page);
            for (const { theme, size, checks } of looks) {
              await showIn(page, theme, size);
              await expectAccessible(page, { covered, checks });
            }
            await page.keyboard.press('Escape');
          });
        }
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
