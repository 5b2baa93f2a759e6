import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Corpus } from '../../src/corpus/schema.ts';
import { expect, open, test } from './harness.ts';

const corpus = JSON.parse(
  readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8'),
) as Corpus;

/** Addresses that were published. They keep working, whatever else changes. */
const PUBLISHED = [
  ['/', '44 of 44 papers'],
  ['/?family=ssm', 'of 44 papers'],
  ['/?family=ssm,-hybrid&sort=newest', 'of 44 papers'],
  ['/?complexity=not-stated&year=2023..2025', 'of 44 papers'],
  ['/?q=mamba&view=table', 'of 44 papers'],
  ['/?code=yes&basis=stated', 'of 44 papers'],
] as const;

for (const [path, status] of PUBLISHED) {
  test(`the published address ${path} opens and stays as it is`, async ({ page, baseURL }) => {
    await open(page, path);
    await expect(page.getByRole('status').filter({ hasText: status }).first()).toBeAttached();
    await page.waitForTimeout(400);
    expect(page.url()).toBe(new URL(path, baseURL).href);
  });
}

test('500 random addresses show a page and no fault', async ({ page }) => {
  test.setTimeout(180_000);
  const random = createRandom(20_260_101);
  const addresses = Array.from({ length: 500 }, () => createAddress(random));
  await open(page, '/');
  const { faults, titles } = await visit(page, addresses);
  expect(faults).toEqual([]);
  // The pages did follow the addresses.
  expect(new Set(titles).size).toBeGreaterThan(100);
});

test('random addresses opened from outside show a page and no fault', async ({ page }) => {
  const random = createRandom(7);
  for (let count = 0; count < 25; count += 1) {
    const address = createAddress(random);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeAttached();
    await expect(page.getByText('Something went wrong'), address).toHaveCount(0);
  }
});

/**
 * Goes to each address through the application's own router. Returns what went wrong, each as
 * `address: what`, and the titles that were shown.
 */
async function visit(
  page: Page,
  addresses: readonly string[],
): Promise<{ faults: string[]; titles: string[] }> {
  return page.evaluate(async (list) => {
    const faults: string[] = [];
    const titles: string[] = [];
    let current = '';
    addEventListener('error', ({ message }) => faults.push(`${current}: ${message}`));
    // The page is rendered in a transition, which is done when the browser is idle.
    const settle = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 1000 }));
      });
    const findFault = () => {
      if (document.querySelector('h1') === null) return 'no heading';
      return document.body.textContent.includes('Something went wrong') ? 'an error page' : null;
    };
    for (const address of list) {
      current = address;
      history.pushState({ idx: 0, key: address, usr: null }, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
      await settle();
      // A page that is fetched when first opened takes a moment.
      for (let wait = 0; wait < 60 && findFault() !== null; wait += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const fault = findFault();
      if (fault !== null) faults.push(`${address}: ${fault}`);
      titles.push(document.title);
    }
    return { faults, titles };
  }, addresses);
}

type Random = () => number;

/** Marsaglia's xorshift (2003, 13-17-5), seeded: the same addresses in every run. */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const KEYS = ['q', 'year', 'code', 'basis', 'sort', 'view', 'paper', 'papers', 'baseline', 'x', ''];
const WORDS = [
  'mamba',
  'linear',
  '"delta rule"',
  '-survey',
  'author:gu',
  'family:',
  'title:"',
  '(',
  '“',
];
const GARBAGE = [
  '%',
  '%zz',
  '%00',
  '<script>',
  '\u202e',
  '💡',
  '../',
  '//',
  'null',
  '-',
  ',,,',
  '+',
  '=',
];
const SORTS = ['relevance', 'newest', 'oldest', 'title', 'comments', 'list', 'table', 'yes', 'no'];

/** An address by the grammar, with things in it that are not. */
function createAddress(random: Random): string {
  const ids = corpus.papers.map(({ id }) => id);
  const facets = corpus.taxonomy.facets;
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const some = (items: readonly string[], most: number): string =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items) ?? '').join(',');
  const text = () =>
    random() < 0.6 ? some(WORDS, 3).replaceAll(',', ' ') : `${pick(GARBAGE)}${pick(WORDS)}`;
  const parameter = (): string => {
    const facet = pick(facets);
    if (facet !== undefined && random() < 0.5) {
      const values = [...facet.values.map(({ id }) => id), 'not-stated', 'nonsense'];
      return `${facet.id}=${some([...values, ...values.map((value) => `-${value}`)], 4)}`;
    }
    const values = [text(), some(ids, 7), pick(SORTS) ?? '', `20${some(['23', '24..'], 2)}`];
    const value = pick(values) ?? '';
    return `${pick(KEYS)}=${random() < 0.8 ? encodeURIComponent(value) : value.replaceAll('#', '')}`;
  };
  const path = pick([
    '/',
    '/',
    '/',
    '/compare',
    '/library',
    '/about',
    `/papers/${pick(ids)}`,
    `/papers/${encodeURIComponent(pick(GARBAGE) ?? '')}`,
    `/papers/${pick(ids)}x`,
    `/${encodeURIComponent(pick(WORDS) ?? '')}`,
  ]);
  const query = Array.from({ length: Math.floor(random() * 5) }, parameter).join('&');
  return `${path}${query === '' ? '' : `?${query}`}${random() < 0.1 ? '#x' : ''}`;
}
