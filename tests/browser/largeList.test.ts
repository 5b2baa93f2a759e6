import type { Locator } from '@playwright/test';
import { expect, test } from './harness.ts';
import { openList } from './openList.ts';

/** A list of so many papers is searched in a worker. */
const PAPERS = Array.from({ length: 600 }, (_, at) => ({
  title: `Counting herons at river number ${at}`,
  abstract: `We count ${at % 7 === 0 ? 'nests of storks' : 'nests of herons'} along a river. ${'The water is clear and the reeds are high. '.repeat(12)}`,
  authors: ['Ida Ness'],
  date: `${2000 + (at % 20)}-05-01`,
  keywords: [at % 2 === 0 ? 'birds' : 'rivers'],
}));

test('a list of 600 papers is searched in a worker, within the policy of the page', async ({
  page,
}) => {
  await openList(page, 'herons.json', JSON.stringify(PAPERS));
  const papers = page.getByRole('list', { name: 'Papers' });

  const box = page.getByRole('searchbox', { name: 'Search papers' });
  await box.pressSequentially('storks');
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('86 of 600');
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringMatching(/\/assets\/searchWorker[\w-]*\.js$/u),
  ]);
  await expect(papers.locator('mark').first()).toHaveText('storks');
  await expect(page.getByRole('region', { name: 'Results' })).toHaveAttribute('aria-busy', 'false');

  // A suggestion says how many papers it lists; a misspelt word is answered, and said.
  await box.fill('stork');
  await expect(page.getByRole('group', { name: 'Suggestions' })).toContainText('86 papers');
  await box.fill('storcks');
  await expect(page.getByRole('status', { name: 'About this search' })).toContainText('“storks”');

  // What finds nothing has ways out, which come from the worker as well.
  await box.fill('storks zebra');
  await expect(page.getByRole('button', { name: 'Leave out “zebra”' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave out “zebra”' }).click();
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('86 of 600');
});

test('a link to a search says that it is searched for, instead of counting all papers', async ({
  page,
}) => {
  await openList(page, 'herons.json', JSON.stringify(PAPERS));
  await page.route('**/searchWorker*.js', () => undefined);
  await page.goto(`${page.url()}?q=storks`);
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results).toHaveAttribute('aria-busy', 'true');
  const count = results.locator('#results-count');
  await expect(count).toHaveCSS('color', /[,/] 0\)$/u);
  const said = () => count.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await said()).toBe('"Searching…"');
  await expect(results.locator(':scope > :last-child')).toHaveCSS('opacity', '0.5');
});

test('what is exported of a link to a search waits until it is searched', async ({ page }) => {
  await openList(page, 'herons.json', JSON.stringify(PAPERS));
  let search = () => {};
  const isAsked = new Promise<void>((resolve) => {
    search = resolve;
  });
  await page.route('**/searchWorker*.js', async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.goto(`${page.url()}?q=storks`);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText('Searching…');
  await expect(dialog.getByRole('button', { name: 'Download' })).toHaveCount(0);
  search();
  await expect(dialog.getByRole('heading', { name: 'Export 86 papers' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeVisible();
});

test('the count of ten thousand papers leaves the tools on its row', async ({ page }) => {
  await openList(page, 'herons.json', JSON.stringify(PAPERS));
  const count = page.locator('#results-count');
  await count.evaluate((element) => {
    element.textContent = '10,000 of 10,000 papers';
  });
  const middle = async (part: Locator) => {
    const box = await part.boundingBox();
    return box === null ? null : Math.round(box.y + box.height / 2);
  };
  const share = page
    .getByRole('region', { name: 'Results' })
    .getByRole('button', { name: 'Share' });
  expect(await middle(share)).toBe(await middle(count));
});
