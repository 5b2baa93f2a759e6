import type { Page } from '@playwright/test';
import { expect, open, test } from './harness.ts';

/** What of the page would not come to paper: parts that scroll, and the width beyond the sheet. */
function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const scrolled = [...document.querySelectorAll('main *')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isClipping = overflowX !== 'visible' || overflowY !== 'visible';
      // What is for screen readers alone is one pixel wide.
      const isSeen = element.checkVisibility() && element.clientWidth > 1;
      const isCut =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1;
      return isSeen && isClipping && isCut;
    });
    const cut = scrolled.map((element) => element.outerHTML.slice(0, 120));
    return root.scrollWidth > root.clientWidth ? [...cut, `${root.scrollWidth} px wide`] : cut;
  });
}

const SIX = 'mamba,lasp-2,s4,deltanet,rnn-review,gam';

for (const path of [
  '/?view=table',
  `/compare?papers=${SIX}`,
  '/compare?papers=mamba,s4',
  '/insight/cost',
  '/insight/claims',
  '/insight/gaps',
  '/insight/lineage',
]) {
  test(`${path} comes whole to a sheet of paper`, async ({ page }) => {
    // A4 upright and with wide margins, in CSS pixels.
    for (const width of [718, 600]) {
      await page.setViewportSize({ width, height: 1000 });
      await open(page, path);
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => findCut(page), { message: `${width} px` }).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
    }
  });
}

test('a comparison is printed with all of its papers, and without its buttons', async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await open(page, `/compare?papers=${SIX}`);
  await page.emulateMedia({ media: 'print' });
  const heads = page.locator('thead').getByRole('columnheader');
  await expect(heads.filter({ hasText: 'Gated Associative Memory' })).toBeVisible();
  await expect(heads.filter({ hasText: 'Efficiently Modeling' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('switch', { name: 'Evidence' })).toBeHidden();
});
