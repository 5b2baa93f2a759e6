import {
  expect,
  expectAccessible,
  expectStill,
  open,
  settle,
  test,
  watchShifts,
} from './harness.ts';
import { noteOf, openTab, readKept } from './libraryRecords.ts';

/** Keeps a transaction open, so that other tabs wait for the records. Runs in the page. */
async function holdRecords(): Promise<{ release: () => void }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('collate-library');
    request.onsuccess = () => resolve(request.result);
  });
  const records = database.transaction('records', 'readwrite').objectStore('records');
  let isHeld = true;
  const readAgain = () => {
    if (isHeld) records.count().onsuccess = readAgain;
    else database.close();
  };
  readAgain();
  return {
    release: () => {
      isHeld = false;
    },
  };
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

test('nothing of the library moves when its notes come late', async ({ context, faults, page }) => {
  await open(page, '/papers/mamba');
  await noteOf(page).fill('## Why\n\n- linear\n- fast');
  await expect.poll(() => readKept(page)).toMatchObject({ note: /linear/u });
  // The list, from which a tab knows what it will show, is kept after the note.
  const readList = () => localStorage.getItem('collate.library') ?? '';
  await expect.poll(() => page.evaluate(readList)).toContain('mamba');
  const other = await openTab(context, faults, '/about');
  await watchShifts(other);
  // On a busy machine the hold takes longer than the page waits for its records, which is not tested here.
  await other.addInitScript(() => {
    const { setTimeout: own } = window;
    window.setTimeout = ((run: () => void, ms?: number) =>
      own(run, ms === 1000 ? 60_000 : ms)) as typeof setTimeout;
  });
  const busy = await page.evaluateHandle(holdRecords);
  await open(other, '/library');
  // What reads notes is fetched meanwhile, as it is within the second for which the page waits.
  await other.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/MarkdownNote')),
  );
  await settle(other);
  await busy.evaluate(({ release }) => release());
  await expect(other.getByText('Why', { exact: true })).toBeVisible();
  expectStill(await other.evaluate(() => window.collateShifts ?? []), '/library');
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

test('a name is typed as soon as it is asked for, and no letter is a shortcut', async ({
  page,
}) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Save Mamba', exact: true }).click();
  await open(page, '/library');
  await page.getByRole('button', { name: 'New collection' }).click();
  await page.keyboard.type('Language');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Language/u })).toBeVisible();
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('button', { name: 'Rename', exact: true }).last().focus();
  await page.keyboard.type('ge');
  await expect(page).toHaveURL(/\/library/u);
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
