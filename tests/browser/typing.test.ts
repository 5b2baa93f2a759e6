import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './harness.ts';

// The reader types at once after asking for something, at an ordinary pace, on devices of any speed.
const KEY_MS = 60;
const TYPED = 'mamba';

interface Case {
  readonly name: string;
  /** Ends with the focus in the search box of the page that was asked for, rendered or not. */
  readonly ask: (page: Page, box: Locator) => Promise<void>;
  readonly from: readonly string[];
  readonly address: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a link to the list',
    from: ['/about', '/papers/mamba', '/compare?papers=mamba,s4'],
    ask: async (page, box) => {
      await page.getByRole('link', { name: 'Explore', exact: true }).click();
      await box.focus();
    },
    address: '/?q=mamba',
  },
  {
    name: 'a filter',
    from: ['/'],
    ask: async (page, box) => {
      await page.getByRole('checkbox', { name: /^State space model/u }).click();
      await box.focus();
    },
    address: '/?q=mamba&family=ssm',
  },
  {
    name: 'opening a paper',
    from: ['/'],
    ask: async (page, box) => {
      await page.getByRole('list', { name: 'Papers' }).getByRole('link').first().click();
      await box.focus();
    },
    address: '/?q=mamba&paper=',
  },
  {
    name: 'Back',
    from: ['/'],
    ask: async (page, box) => {
      await page.evaluate(() => window.history.back());
      await box.focus();
    },
    address: '/?q=mamba',
  },
];

for (const rate of [1, 4, 12]) {
  test.describe(`on a processor ${rate} times slower`, () => {
    for (const { name, from, ask, address } of CASES) {
      for (const start of from) {
        test(`no keystroke after ${name} is lost, from ${start}`, async ({ page }) => {
          await open(page, start);
          const box = page.getByRole('searchbox', { name: 'Search papers' });
          if (name === 'Back') await page.getByRole('link', { name: 'About' }).click();
          await slowDown(page, rate);
          await ask(page, box);
          await page.keyboard.type(TYPED, { delay: KEY_MS });
          await expect(box).toHaveValue(TYPED);
          await expect(page).toHaveURL((url) => `${url.pathname}${url.search}`.startsWith(address));
          await expect(box).toBeFocused();
          await expect(box).toHaveValue(TYPED);
          await expect(page.getByText(/^\d+ of 44 papers/u)).toBeVisible();
        });
      }
    }

    test('no keystroke before hydration is lost', async ({ page }) => {
      await slowDown(page, rate);
      await page.goto('/', { waitUntil: 'commit' });
      const box = page.getByRole('searchbox', { name: 'Search papers' });
      await box.focus();
      await page.keyboard.type(TYPED, { delay: KEY_MS });
      await expect(page).toHaveURL('/?q=mamba');
      await expect(box).toHaveValue(TYPED);
    });
  });
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
