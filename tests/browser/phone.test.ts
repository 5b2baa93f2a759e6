import { SITE_PAGES } from '../../scripts/measure/sitePages.ts';
import { expect, open, settle, test } from './harness.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a shared table can be left for the list, and back', async ({ page }) => {
  await open(page, '/?view=table&family=ssm');
  await page.getByRole('button', { name: 'List', exact: true }).tap();
  await expect(page).toHaveURL('/?family=ssm');
  await expect(page.getByRole('list', { name: 'Papers' })).toBeVisible();
  await page.getByRole('button', { name: 'Table', exact: true }).tap();
  await expect(page).toHaveURL('/?family=ssm&view=table');
});

test('a paper that is open beside the list scrolls with the page', async ({ page }) => {
  await open(page, '/?q=mamba&paper=mamba');
  await expect(page.getByRole('heading', { level: 2, name: /^Mamba: / })).toBeVisible();
  for (const width of [390, 1100]) {
    await page.setViewportSize({ width, height: 700 });
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(width / 2, 400);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY), { message: `${width} px` }).toBe(300);
  }
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

test('nothing of the head covers another part of it, however wide the page is', async ({
  page,
}) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Save Mamba', exact: true }).tap();
  for (const width of [320, 390, 480, 500, 560, 600, 610, 640, 768, 970, 1100]) {
    await page.setViewportSize({ width, height: 640 });
    const covered = await page.getByRole('banner').evaluate((header) => {
      const parts = [...header.querySelectorAll('a, button, input')]
        .filter((part) => part.checkVisibility())
        .map((part) => ({ name: part.outerHTML.slice(0, 80), box: part.getBoundingClientRect() }));
      return parts.flatMap(({ name, box }, index) =>
        parts
          .slice(index + 1)
          .filter(
            (other) =>
              // The help of the search stands in its box.
              !/search/iu.test(`${name}${other.name}`) &&
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
              Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
          )
          .map((other) => `${name} and ${other.name}`),
      );
    });
    expect(covered, `${width} px`).toEqual([]);
  }
});

test('a short name in the title of a comparison does not break at its hyphen', async ({ page }) => {
  await open(page, '/compare?papers=mamba,lasp-2');
  const name = page.getByRole('heading', { level: 1 }).getByText('LASP-2');
  expect(await name.evaluate((element) => element.getClientRects().length)).toBe(1);
});

test('whose column is shown stands below the head of the page, however far it is scrolled', async ({
  page,
}) => {
  for (const [path, name] of [
    ['/compare?papers=tfla,zeco,lasp-2', 'Next paper'],
    ['/?family=ssm&paper=mamba', 'Next paper'],
  ] as const) {
    await open(page, path);
    const button = page.getByRole('button', { name });
    await expect(button).toBeVisible();
    await page.evaluate(() => scrollTo(0, 900));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
    const head = await page.getByRole('banner').boundingBox();
    const place = await button.boundingBox();
    expect(place?.y, path).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
    expect(place?.y, path).toBeLessThan(200);
  }
});

test('no field is so small that iOS enlarges the page when it takes focus', async ({ page }) => {
  await open(page, '/papers/mamba');
  await page.getByRole('button', { name: 'Save Mamba', exact: true }).tap();
  const small: string[] = [];
  for (const { path } of SITE_PAGES) {
    await open(page, path);
    await settle(page);
    small.push(...(await page.evaluate(findSmallFields)).map((field) => `${path} ${field}`));
  }
  expect(small).toEqual([]);
});

function findSmallFields(): readonly string[] {
  const fields = document.querySelectorAll(
    'input:not([type=checkbox], [type=radio], [type=range], [type=file]), textarea, select',
  );
  return [...fields]
    .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

test('the buttons that exclude a value are as high as their rows, and in reach of a thumb', async ({
  page,
}) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Filters' }).tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: 'Exclude Hybrid' })).toBeVisible();
  const sizes = await sheet.getByRole('button', { name: /^Exclude / }).evaluateAll((buttons) =>
    buttons.map((button) => {
      const { width, height } = button.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
});
