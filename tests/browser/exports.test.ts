import { readFileSync } from 'node:fs';
import type { Corpus } from '../../src/corpus/schema.ts';
import { expect, expectAccessible, open, test } from './harness.ts';

const corpus = JSON.parse(
  readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8'),
) as Corpus;
const listed = corpus.papers.filter((paper) =>
  paper.labels.family?.some(({ value }) => value === 'linear-rnn'),
);

test('export: the list as it is filtered, copied and saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/?family=linear-rnn');
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: `Export ${listed.length} papers` });
  await dialog.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/^@/gmu)).toHaveLength(listed.length);
  expect(copied).toContain(`eprint        = {${listed[0]?.arxivId}}`);
  await expectAccessible(page);

  await dialog.getByRole('radio', { name: 'CSL-JSON' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('collate-linear-rnn.csl.json');
  const items = JSON.parse(readFileSync(await download.path(), 'utf8')) as { URL: string }[];
  expect(items.map(({ URL: url }) => url)).toEqual(
    listed.map(({ arxivId }) => `https://arxiv.org/abs/${arxivId}`),
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('export: nothing of it is loaded before it is asked for', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page, '/papers/mamba');
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => url.includes('ExportDialog'))).toEqual([]);
  await page.getByRole('button', { name: 'Cite' }).click();
  await expect(page.getByRole('dialog', { name: 'Cite Mamba' })).toBeVisible();
  expect(scripts.some((url) => url.includes('ExportDialog'))).toBe(true);
});

test('the data of the papers lies beside the pages', async ({ page, request }) => {
  await open(page, '/papers/mamba');
  for (const [name, words] of [
    ['BibTeX', '@inproceedings{gu2023mamba,'],
    ['JSON', '"arxivId": "2312.00752"'],
  ] as const) {
    const link = page.getByRole('list', { name: 'Links' }).getByRole('link', { name });
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain(words);
  }
  expect(await (await request.get('/corpus.json')).json()).toEqual(corpus);
  const all = await (await request.get('/corpus.bib')).text();
  expect(all.match(/^@/gmu)).toHaveLength(corpus.papers.length);
});
