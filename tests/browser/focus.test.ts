import { expect, open, test } from './harness.ts';

/** What has focus, by id or words; the body is nothing. */
const FOCUSED = ':focus:not(body)';

test('what goes with a press gives focus to what is left', async ({ page }) => {
  await open(page, '/?family=ssm,rnn');
  for (const name of ['Remove filter: Nonlinear RNN', 'Clear all', 'Undo']) {
    await page.getByRole('button', { name }).press('Enter');
    await expect(page.locator(FOCUSED), name).toHaveText(/of 44 papers$/u);
  }
  for (const name of ['Compare Mamba', 'Compare S4']) {
    await page.getByRole('button', { name, exact: true }).press('Enter');
  }
  const tray = page.getByRole('region', { name: 'Compare tray' });
  await tray.getByRole('button', { name: /^Remove Mamba/u }).press('Enter');
  await expect(tray.getByRole('button', { name: 'Undo' })).toBeFocused();
  await tray.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(tray).toBeFocused();
  await open(page, '/compare?papers=mamba,s4,zeco');
  await page.getByRole('button', { name: 'Move S4 to the right' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move S4 to the left' })).toBeFocused();
  await page.getByRole('button', { name: 'Use ZeCO as the baseline' }).press('Enter');
  await page.getByRole('button', { name: 'Remove ZeCO' }).press('Enter');
  const undo = page.getByRole('button', { name: 'Undo the removal' });
  await expect(undo).toBeFocused();
  await expect(page).toHaveURL('/compare?papers=mamba,s4');
  await undo.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove ZeCO' })).toBeFocused();
  await expect(page).toHaveURL('/compare?papers=mamba,zeco,s4&baseline=zeco');
});

test('a way out of an empty list, and a paper that is added, keep focus too', async ({ page }) => {
  await open(page, '/?q=mamba+xqzvw');
  await page.getByRole('button', { name: 'Leave out “xqzvw”' }).press('Enter');
  await expect(page.locator(FOCUSED)).toHaveText(/of 44 papers$/u);
  await open(page, '/compare?papers=mamba,s4');
  const add = page.getByRole('searchbox', { name: 'Add a paper' });
  await add.fill('zeco');
  await page.getByRole('button', { name: /^ZeCO/u }).press('Enter');
  await expect(page).toHaveURL('/compare?papers=mamba,s4,zeco');
  await expect(add).toBeFocused();
});

test('a paper opened beside the list is told, and opened again is gone to', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '/?family=ssm');
  const title = page.locator('#paper-s4');
  await title.press('Enter');
  await expect(page).toHaveURL('/?family=ssm&paper=s4');
  await expect(title).toBeFocused();
  await expect(page).toHaveTitle('S4, State space model – Collate');
  await expect(page.getByRole('status').filter({ hasText: /^S4, / })).toBeAttached();
  await title.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Reading pane' })).toBeFocused();
  await page.getByRole('button', { name: 'Close the paper' }).press('Enter');
  await expect(title).toBeFocused();
});

test('a key saves the paper that is open, and none where none is', async ({ page }) => {
  await open(page, '/');
  const library = page.getByRole('link', { name: /^Library/u });
  await page.keyboard.press('s');
  await page.keyboard.press('c');
  await expect(library).toHaveText('Library');
  await expect(page.getByRole('region', { name: 'Compare tray' })).toHaveCount(0);
  for (const [path, saved] of [
    ['/?paper=s4', 'Library1'],
    ['/papers/mamba', 'Library2'],
  ] as const) {
    await open(page, path);
    await page.keyboard.press('s');
    await expect(library).toHaveText(saved);
  }
  await open(page, '/library');
  await expect(page.getByRole('heading', { name: /^Mamba: /u })).toBeVisible();
});

test('a key leads to the search box, and the page stays where it is read', async ({ page }) => {
  for (const path of ['/', '/papers/mamba']) {
    await open(page, path);
    await page.evaluate(() => scrollTo(0, 700));
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search papers' })).toBeFocused();
    expect(await page.evaluate(() => scrollY), path).toBe(700);
  }
  // So low a window has no room for a header that stays.
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.evaluate(() => scrollTo(0, 700));
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search papers' })).toBeInViewport();
});

test('what has focus is not covered by the bar above the list or the tray below it', async ({
  page,
}) => {
  await open(page, '/');
  for (const name of ['Compare Mamba', 'Compare LASP-2']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  const isCovered = () =>
    page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const { left, top, width, height } = focused.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return !(hit && (focused.contains(hit) || hit.contains(focused)));
    });
  for (const [start, key] of [
    ['#paper-lwm', 'Shift+Tab'],
    ['#paper-longvq', 'Tab'],
  ] as const) {
    await page.locator(start).focus();
    for (let step = 0; step < 16; step += 1) {
      await page.keyboard.press(key);
      const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
      expect(await isCovered(), `${key}: ${name}`).toBe(false);
    }
  }
});

test('a paper stands beside the table, where an address asks for both', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '/?view=table&paper=s4');
  const pane = page.getByRole('complementary', { name: 'Reading pane' });
  const table = page.getByRole('region', { name: 'Table of papers' });
  await expect(pane.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const [beside, list] = [await pane.boundingBox(), await table.boundingBox()];
  expect(beside?.x).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0) - 1);
  expect(beside?.y).toBeLessThan(200);
});
