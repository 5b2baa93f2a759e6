import { text as streamText } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { expect, open, test } from './harness.ts';
import { openList } from './openList.ts';

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

/** Texts that stick out of the page, or out of the cell of a table that holds them. */
function findSticking(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const texts = [...document.querySelectorAll('main :not(svg, svg *, .visually-hidden, option)')];
    return texts.flatMap((element) => {
      const isShown = element.checkVisibility() && element.clientWidth !== 1;
      if (!isShown || element.childElementCount > 0) return [];
      // The box may fit where its text does not.
      const range = document.createRange();
      range.selectNodeContents(element);
      const end = element.closest('td, th')?.getBoundingClientRect().right ?? width;
      const isSticking = range.getBoundingClientRect().right > end + 1;
      return isSticking ? [element.outerHTML.slice(0, 120)] : [];
    });
  });
}

const VENUE = 'Proceedings of the Annual Meeting of the Society for Rivers, Lakes and Wetlands';
const WORD = 'Wasserwirtschaftsverwaltungsgesetzgebungskommissionssitzungsprotokollführung';

/** Four papers whose venues and keywords have long names. */
const NAMES = [
  record({
    title: 'Herons',
    authors: ['Ida Ness'],
    year: 2001,
    venue: VENUE,
    keywords: [WORD, 'rivers'],
  }),
  record({ title: 'Reeds', authors: ['Ida Ness'], year: 2002, venue: VENUE, keywords: ['rivers'] }),
  record({ title: 'Otters', year: 2003, venue: 'Ponds', keywords: [WORD, 'lakes'] }),
  record({ title: 'Voles', year: 2004, venue: 'Ponds', keywords: ['lakes'] }),
].join('\n');

test('names of proceedings and words without a space stay within their columns', async ({
  page,
}) => {
  await openList(page, 'names.ndjson', NAMES);
  const root = page.url();
  const links = await page.getByRole('list', { name: 'Papers' }).getByRole('heading').all();
  const ids = await Promise.all(
    links.map(async (heading) => {
      const href = (await heading.getByRole('link').getAttribute('href')) ?? '';
      return new URL(href, root).pathname.split('/').at(-1) ?? '';
    }),
  );
  const paths = [
    '',
    `papers/${ids[0]}`,
    `compare?papers=${ids.slice(0, 2).join(',')}`,
    `compare?papers=${ids.join(',')}`,
    'insight/gaps?rows=venue&columns=keywords',
    'about',
  ];
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of paths) {
      await open(page, `${root}${path}`);
      await expect(page.getByText(WORD).first()).toBeAttached();
      expect(await findSticking(page), `${path} at ${width} px`).toEqual([]);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolled, `${path} at ${width} px`).toBeLessThanOrEqual(width);
    }
  }
});

/** Names of a drawing that are cut off at its edge, or that a square lies on. */
function findHidden(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const frame = boxOf(document.querySelector('svg') ?? document.body);
    const squares = [...document.querySelectorAll('svg rect[rx]')].map(boxOf);
    const names = [...document.querySelectorAll('svg text')].filter(
      ({ textContent }) => !/^(?:\d+|·)$/u.test(textContent),
    );
    const isHidden = ({ left, right, top, bottom }: DOMRect) =>
      left < frame.left ||
      right > frame.right ||
      top < frame.top ||
      bottom > frame.bottom ||
      squares.some(
        (square) =>
          left < square.right && right > square.left && top < square.bottom && bottom > square.top,
      );
    return names.filter((name) => isHidden(boxOf(name))).map(({ textContent }) => textContent);
  });
}

test('a gap map is saved with room for all of its names', async ({ page }) => {
  await openList(page, 'names.ndjson', NAMES);
  for (const axes of ['rows=venue&columns=keywords', 'rows=keywords&columns=venue']) {
    await open(page, `${page.url().replace(/insight.*$/u, '')}insight/gaps?${axes}`);
    const button = page.getByRole('button', { name: 'SVG' });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const svg = await streamText(await file.createReadStream());
    const viewer = await page.context().newPage();
    await viewer.setContent(svg);
    expect(await findHidden(viewer), axes).toEqual([]);
    await viewer.close();
  }
});
