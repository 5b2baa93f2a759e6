import type { Browser, CDPSession, Page } from '@playwright/test';
import {
  type Paints,
  readPaints,
  readScriptTime,
  type Site,
  watchFirstTitle,
  watchPaints,
  watchTasks,
} from './benchProbe.ts';
import { clickFilters } from './clickFilters.ts';

/** Milliseconds; not a number where a site cannot be measured so. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export interface LoadResult {
  readonly firstTitle: number;
  readonly blocked: number;
  readonly bytes: number;
  readonly requests: number;
}

export interface SiteResult {
  readonly load: LoadResult;
  readonly click: PaintSpreads;
  readonly keystroke: PaintSpreads;
  readonly script: Spread;
}

/** As `Paints`, over all inputs of a kind. */
export interface PaintSpreads {
  readonly list: Spread;
  readonly view: Spread;
  readonly page: Spread;
}

/** A round clicks so many boxes, twice each, and types one of the queries. */
const BOXES = 4;
const QUERIES = ['linear attention', 'state spaec', 'delta rule', 'mamba video', 'long context'];

/** How long after an input its effects are watched; a key's less than the rest before the address follows typing. */
const WATCH_MS = { click: 400, key: 190 };
/** From the end of the watch to the next input. */
const PAUSE_MS = 20;
/** Between a click on the search box and the first keystroke. */
const BEFORE_TYPING_MS = 500;
/** From the last request to the end of what the page does by itself. */
const REST_MS = 500;

/**
 * Measures some sites in turn, `rounds` times each, so that what else the machine does meets all of
 * them. Every load, and in every round the clicks and the keys, are those of a new profile.
 */
export async function measureSites(
  browser: Browser,
  sites: readonly Site[],
  slowdown: number,
  rounds: number,
): Promise<readonly SiteResult[]> {
  const samples = sites.map(() => ({
    loads: [] as LoadResult[],
    clicks: [] as Paints[],
    keys: [] as Paints[],
    scripts: [] as number[],
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, site] of sites.entries()) {
      const kept = samples[index];
      if (kept === undefined) continue;
      const query = QUERIES[round % QUERIES.length] ?? '';
      kept.loads.push(await measureLoad(browser, site, slowdown));
      kept.clicks.push(...(await measureClicks(browser, site, slowdown, round)));
      kept.keys.push(...(await measureKeys(browser, site, slowdown, query)));
      kept.scripts.push(...(await measureScript(browser, site, slowdown, query)));
    }
  }
  return samples.map(({ loads, clicks, keys, scripts }) => ({
    load: summariseLoads(loads),
    click: spreadPaints(clicks),
    keystroke: spreadPaints(keys),
    script: spread(scripts),
  }));
}

/** Median of `rounds` loads, each in a new profile. */
export async function measureLoads(
  browser: Browser,
  site: Site,
  slowdown: number,
  rounds: number,
): Promise<LoadResult> {
  const loads: LoadResult[] = [];
  for (let round = 0; round < rounds; round += 1) {
    loads.push(await measureLoad(browser, site, slowdown));
  }
  return summariseLoads(loads);
}

async function measureLoad(browser: Browser, site: Site, slowdown: number): Promise<LoadResult> {
  return withPage(browser, slowdown, async (page) => {
    let requests = 0;
    page.on('request', () => {
      requests += 1;
    });
    await watchFirstTitle(page, site.titles);
    await watchTasks(page);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => window.collateFirstTitle !== undefined);
    await page.waitForTimeout(REST_MS);
    return { ...(await page.evaluate(readLoad)), requests };
  });
}

/** Runs in the page: the time of the first title, what had arrived by then, headers included, and what blocked it since. */
function readLoad(): Omit<LoadResult, 'requests'> {
  const firstTitle = window.collateFirstTitle ?? Number.NaN;
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const before = entries.filter((entry) => entry.responseEnd <= firstTitle);
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const late = (window.collateTasks ?? []).filter(({ end }) => end > firstPaint);
  return {
    firstTitle,
    blocked: late.reduce(
      (sum, { start, end }) => sum + Math.max(0, end - Math.max(start, firstPaint) - 50),
      0,
    ),
    bytes: before.reduce((sum, entry) => sum + entry.transferSize, 0),
  };
}

async function measureClicks(browser: Browser, site: Site, slowdown: number, round: number) {
  return withPage(browser, slowdown, async (page) => {
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await watchPaints(page, 'click', site.list, WATCH_MS.click);
    const { filters } = site;
    await clickFilters(page, { filters, round, boxes: BOXES, watchMs: WATCH_MS.click });
    return readPaints(page);
  });
}

async function measureKeys(browser: Browser, site: Site, slowdown: number, query: string) {
  return withPage(browser, slowdown, async (page) => {
    await beginTyping(page, site);
    await watchPaints(page, 'keydown', site.list, WATCH_MS.key);
    for (const key of query) await press(page, key);
    return readPaints(page);
  });
}

/** On a page of its own: what watches the paints is also script. */
async function measureScript(browser: Browser, site: Site, slowdown: number, query: string) {
  return withPage(browser, slowdown, async (page, session) => {
    await beginTyping(page, site);
    const times: number[] = [];
    for (const key of query) {
      const before = await readScriptTime(session);
      await press(page, key);
      times.push((await readScriptTime(session)) - before);
    }
    return times;
  });
}

async function beginTyping(page: Page, site: Site): Promise<void> {
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await page.locator(site.search).click();
  // A hand goes from the mouse to the keys; what the click began ends meanwhile.
  await page.waitForTimeout(BEFORE_TYPING_MS);
}

/** Types a letter, and waits until its effects are there. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(WATCH_MS.key + PAUSE_MS);
}

async function withPage<Result>(
  browser: Browser,
  slowdown: number,
  measure: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // The compiler that runs this script names functions with a helper that a page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  try {
    return await measure(page, session);
  } finally {
    await context.close();
  }
}

function summariseLoads(loads: readonly LoadResult[]): LoadResult {
  const median = (name: keyof LoadResult) => spread(loads.map((load) => load[name])).median;
  return {
    firstTitle: median('firstTitle'),
    blocked: median('blocked'),
    bytes: median('bytes'),
    requests: median('requests'),
  };
}

function spreadPaints(paints: readonly Paints[]): PaintSpreads {
  return {
    list: spread(paints.map(({ list }) => list)),
    view: spread(paints.map(({ view }) => view)),
    page: spread(paints.map(({ page }) => page)),
  };
}

/** Median and 95th percentile, by the nearest rank. */
function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
