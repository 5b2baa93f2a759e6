import { expect, open, test } from './harness.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a shared table can be left for the list, and back', async ({ page }) => {
  await open(page, '/?view=table&family=ssm');
  await page.getByRole('button', { name: 'List', exact: true }).tap();
  await expect(page).toHaveURL('/?family=ssm');
  await expect(page.getByRole('list', { name: 'Papers' })).toBeVisible();
  await page.getByRole('button', { name: 'Table', exact: true }).tap();
  await expect(page).toHaveURL('/?family=ssm&view=table');
});

test('the links of the head stand in one row, at 320 px too', async ({ page }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 640 });
    await open(page, '/');
    const tops = await page
      .getByRole('navigation', { name: 'Pages' })
      .locator('a, button')
      .evaluateAll((links) =>
        links.map((link) => {
          const { top, height } = link.getBoundingClientRect();
          return Math.round(top + height / 2);
        }),
      );
    expect(Math.max(...tops) - Math.min(...tops), `${width} px`).toBeLessThan(4);
  }
});

test('a short name in the title of a comparison does not break at its hyphen', async ({ page }) => {
  await open(page, '/compare?papers=mamba,lasp-2');
  const name = page.getByRole('heading', { level: 1 }).getByText('LASP-2');
  expect(await name.evaluate((element) => element.getClientRects().length)).toBe(1);
});
