import { expect, open, test } from './harness.ts';
import { noteOf, openTab, readKept } from './libraryRecords.ts';

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
