import type { Page } from '@playwright/test';
import { expect, open, test } from './harness.ts';

/** Reads a file and gives the report's text. */
async function readFile(page: Page, name: string, buffer: Buffer): Promise<string> {
  await open(page, '/open');
  await page.getByLabel('Choose files').setInputFiles({ name, mimeType: 'text/plain', buffer });
  const report = page.getByRole('region', { name: 'Report' });
  await expect(report).toBeVisible();
  return (await report.textContent()) ?? '';
}

const record = (fields: object) => JSON.stringify({ title: 'A Plain Record to Keep', ...fields });

test('very long values are read, and the list with them can be used', async ({ page }) => {
  const authors = Array.from({ length: 1200 }, (_, index) => `Ada Author${index}`);
  const lines = [
    record({ authors, year: 2001 }),
    record({ title: `Long ${'word '.repeat(20_000)}`, year: 2002 }),
    record({ title: 'Bidi \u202Egnp.exe\u202C and \u2066isolates\u2069 in a Title', year: 2003 }),
  ];
  const report = await readFile(page, 'long.ndjson', Buffer.from(lines.join('\n')));
  expect(report).toContain('3 papers read');
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\//u);
  const papers = page.getByRole('list', { name: 'Papers' }).getByRole('heading');
  await expect(papers).toHaveCount(3);
  expect(await papers.allTextContents()).not.toContainEqual(
    expect.stringMatching(/[\u202A-\u202E]/u),
  );
  await page.getByRole('link', { name: 'A Plain Record to Keep', exact: true }).click();
  const pane = page.getByRole('complementary', { name: 'Reading pane' });
  await expect(pane.getByRole('button', { name: /and \d+ more/u })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(1440);
});

test('a line of 10 MB, deep nesting and broken letters end in a report', async ({ page }) => {
  const long = Buffer.from(`@article{a, title={${'x'.repeat(10_000_000)}`);
  expect(await readFile(page, 'line.bib', long)).toMatch(/refused|papers? read|was not read/u);
  const deep = Buffer.from(`${'['.repeat(100_000)}{"title":"Deep"}${']'.repeat(100_000)}`);
  expect(await readFile(page, 'deep.json', deep)).toMatch(/refused|papers? read|was not read/u);
  const broken = Buffer.concat([
    Buffer.from('@article{a, title={Caf'),
    Buffer.from([0xe9, 0xff, 0xc3]),
    Buffer.from(' Culture in Vienna}, year={1999}}'),
  ]);
  expect(await readFile(page, 'latin.bib', broken)).toContain('1 paper read');
  expect(await readFile(page, 'empty.bib', Buffer.alloc(0))).toContain('it is empty');
});
