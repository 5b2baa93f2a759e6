import type { Page } from '@playwright/test';
import { labelledList } from '../fixtures/labelledList.ts';
import { expect, expectAccessible, test } from './harness.ts';
import { openList } from './openList.ts';

/** Opens a list with proposals, as another reader has saved it, and one of its papers. */
async function openPaper(page: Page, id: string): Promise<void> {
  await openList(page, 'birds.json', JSON.stringify(labelledList));
  await page.goto(`${new URL(page.url()).pathname}papers/${id}`);
  await expect(page.getByText('1 of 4 settled')).toBeVisible();
}

test('labels are settled by keyboard, undone, and there after a reload', async ({ page }) => {
  await openPaper(page, 'herons');
  await page.getByRole('button', { name: 'Accept Nest counts' }).focus();
  await page.keyboard.press('a');
  await expect(
    page.getByRole('status').filter({ hasText: '“Nest counts” is accepted.' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept Ringing' })).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'Accept Calls' })).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText('2 of 4 settled')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Accept Ringing' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: 'Accept Ringing' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Remove Nest counts' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept Ringing' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Accept Calls' }).focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Next unsettled' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/owls$/u);
  await expect(page.getByRole('button', { name: 'Accept Calls' })).toBeFocused();
  await expectAccessible(page);
});

test('selected words of the abstract prove a new value, which the list can be filtered by', async ({
  page,
}) => {
  await openPaper(page, 'terns');
  await page.getByRole('button', { name: 'Add a label' }).click();
  await page.evaluate(() => {
    const text = document.querySelector('[data-words="abstract"]')?.lastChild;
    const start = text?.textContent?.indexOf('each year') ?? -1;
    if (text) getSelection()?.setBaseAndExtent(text, start, text, start + 'each year'.length);
  });
  await expect(page.getByRole('textbox', { name: 'Words that prove it' })).toHaveValue('each year');
  await page.getByRole('combobox', { name: 'Value' }).selectOption('New value…');
  await page.getByRole('textbox', { name: 'Name of the value' }).fill('Long series');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Long series' })).toBeVisible();
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await page
    .getByRole('group', { name: 'Method' })
    .getByRole('checkbox', { name: /Long series/u })
    .click();
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('heading')).toHaveText([
    'Terns of the Delta',
  ]);
});

test('what one tab settles is settled in another', async ({ page, context }) => {
  await openPaper(page, 'herons');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Reject Calls' }).click();
  await expect(page.getByRole('button', { name: 'Reject Calls' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Accept Ringing' }).click();
  await expect(other.getByRole('button', { name: 'Remove Ringing' })).toBeVisible();
});
