import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Corpus } from '../../src/corpus/schema.ts';
import { expect, open, test, watchFaults } from './harness.ts';

const corpus = JSON.parse(
  readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8'),
) as Corpus;
const family = corpus.taxonomy.facets[0];
const values = family?.values ?? [];

/** Papers with a value of the first facet, counted from the data. */
function papersWith(value: string): number {
  return corpus.papers.filter((paper) =>
    paper.labels[family?.id ?? '']?.some((label) => label.value === value),
  ).length;
}

/** Names contain one another: “Nonlinear RNN” has “Linear RNN” in it. */
function startsWith(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[^\w\s-]/gu, '.')}`, 'u');
}

const [first, second] = values.toSorted((a, b) => papersWith(b.id) - papersWith(a.id));
if (family === undefined || first === undefined || second === undefined) {
  throw new Error('The corpus needs a facet with two values.');
}

test('browse: the list, a paper beside it, its own page', async ({ page }) => {
  await open(page, '/');
  const list = page.getByRole('list', { name: 'Papers' });
  await expect(list.getByRole('listitem').filter({ has: page.getByRole('heading') })).toHaveCount(
    corpus.papers.length,
  );
  const paper = corpus.papers[1];
  await list.getByRole('link', { name: paper?.title ?? '' }).click();
  await expect(page).toHaveURL(`/?paper=${paper?.id}`);
  const pane = page.getByRole('complementary', { name: 'Reading pane' });
  await expect(pane.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await pane.getByRole('button', { name: 'Next paper' }).click();
  await expect(page).toHaveURL(`/?paper=${corpus.papers[2]?.id}`);
  await pane.getByRole('link', { name: 'Open page' }).click();
  await expect(page).toHaveURL(`/papers/${corpus.papers[2]?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('filter by family: counts tell the truth, and a filter taken away can be had back', async ({
  page,
}) => {
  await open(page, '/');
  const group = page.getByRole('group', { name: family.label });
  const status = page.getByRole('status').filter({ hasText: 'papers' });
  await expect(group.getByRole('checkbox', { name: startsWith(first.label) })).toHaveAccessibleName(
    new RegExp(`${papersWith(first.id)}`, 'u'),
  );
  await group.getByRole('checkbox', { name: startsWith(first.label) }).click();
  await expect(group.getByRole('checkbox', { name: startsWith(first.label) })).toBeChecked();
  await expect(page).toHaveURL(`/?${family.id}=${first.id}`);
  const total = corpus.papers.length;
  await expect(status).toHaveText(`${papersWith(first.id)} of ${total} papers`);
  // The facet's counts ignore its own selection.
  await expect(
    group.getByRole('checkbox', { name: startsWith(second.label) }),
  ).toHaveAccessibleName(new RegExp(`${papersWith(second.id)}`, 'u'));
  await group.getByRole('button', { name: `Exclude ${second.label}`, exact: true }).click();
  await expect(page).toHaveURL(`/?${family.id}=${first.id},-${second.id}`);
  await page.getByRole('button', { name: `Remove filter: ${first.label}`, exact: true }).click();
  await expect(page).toHaveURL(`/?${family.id}=-${second.id}`);
  await expect(status).toHaveText(`${total - papersWith(second.id)} of ${total} papers`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(`/?${family.id}=${first.id},-${second.id}`);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/');
});

test('compare: two papers side by side, from the list', async ({ page }) => {
  await open(page, '/');
  const rows = page.getByRole('list', { name: 'Papers' }).getByRole('listitem');
  const [one, other] = ['lasp-2', 'mamba'];
  for (const id of [one, other]) {
    const row = rows.filter({ has: page.locator(`#paper-${id}`) });
    await row.getByRole('button', { name: /^Compare /u }).click();
  }
  await page
    .getByRole('region', { name: 'Compare tray' })
    .getByRole('link', { name: 'Side by side' })
    .click();
  await expect(page).toHaveURL(`/compare?papers=${one},${other}`);
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'LASP-2' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Mamba' })).toBeVisible();
  await page.reload();
  await expect(table.getByRole('columnheader', { name: 'Mamba' })).toBeVisible();
});

test('share: the copied address opens the same list in a fresh profile', async ({
  page,
  context,
  browser,
  baseURL,
  faults,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/');
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('linear');
  await page
    .getByRole('group', { name: family.label })
    .getByRole('checkbox', { name: startsWith(first.label) })
    .click();
  await page.getByLabel('Sort by').selectOption('newest');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(`${baseURL}?q=linear&${family.id}=${first.id}&sort=newest`);
  const seen = await readList(page);
  expect(seen.length).toBeGreaterThan(2);

  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  watchFaults(other, new URL(baseURL ?? '').origin, faults);
  await open(other, address);
  expect(await readList(other)).toEqual(seen);
  await expect(other.getByRole('searchbox', { name: 'Search papers' })).toHaveValue('linear');
  await fresh.close();
});

test('a link to a paper opens it in a fresh profile, whatever follows in the address', async ({
  page,
}) => {
  await open(page, '/papers/mamba?utm_source=somewhere#top');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mamba');
  await open(page, '/papers/manba');
  await expect(page.getByRole('main').getByRole('link', { name: /Mamba: / })).toBeVisible();
});

async function readList(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Papers' });
  await expect(list.getByRole('heading').first()).toBeVisible();
  return list.getByRole('heading').allTextContents();
}

test('a filter that is pressed and the list it makes are one picture', async ({ page }) => {
  await open(page, '/');
  const box = page.getByRole('checkbox', { name: /^Nonlinear RNN/u });
  const [isChecked, shown] = await box.evaluate(async (input: HTMLInputElement) => {
    input.click();
    // Whatever is drawn before the browser comes to paint: no task, no frame in between.
    await Promise.resolve();
    const rows = [...document.querySelectorAll('[aria-label="Papers"] > li')];
    return [input.checked, rows.filter((row) => row.getClientRects().length > 0).length] as const;
  });
  expect(isChecked).toBe(true);
  expect(shown).toBe(papersWith('rnn'));
});

for (const hasTouch of [false, true]) {
  test.describe(hasTouch ? 'on a tablet' : 'on a desk', () => {
    test.use({ hasTouch, viewport: { width: 1100, height: 800 } });
    test('the list does not jump at the first filter', async ({ page }) => {
      await open(page, '/');
      const list = page.getByRole('list', { name: 'Papers' });
      const readTop = async () => (await list.boundingBox())?.y;
      const before = await readTop();
      await page.getByRole('checkbox', { name: /^Nonlinear RNN/u }).click();
      await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Nonlinear');
      expect(await readTop()).toBe(before);
    });
  });
}

test('the counts of the other filters follow with the next picture', async ({ page }) => {
  await open(page, '/');
  const [before, first, next] = await page
    .getByRole('checkbox', { name: /^Nonlinear RNN/u })
    .evaluate(async (input: HTMLInputElement) => {
      const read = () =>
        document.querySelector('label[for="filter-modality--language"]')?.textContent ?? '';
      const unfiltered = read();
      input.click();
      await Promise.resolve();
      const pressed = read();
      // A task after the next frame, and the frame after that.
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      return [unfiltered, pressed, read()];
    });
  expect(first).toBe(before);
  const both = corpus.papers.filter(
    ({ labels }) =>
      labels.family?.some(({ value }) => value === 'rnn') &&
      labels.modality?.some(({ value }) => value === 'language'),
  ).length;
  expect(next).toMatch(new RegExp(`\\D${both} papers?$`, 'u'));
});
