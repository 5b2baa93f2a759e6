import type { Browser, Page } from '@playwright/test';
import type { Site } from './benchProbe.ts';
import { readPaints, watchFirstTitle, watchPaints, watchTasks } from './benchProbe.ts';
import { clickFilters } from './clickFilters.ts';

/** A list under measurement. */
export interface LargeSite extends Omit<Site, 'name'> {
  /** How long after an input its effects are watched. */
  readonly watchMs: number;
  /** What is typed, a text a round. */
  readonly queries: readonly string[];
  /** How many boxes are clicked in a round, each twice. */
  readonly boxes: number;
}

/** What it takes to open a file, in milliseconds. */
export interface OpenedList {
  /** Where it is kept. */
  readonly url: string;
  /** From the choice of the file to the report. */
  readonly reading: number;
  /** Longest task of the page meanwhile; 0 where none took 50 ms. */
  readonly longestTask: number;
  /** From “Open this list” to its first row. */
  readonly opening: number;
}

/** What it is like to use a list: milliseconds, and megabytes. */
export interface Use {
  readonly firstTitles: readonly number[];
  readonly keys: readonly number[];
  readonly clicks: readonly number[];
  readonly taskWhileTyping: number;
  readonly taskWhileFiltering: number;
  readonly taskWhileScrolling: number;
  readonly memory: { readonly page: number; readonly workers: number };
}

const SCROLLS = 60;
const REST_MS = 1_500;
/** Opening and reading 10,000 papers on a shared machine. */
const LONGEST_MS = 120_000;

/** A page in a profile of its own. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  // The compiler that runs this script names functions with a helper that a page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await watchTasks(page);
  return page;
}

/** Opens a file as a reader does: chosen, read, reported, kept. */
export async function openLargeList(page: Page, base: string, file: string): Promise<OpenedList> {
  await page.goto(`${base}open`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(REST_MS);
  await forgetTasks(page);
  let start = performance.now();
  await page.getByLabel('Choose files').setInputFiles(file);
  await page.getByRole('region', { name: 'Report' }).waitFor();
  const reading = performance.now() - start;
  const longestTask = await readLongestTask(page);
  start = performance.now();
  await page.getByRole('button', { name: 'Open this list' }).click();
  await page.waitForURL(/\/digests\/[a-z0-9-]+\/$/u);
  await page.getByRole('list', { name: 'Papers' }).getByRole('heading').first().waitFor();
  return { url: page.url(), reading, longestTask, opening: performance.now() - start };
}

/** Loads a list, types, filters, scrolls, and counts the memory, as often as there are rounds. */
export async function measureUse(page: Page, site: LargeSite, rounds: number): Promise<Use> {
  await watchFirstTitle(page, site.titles);
  const firstTitles: number[] = [];
  const [keys, clicks]: [number[], number[]] = [[], []];
  let [taskWhileTyping, taskWhileFiltering, taskWhileScrolling] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    firstTitles.push(await load(page, site));
    keys.push(...(await type(page, site, round)));
    taskWhileTyping = Math.max(taskWhileTyping, await readLongestTask(page));
    await load(page, site);
    clicks.push(...(await clickBoxes(page, site, round)));
    taskWhileFiltering = Math.max(taskWhileFiltering, await readLongestTask(page));
    await load(page, site);
    await scroll(page);
    taskWhileScrolling = Math.max(taskWhileScrolling, await readLongestTask(page));
  }
  const memory = await measureMemory(page, site);
  return {
    ...{ firstTitles, keys, clicks },
    ...{ taskWhileTyping, taskWhileFiltering, taskWhileScrolling, memory },
  };
}

/** Milliseconds until the first title is painted; returns when the page is idle. */
async function load(page: Page, { url }: LargeSite): Promise<number> {
  // The same address again would be a reload, which brings back where the page was scrolled to.
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => window.collateFirstTitle !== undefined);
  await page.waitForTimeout(REST_MS);
  return page.evaluate(() => window.collateFirstTitle ?? Number.NaN);
}

/** Of the page and its workers after a search; only a page that is isolated may count it. */
async function measureMemory(page: Page, site: LargeSite): Promise<Use['memory']> {
  await page.context().route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = {
      ...response.headers(),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    await route.fulfill({ response, headers });
  });
  await load(page, site);
  await type(page, site, 0);
  return page.evaluate(countMemory);
}

async function type(page: Page, site: LargeSite, round: number): Promise<readonly number[]> {
  await page.locator(site.search).click();
  // The index of a long list is made in a worker, and a reader types when it is there.
  await page.waitForTimeout(2 * REST_MS);
  await forgetTasks(page);
  await watchPaints(page, 'keydown', site.list, site.watchMs);
  for (const key of site.queries[round % site.queries.length] ?? '') {
    await page.keyboard.press(key);
    await page.waitForTimeout(site.watchMs + 20);
  }
  return (await readPaints(page)).map(({ list }) => list);
}

async function clickBoxes(page: Page, site: LargeSite, round: number): Promise<readonly number[]> {
  await forgetTasks(page);
  await watchPaints(page, 'click', site.list, site.watchMs);
  await clickFilters(page, { ...site, round });
  return (await readPaints(page)).map(({ list }) => list);
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(900, 500);
  await forgetTasks(page);
  for (let turn = 0; turn < SCROLLS; turn += 1) {
    await page.mouse.wheel(0, turn < SCROLLS / 2 ? 700 : 12_000);
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(300);
}

/** Leaves the tasks so far out of the count. */
export async function forgetTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.collateTasks?.splice(0);
  });
}

/** The longest task since `forgetTasks`; 0 where none took 50 ms. */
export async function readLongestTask(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, ...(window.collateTasks ?? []).map(({ start, end }) => end - start)),
  );
}

/** Runs in the page: megabytes of its own and of its workers. */
async function countMemory(): Promise<Use['memory']> {
  const measuring = performance as Performance & {
    measureUserAgentSpecificMemory?: () => Promise<{
      bytes: number;
      breakdown: { bytes: number; attribution: { scope: string }[] }[];
    }>;
  };
  const found = await measuring.measureUserAgentSpecificMemory?.();
  if (found === undefined) return { page: Number.NaN, workers: Number.NaN };
  const ofWorkers = found.breakdown
    .filter(({ attribution }) => attribution.some(({ scope }) => scope.includes('Worker')))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  return { page: (found.bytes - ofWorkers) / 1e6, workers: ofWorkers / 1e6 };
}
