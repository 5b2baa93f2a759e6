import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, open, test, watchFaults } from './harness.ts';

const noteOf = (page: Page) => page.getByRole('textbox', { name: 'Note on Mamba' });

async function openTab(context: BrowserContext, faults: string[], path: string): Promise<Page> {
  const page = await context.newPage();
  watchFaults(page, new URL(test.info().project.use.baseURL ?? 'http://127.0.0.1').origin, faults);
  await open(page, path);
  return page;
}

/** What the device keeps of Mamba. */
async function readKept(page: Page): Promise<{ note: string; status: string } | undefined> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('collate-library');
        request.onsuccess = () => {
          const database = request.result;
          if (!database.objectStoreNames.contains('records')) {
            database.close();
            resolve(undefined);
            return;
          }
          const row = database.transaction('records').objectStore('records').get('mamba');
          row.onsuccess = () => {
            database.close();
            resolve(row.result);
          };
        };
      }),
  );
}

test('a paper is saved, marked and noted, and all of it is there after a reload', async ({
  page,
}) => {
  await open(page, '/papers/mamba');
  await page.getByRole('button', { name: 'Save Mamba', exact: true }).click();
  await page.getByRole('combobox', { name: 'Status of Mamba' }).selectOption('Reading');
  await noteOf(page).fill('**Fast** on long sequences.');
  await expect
    .poll(() => readKept(page))
    .toMatchObject({
      ...{ note: '**Fast** on long sequences.', status: 'reading' },
    });
  await open(page, '/library');
  const row = page.getByRole('list', { name: 'Saved papers' }).getByRole('listitem').first();
  await expect(row.locator('strong')).toHaveText('Fast');
  await expect(row.getByRole('combobox', { name: 'Status of Mamba' })).toHaveValue('reading');
  await expectAccessible(page);
  await row.getByRole('button', { name: /^Edit note and tags/u }).click();
  await expectAccessible(page);
});

test('two tabs write to one note, and nothing is lost', async ({ context, faults }) => {
  const first = await openTab(context, faults, '/papers/mamba');
  await noteOf(first).fill('Read twice.');
  await expect.poll(() => readKept(first)).toMatchObject({ note: 'Read twice.' });
  // The other one hears of nothing, as if both wrote in the same moment.
  const deaf = await context.newPage();
  await deaf.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  await open(deaf, '/papers/mamba');
  // What is kept has been read there.
  await expect(noteOf(deaf)).toHaveValue('Read twice.');
  await noteOf(first).fill('Read twice.\n\nCompare with S4.');
  await expect
    .poll(() => readKept(first))
    .toMatchObject({ note: 'Read twice.\n\nCompare with S4.' });
  await expect(noteOf(deaf)).toHaveValue('Read twice.');
  await noteOf(deaf).fill('Read twice.\n\nFast on video.');
  await expect(noteOf(deaf)).toHaveValue(/Compare with S4\./u);
  const { note = '' } = (await readKept(deaf)) ?? {};
  expect(note).toContain('Compare with S4.');
  expect(note).toContain('Fast on video.');
  // What one tab does, another one shows, without being asked.
  const second = await openTab(context, faults, '/library');
  await noteOf(first).fill('Done.');
  await expect(second.getByText('Done.', { exact: true })).toBeVisible();
});

