import type { Page } from '@playwright/test';
import { forgetTasks, readLongestTask } from './benchLargeRuns.ts';

/** What one part of the site costs with a long list, in milliseconds. */
export interface PartCost {
  readonly name: string;
  /** From the click or the address until all of it is there. */
  readonly ready: number;
  /** Longest task of the page meanwhile; 0 where none took 50 ms. */
  readonly longestTask: number;
}

interface Part {
  readonly name: string;
  /** Opens it and returns when all of it is there. */
  readonly open: (page: Page, list: string) => Promise<unknown>;
}

const REST_MS = 3_000;

/** What a reader does with a list beside searching it. */
const PARTS: readonly Part[] = [
  {
    name: 'the list, loaded',
    open: (page, list) => page.goto(list).then(() => rows(page).first().waitFor()),
  },
  {
    name: 'a paper beside it, with similar ones',
    open: async (page) => {
      await rows(page).first().click();
      await findSimilar(page);
    },
  },
  {
    name: 'the next paper',
    open: async (page) => {
      await rows(page).nth(1).click();
      await findSimilar(page);
    },
  },
  {
    name: 'export of all papers',
    open: async (page) => {
      await page.getByRole('button', { name: 'Export' }).first().click();
      await page.getByRole('region', { name: 'BibTeX text' }).waitFor();
    },
  },
  {
    name: 'a comparison of three, loaded',
    open: async (page, list) => {
      const ids = await rows(page).evaluateAll((links) => links.map(({ id }) => id));
      const papers = ids.slice(0, 3).map((id) => id.replace('paper-', ''));
      await page.goto(`${list}compare?papers=${papers.join(',')}`);
      await page.getByRole('table').waitFor();
      await page.getByText('being found').first().waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'the map of gaps, loaded',
    open: async (page, list) => {
      await page.goto(`${list}insight/gaps`);
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'a folder for a host',
    open: async (page, list) => {
      await page.goto(`${list}about`);
      await page.getByRole('button', { name: /^Publish/u }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as a folder for a host' }).click();
      await saved;
    },
  },
];

/** Opens one part after the other. `list` is the address of the kept list. */
export async function measureParts(page: Page, list: string): Promise<readonly PartCost[]> {
  const costs: PartCost[] = [];
  for (const { name, open } of PARTS) {
    await forgetTasks(page);
    const start = performance.now();
    await open(page, list);
    const ready = performance.now() - start;
    // What the page does just after is met by whoever goes on.
    await page.waitForTimeout(REST_MS);
    costs.push({ name, ready, longestTask: await readLongestTask(page) });
  }
  return costs;
}

function rows(page: Page) {
  return page.getByRole('list', { name: 'Papers' }).getByRole('heading').getByRole('link');
}

async function findSimilar(page: Page): Promise<void> {
  const similar = page.getByRole('region', { name: 'Similar papers' });
  await similar.getByRole('link').first().waitFor();
}
