import type { Page } from '@playwright/test';
import { expect, open, test } from './harness.ts';

const papers = (page: Page) => page.getByRole('list', { name: 'Papers' }).getByRole('listitem');

test('rows of the list take its whole width, without bullets', async ({ page }) => {
  for (const path of ['/', '/library']) {
    if (path === '/library')
      await page
        .getByRole('button', { name: /^Save / })
        .first()
        .click();
    await open(page, path);
    const row = papers(page).first();
    const [edge, style] = await row.evaluate((item) => [
      item.getBoundingClientRect().left - (item.parentElement?.getBoundingClientRect().left ?? 0),
      getComputedStyle(item).listStyleType,
    ]);
    expect([path, edge, style]).toEqual([path, 0, '""']);
  }
});

test.describe('the timeline', () => {
  test('chooses the years that a stroke crosses, in the address', async ({ page }) => {
    await open(page, '/');
    const all = await papers(page).count();
    await drawYears(page, '23', '24');
    await expect(page).toHaveURL('/?year=2023..2024');
    await expect.poll(() => papers(page).count()).toBeLessThan(all);
    // The stroke began on a paper, and has not opened it.
    await expect(page.getByRole('slider', { name: 'From year' })).toHaveAttribute(
      'aria-valuenow',
      '2023',
    );
    await page.goBack();
    await expect(page).toHaveURL('/');
  });

  test('moves one end, and a press on a year chooses it alone', async ({ page }) => {
    await open(page, '/?year=2023..2024');
    const end = await box(page, '[data-edge="to"]');
    const target = await yearBox(page, '25');
    await page.mouse.move(end.x + end.width / 2, end.y + 20);
    await page.mouse.down();
    await page.mouse.move(target.x, end.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL('/?year=2023..');
    const label = await yearBox(page, '22');
    await page.mouse.click(label.x + label.width / 2, label.y + label.height / 2);
    await expect(page).toHaveURL('/?year=2022');
    await page.mouse.click(label.x + label.width / 2, label.y + label.height / 2);
    await expect(page).toHaveURL('/');
  });

  test('opens the paper that is pressed', async ({ page }) => {
    await open(page, '/');
    const mark = page.getByRole('group', { name: 'Timeline' }).getByRole('link', {
      name: /: Mamba, /u,
    });
    await mark.hover();
    await expect(page.getByText('1 Dec 2023 · State space model')).toBeVisible();
    await mark.click();
    await expect(page).toHaveURL('/?paper=mamba');
  });

  test('once hidden, is not there at the next visit', async ({ page }) => {
    await open(page, '/');
    await page.getByRole('button', { name: 'Hide the timeline' }).click();
    await expect(page.getByRole('button', { name: 'Show the papers by date' })).toBeFocused();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-timeline', 'hidden');
    await expect(page.getByRole('group', { name: 'Timeline' })).toBeHidden();
    await page.getByRole('button', { name: 'Show the papers by date' }).click();
    await expect(page.getByRole('group', { name: 'Timeline' })).toBeVisible();
  });
});

test('the buttons of a paper are in view beside a table that is wider', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page, '/?view=table');
  const frame = page.getByRole('table').locator('..');
  expect(await frame.evaluate((own) => own.scrollWidth > own.clientWidth)).toBe(true);
  const button = page.getByRole('button', { name: 'Compare Mamba', exact: true });
  const [box, own] = await Promise.all([button.boundingBox(), frame.boundingBox()]);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((own?.x ?? 0) + (own?.width ?? 0));
});

test('a phone has the years among its filters, and no timeline', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/');
  await expect(page.getByRole('group', { name: 'Timeline' })).toBeHidden();
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('group', { name: 'Year' }).locator('svg')).toBeVisible();
});

test.describe('the gap map', () => {
  test('is walked by keyboard, from a gap to what is nearest', async ({ page }) => {
    await open(page, '/insight/gaps');
    const table = page.getByRole('table');
    await table.getByRole('link').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/insight/gaps?gap=linear-rnn,video');
    await expect(page.getByText('No paper has both Linear RNN and Video.')).toBeVisible();
    // The reader goes on from the same cell.
    await expect(table.getByRole('link', { name: /^No paper: Linear RNN, Video/u })).toBeFocused();
  });

  test('is saved as a drawing with every count', async ({ page }) => {
    await open(page, '/insight/gaps');
    const counts = await page.getByRole('table').getByRole('link').allTextContents();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG' }).click();
    const stream = await (await saved).createReadStream();
    let svg = '';
    for await (const chunk of stream) svg += chunk;
    const drawn = [...svg.matchAll(/text-anchor="middle"[^>]*>([^<]+)</gu)].map(([, text]) => text);
    expect(drawn).toEqual(counts);
    expect(svg).toContain('fill="rgb(');
  });

  test('keeps its headings in sight on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/insight/gaps');
    const frame = page.getByRole('region', { name: 'Gap map' });
    await frame.evaluate((element) => {
      element.scrollIntoView();
      element.scrollTo(300, 0);
    });
    const heading = page.getByRole('rowheader', { name: 'Hybrid' });
    expect(await frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(200);
    await expect(heading).toBeInViewport();
    expect((await heading.boundingBox())?.x).toBeCloseTo((await frame.boundingBox())?.x ?? -1, 0);
  });
});

async function box(page: Page, selector: string) {
  const found = await page.locator(selector).boundingBox();
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
}

async function yearBox(page: Page, digits: string) {
  const label = page
    .getByRole('group', { name: 'Timeline' })
    .locator('text')
    .filter({ hasText: new RegExp(`${digits}$`, 'u') });
  const found = await label.boundingBox();
  if (!found) throw new Error(`no year ${digits}`);
  return found;
}

async function drawYears(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await yearBox(page, from), await yearBox(page, to)];
  await page.mouse.move(start.x + start.width / 2, start.y - 12);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y - 12, { steps: 5 });
  await page.mouse.up();
}
