import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './harness.ts';

// The reader types at once after asking for something, at an ordinary pace, on devices of any speed.
const KEY_MS = 60;
const TYPED = 'mamba';

interface Case {
  readonly name: string;
  readonly from: readonly string[];
  /** What is pressed; where there is nothing, the reader goes back. */
  readonly target?: (page: Page) => Locator;
  readonly address: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a link to the list',
    from: ['/about', '/papers/mamba', '/compare?papers=mamba,s4'],
    target: (page) => page.getByRole('link', { name: 'Explore', exact: true }),
    address: '/?q=mamba',
  },
  {
    name: 'a filter',
    from: ['/'],
    target: (page) => page.getByRole('checkbox', { name: /^State space model/u }),
    address: '/?q=mamba&family=ssm',
  },
  {
    name: 'opening a paper',
    from: ['/'],
    target: (page) => page.getByRole('list', { name: 'Papers' }).getByRole('link').first(),
    address: '/?q=mamba&paper=',
  },
  { name: 'Back', from: ['/'], address: '/?q=mamba' },
];

/** By its id: to look for a role, a slowed page takes seconds, which are not the reader's. */
const boxOf = (page: Page) => page.locator('#search');

for (const rate of [1, 4, 12]) {
  test.describe(`on a processor ${rate} times slower`, () => {
    for (const { name, from, target, address } of CASES) {
      for (const start of from) {
        test(`no keystroke after ${name} is lost, from ${start}`, async ({ page }) => {
          await open(page, start);
          const box = boxOf(page);
          if (target === undefined) await page.getByRole('link', { name: 'About' }).click();
          const place = target === undefined ? null : await middleOf(target(page));
          await slowDown(page, rate);
          // Ends with the focus in the box of the page that was asked for, rendered or not.
          if (place === null) await page.evaluate(() => window.history.back());
          else await page.mouse.click(place.x, place.y);
          await box.focus();
          await page.keyboard.type(TYPED, { delay: KEY_MS });
          await expect(box).toHaveValue(TYPED);
          await expect(page).toHaveURL((url) => `${url.pathname}${url.search}`.startsWith(address));
          await expect(box).toBeFocused();
          await expect(box).toHaveValue(TYPED);
          await slowDown(page, 1);
          await expect(page.getByText(/^\d+ of 44 papers/u)).toBeVisible();
        });
      }
    }

    test('no keystroke before hydration is lost', async ({ page }) => {
      await slowDown(page, rate);
      await page.goto('/', { waitUntil: 'commit' });
      const box = boxOf(page);
      await box.focus();
      await page.keyboard.type(TYPED, { delay: KEY_MS });
      await expect(page).toHaveURL('/?q=mamba');
      await expect(box).toHaveValue(TYPED);
    });
  });
}

/** Where the mouse presses it, found while the page is fast: of a text, in its first line. */
async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded();
  return target.evaluate((element) => {
    const [first] = element.getClientRects();
    if (first === undefined) throw new Error('What is to be pressed is not shown.');
    return { x: first.x + first.width / 2, y: first.y + first.height / 2 };
  });
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