test('a tab closed within a second of a note loses nothing', async ({ context, faults }) => {
  const first = await openTab(context, faults, '/papers/mamba');
  await noteOf(first).pressSequentially('Fast on vid');
  await noteOf(first).press('e');
  await noteOf(first).press('o');
  await first.close();
  const second = await openTab(context, faults, '/papers/mamba');
  await expect(noteOf(second)).toHaveValue('Fast on video');
  await expect(second.getByRole('button', { name: 'Save Mamba', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('what is chosen in the moment of leaving is there afterwards', async ({ page }) => {
  await open(page, '/papers/mamba');
  await page.getByRole('button', { name: 'Save Mamba', exact: true }).click();
  const status = page.getByRole('combobox', { name: 'Status of Mamba' });
  await status.evaluate((select: HTMLSelectElement) => {
    select.value = 'read';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    window.location.reload();
  });
  await expect(status).toHaveValue('read');
});

test('a full device is told at once; what was written goes on, and is kept when there is room', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    Object.defineProperty(window, 'isFull', { value: true, writable: true });
    IDBObjectStore.prototype.put = function full(...values: Parameters<typeof put>) {
      if ((window as unknown as { isFull: boolean }).isFull) {
        throw new DOMException('No room.', 'QuotaExceededError');
      }
      return put.apply(this, values);
    };
  });
  await open(page, '/papers/mamba');
  await noteOf(page).fill('Fast.');
  await expect(page.getByRole('alert')).toContainText('no room left');
  await expect(page.getByText('Not kept: it may be gone once this page is closed')).toBeVisible();
  expect(await readKept(page)).toBeUndefined();
  await page.evaluate(() => {
    (window as unknown as { isFull: boolean }).isFull = false;
  });
  await noteOf(page).fill('Fast. Linear.');
  await expect.poll(() => readKept(page)).toMatchObject({ note: 'Fast. Linear.' });
  await expect(page.getByText('Kept on this device')).toBeVisible();
});

test('words of the abstract go into the note, and lead back', async ({ page }) => {
  await open(page, '/papers/mamba');
  await expect(noteOf(page)).toBeVisible();
  const words = await page.evaluate(() => {
    const abstract = document.querySelector('[data-words="abstract"]');
    const text = abstract?.firstChild;
    if (!(text instanceof Text)) return '';
    document.getSelection()?.setBaseAndExtent(text, 0, text, 30);
    return document.getSelection()?.toString().trim() ?? '';
  });
  expect(words.length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Quote in note' }).click();
  await expect(noteOf(page)).toHaveValue(new RegExp(`^> ${words}`, 'u'));
  await expect.poll(async () => (await readKept(page))?.note).toContain(words);
  await open(page, '/library');
  await page.getByRole('link', { name: '¶' }).click();
  await expect(page).toHaveURL(/\/papers\/mamba#words=/u);
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.toString().trim()))
    .toBe(words);
});

test('the note has its place from the first paint', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/papers/mamba');
  const slot = page.getByRole('region', { name: 'Your note' });
  const height = await slot.evaluate((element) => {
    const { minBlockSize } = getComputedStyle(element);
    return Number.parseFloat(minBlockSize);
  });
  await expect(noteOf(page)).toBeVisible();
  const box = await slot.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(height + 0.5);
});

test('beside the list a note is written, and words of the abstract go into it', async ({
  page,
}) => {
  await open(page, '/?paper=mamba');
  const pane = page.getByRole('complementary', { name: 'Reading pane' });
  await noteOf(page).fill('Fast.');
  await expect.poll(() => readKept(page)).toMatchObject({ note: 'Fast.' });
  await pane.getByRole('combobox', { name: 'Status of Mamba' }).selectOption('Reading');
  await pane.getByRole('button', { name: 'Tags (0)' }).click();
  await pane.getByRole('combobox', { name: 'One more tag' }).fill('thesis');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('button', { name: 'Tags (1)' })).toBeFocused();
  const words = await page.evaluate(() => {
    const text = document.querySelector('[data-words="abstract"]')?.firstChild;
    if (!(text instanceof Text)) return '';
    document.getSelection()?.setBaseAndExtent(text, 0, text, 30);
    return document.getSelection()?.toString().trim() ?? '';
  });
  await pane.getByRole('button', { name: 'Quote in note' }).click();
  await expect(noteOf(page)).toHaveValue(new RegExp(`^Fast\\.\n\n> ${words}`, 'u'));
  // Keys that go from paper to paper are letters while somebody writes.
  await noteOf(page).press('End');
  await noteOf(page).pressSequentially(' jk');
  await expect(page).toHaveURL(/paper=mamba/u);
});

test('the library is worked with by keys alone: filter, mark, undo, redo', async ({ page }) => {
  await open(page, '/');
  for (const name of ['Save Mamba', 'Save LASP-2']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  await page.getByRole('link', { name: /^Library/u }).click();
  const status = page.getByRole('combobox', { name: 'Status of Mamba' });
  await status.focus();
  await page.keyboard.press('ArrowDown');
  await expect(status).toHaveValue('reading');
  await expect(status).toBeFocused();
  await page.getByRole('button', { name: 'Filters' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Filters' });
  await panel.getByRole('checkbox', { name: /^Reading/u }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 of 2 papers')).toBeVisible();
  await expect(panel.getByRole('checkbox', { name: /^Reading/u })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Marked Mamba as reading.')).toBeVisible();
  await expect(page.getByText('0 of 2 papers')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('1 of 2 papers')).toBeVisible();
  await page.getByRole('button', { name: 'Remove filter: Reading' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search the library' })).toBeFocused();
  await expect(page.getByText('2 of 2 papers')).toBeVisible();
});

test('on a phone the filters of the library are a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/papers/mamba');
  await page.getByRole('button', { name: 'Save Mamba', exact: true }).click();
  await open(page, '/library');
  const opener = page.getByRole('button', { name: 'Filters' });
  await opener.click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('checkbox', { name: /^To read/u }).check();
  await sheet.getByRole('button', { name: 'Show 1 paper' }).click();
  await expect(page.getByRole('button', { name: 'Filters 1' })).toBeFocused();
  await expect(page).toHaveURL(/status=to-read/u);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
