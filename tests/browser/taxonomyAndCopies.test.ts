import type { Page } from '@playwright/test';
import type { CorpusTwo } from '../../src/corpus/schemaTwo.ts';
import { labelledList } from '../fixtures/labelledList.ts';
import { expect, expectAccessible, open, showIn, test } from './harness.ts';

async function openPaper(page: Page, id: string): Promise<void> {
  await open(page, '/open');
  await page.getByLabel('Choose files').setInputFiles(jsonFile('birds.json', labelledList));
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/[a-z0-9-]+\/$/u);
  await page.goto(`${new URL(page.url()).pathname}papers/${id}`);
  await expect(page.getByText('1 of 4 settled')).toBeVisible();
}

function jsonFile(name: string, value: unknown) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) };
}

/** A colleague's copy: the owls are settled as they are proposed, the terns otherwise, in another file. */
function createColleagueCopy(): CorpusTwo {
  const give = (value: string, start: number, end: number) => ({
    method: [
      {
        ...{ value, basis: 'yours' as const, author: 'you', note: null },
        quotes: [{ field: 'title' as const, start, end }],
      },
    ],
  });
  const papers = labelledList.papers.map((paper) => {
    if (paper.id === 'owls')
      return { ...paper, labels: { ...paper.labels, ...give('calls', 0, 9) } };
    if (paper.id === 'terns')
      return { ...paper, labels: { ...paper.labels, ...give('nests', 0, 5) } };
    return paper;
  });
  return { ...labelledList, papers };
}

const DESK = { width: 1440, height: 900 };
/** The one that it began with comes last. */
const SIZES = [{ width: 390, height: 844 }, DESK];

async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    for (const size of SIZES) {
      await showIn(page, theme, size);
      await expectAccessible(page);
    }
  }
}

test('facets are reordered, renamed, saved and loaded by keyboard, and addresses keep working', async ({
  page,
}) => {
  await openPaper(page, 'herons');
  await page.getByRole('button', { name: 'Edit facets and values' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Facets of “River birds”' });
  const status = dialog.getByRole('status');
  await dialog.getByRole('button', { name: 'Move Keywords up' }).focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('“Keywords” is now 1 of 2.');
  await expect(dialog.getByRole('button', { name: 'Move Keywords up' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Method 3 values' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move Calls up' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('“Calls” is now 1 of 3.');
  await expect(dialog.getByRole('button', { name: 'Move Calls up' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Edit Ringing' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Banding');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('“Ringing” is called “Banding” now.');
  await expect(dialog.getByRole('button', { name: 'Edit Banding' })).toBeFocused();
  await expectAccessibleEverywhere(page);

  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a file' }).focus();
  await page.keyboard.press('Enter');
  const path = await (await download).path();
  await dialog.getByRole('button', { name: 'Remove Banding' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('“Banding” is removed with its labels of 2 papers.');
  await expect(dialog.getByRole('button', { name: 'Remove Nest counts' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(dialog.getByRole('button', { name: 'Remove Banding' })).toBeVisible();
  await dialog.getByLabel('File of facets').setInputFiles(path);
  await expect(status).toContainText('All that the file has is here already.');
  await dialog.getByLabel('File of facets').setInputFiles(
    jsonFile('season.json', {
      collateTaxonomy: 1,
      facets: [{ id: 'season', label: 'Season', values: [{ id: 'may', label: 'May' }] }],
    }),
  );
  await expect(status).toContainText('season.json: 1 facet added, 1 value added');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit facets and values' })).toBeFocused();
  // An address from before the value had another name.
  await page.goto(`${new URL(page.url()).pathname.replace('papers/herons', '')}?method=rings`);
  await expect(page.getByRole('checkbox', { name: /Banding/u })).toBeChecked();
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('heading')).toHaveCount(2);
});

test('a colleague’s copy is compared and merged by keyboard, one difference after the other', async ({
  page,
}) => {
  await openPaper(page, 'terns');
  await page.getByRole('button', { name: 'Compare with another copy' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare with another copy' });
  await dialog.getByRole('textbox', { name: 'Whose copy it is' }).fill('Anna');
  const file = dialog.getByLabel('Their file');
  const [first] = labelledList.papers;
  await file.setInputFiles(
    jsonFile('frogs.json', { ...labelledList, papers: [{ ...first, title: 'Frogs' }] }),
  );
  await expect(dialog.getByRole('alert')).toContainText('none of the 1 paper');
  await file.setInputFiles(jsonFile('anna.json', createColleagueCopy()));
  await expect(dialog.getByRole('heading', { name: 'Your copy and Anna’s' })).toBeFocused();
  await expect(dialog.getByText('All 4 papers are in both copies.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Method/u })).toContainText('100 %');

  const take = (paper: string) =>
    dialog.getByRole('button', { name: `Take theirs: Method of ${paper}` });
  for (let step = 0; step < 12; step += 1) {
    if (await take('Owl Calls in Winter').evaluate((own) => own === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(take('Owl Calls in Winter')).toBeFocused();
  await page.keyboard.press('j');
  await expect(take('Terns of the Delta')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('t');
  await expect(dialog.getByRole('status')).toHaveText(
    'Method of “Owl Calls in Winter”: Anna’s is taken. 1 of 2 decided.',
  );
  await expect(take('Terns of the Delta')).toBeFocused();
  await page.keyboard.press('b');
  await page.keyboard.press('m');
  await expect(dialog.getByRole('status')).toContainText('yours is kept. 2 of 2 decided.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(dialog.getByText('1 of 2 decided.', { exact: true })).toBeVisible();
  await page.keyboard.press('t');
  await expectAccessibleEverywhere(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Compare with another copy' })).toBeFocused();
  const evidence = page.getByRole('region', { name: 'Evidence for each label' });
  await expect(evidence.getByText('By Anna')).toBeVisible();
  await expect(evidence.getByText('“Terns”')).toBeVisible();
  await page.reload();
  await expect(evidence.getByText('By Anna')).toBeVisible();
  await expect(page.getByText('3 of 4 settled')).toBeVisible();
});
