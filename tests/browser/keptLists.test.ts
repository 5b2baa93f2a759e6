import { expect, expectAccessible, open, showIn, test, watchFaults } from './harness.ts';
import { choose, HERONS, openList } from './openList.ts';

test('the tray of one digest is not that of another', async ({ page }) => {
  await openList(page, 'herons.bib', HERONS);
  await page.getByRole('button', { name: 'Compare Reeds' }).click();
  await expect(page.getByRole('region', { name: /compar/iu })).toBeVisible();
  await page.getByRole('button', { name: /^Digest/u }).click();
  await page.getByRole('link', { name: /Built-in digest/u }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Explore 44 papers');
  await expect(page.getByRole('region', { name: /compar/iu })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('region', { name: /compar/iu })).toBeVisible();
});

test('a list can be renamed, added to, deleted, and had back, which another tab hears of', async ({
  page,
  faults,
}) => {
  await openList(page, 'herons.bib', HERONS);
  const { origin, pathname: base } = new URL(page.url());
  const other = await page.context().newPage();
  watchFaults(other, origin, faults);
  await open(other, base);
  await page.goto(`${base}open`);
  await choose(
    page,
    'more.txt',
    'Owls of the Northern Forest\nNesting of Grey Herons along Regulated Rivers',
  );
  await page.getByRole('button', { name: 'Add to “herons”' }).click();
  await expect(page.getByText(/^1 paper was added/u)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'herons' })).toContainText('4 papers');
  await expect(other.getByText('1 paper was added to this list in another tab.')).toBeVisible();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Explore 4 papers');
  await page.goto('/open');
  const switcher = page.getByRole('button', { name: /^Digest/u });
  await switcher.click();
  await expect(page.getByRole('link', { name: /^herons ?4 papers$/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Rename herons' }).click();
  await page.getByRole('textbox', { name: 'New name of herons' }).fill('River birds');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'River birds', exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Digest: River birds' })).toBeVisible();
  await switcher.click();
  await expect(page.getByRole('link', { name: /^River birds ?4 papers$/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Delete River birds' }).click();
  await expect(page.getByRole('link', { name: 'River birds', exact: true })).toHaveCount(0);
  await expect(other.getByText(/^“River birds” was deleted in another tab/u)).toBeVisible();
  await showIn(other, 'dark', { width: 390, height: 844 });
  await expectAccessible(other);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByText('“River birds” is back.')).toBeVisible();
  await page.getByRole('link', { name: 'River birds', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Explore 4 papers');
});

test('a link to a paper works for who opened the same file under another name', async ({
  page,
}) => {
  await openList(page, 'herons.bib', HERONS);
  const { pathname: first } = new URL(page.url());
  await page.goto('/open');
  await page.getByRole('button', { name: 'Delete herons' }).click();
  await choose(page, 'my birds.bib', HERONS);
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/my-birds-/u);
  await page.goto(`${first}papers/ferreira-2004-reeds`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reeds');
  expect(new URL(page.url()).pathname).toMatch(
    /^\/digests\/my-birds-.*\/papers\/ferreira-2004-reeds$/u,
  );
});

test('an address of a list that is not here says so and how to get it', async ({ page }) => {
  await page.goto('/digests/no-such-list-0000/papers/reeds');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This list is not on this device',
  );
  await page.getByRole('link', { name: 'Open a list of papers' }).click();
  await expect(page.getByLabel('Choose files')).toBeVisible();
});

test('a list that Collate saved opens again as it was', async ({ page }) => {
  await openList(page, 'herons.bib', HERONS);
  const before = await page.locator('main').textContent();
  await page.goto('/open');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save herons as a file' }).click(),
  ]);
  await page.getByRole('button', { name: 'Delete herons' }).click();
  await page.getByLabel('Choose files').setInputFiles(await download.path());
  await expect(page.getByRole('region', { name: 'Report' })).toContainText(
    '3 papers read, 0 doubtful',
  );
  await page.getByRole('textbox', { name: 'Name of the list' }).fill('herons');
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\//u);
  await expect(page.getByRole('list', { name: 'Papers' })).toBeVisible();
  expect(await page.locator('main').textContent()).toBe(before);
});
