import { expect, expectAccessible, open, showIn, test } from './harness.ts';
import { choose } from './openList.ts';

const FILE = JSON.stringify({
  keepers: [{ name: 'Ida Ness of the Museum' }],
  hits: [
    {
      work: { label: 'Nesting of Grey Herons', when: '2019-05-01' },
      by: ['Ida Ness'],
      note: 'We count nests along nine rivers.',
    },
    { work: { label: 'Owls answer Recorded Calls', when: '2021-03-02' }, by: ['Ana Ferreira'] },
  ],
});

test('the fields of a JSON file of unknown make are chosen by keyboard, with the first papers shown', async ({
  page,
}) => {
  await open(page, '/open');
  await choose(page, 'museum.json', FILE);
  const report = page.getByRole('region', { name: 'Report' });
  await expect(report).toContainText('0 papers read');
  const first = report.getByRole('list', { name: 'First papers with these fields' });
  await expect(first.getByRole('listitem').first()).toContainText('Nesting of Grey Herons');
  await expect(first.getByRole('listitem').first()).toContainText('Ida Ness · 2019-05-01');

  await report.getByRole('combobox', { name: 'What note is' }).focus();
  await page.keyboard.type('Abs');
  await expect(first).toContainText('nine rivers');
  await expectAccessible(page);
  await showIn(page, 'dark', { width: 390, height: 844 });
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'the page does not scroll sideways').toBeLessThanOrEqual(390);

  // Another list has other fields, and nothing is read without a title.
  const lists = report.getByRole('combobox', { name: 'The papers are in' });
  await lists.selectOption('keepers (1)');
  await expect(first).toContainText('Ida Ness of the Museum');
  await lists.selectOption('hits (2)');
  const title = report.getByRole('combobox', { name: 'What work.label is' });
  await title.selectOption('none of these');
  const read = report.getByRole('button', { name: 'Read with these fields' });
  await expect(read).toBeDisabled();
  await title.selectOption('Title');
  await read.focus();
  await page.keyboard.press('Enter');
  await expect(report).toContainText('2 papers read, 0 doubtful');

  // The choice is remembered, and the list opens with what was chosen.
  await report.getByText('Fields of the JSON file').click();
  await expect(report.getByRole('combobox', { name: 'What note is' })).toHaveValue('abstract');
  await report.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/museum-/u);
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('heading')).toHaveText([
    'Nesting of Grey Herons',
    'Owls answer Recorded Calls',
  ]);
});
