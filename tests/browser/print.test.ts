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

test('a table of papers is printed in whole words, without what can only be clicked', async ({
  page,
}) => {
  await page.setViewportSize({ width: 718, height: 1000 });
  await open(page, '/?view=table&family=ssm');
  await page.emulateMedia({ media: 'print' });
  const table = page.getByRole('table').filter({ visible: true });
  await expect(table.getByText('Language').first()).toBeVisible();
  expect(await table.evaluate(findBrokenWords)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Filters' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Clear all' })).toBeHidden();
  await expect(page.getByText('State space model').first()).toBeVisible();
});

/** Runs in the page: the words that stand on more than one line. A hyphen may end a line. */
function findBrokenWords(table: Element): string[] {
  const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    // What is for screen readers alone is one pixel wide.
    if ((text.parentElement?.clientWidth ?? 0) === 1) continue;
    for (const { index, 0: word } of (text.nodeValue ?? '').matchAll(/[^\s-]+/gu)) {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  }
  return broken;
}
