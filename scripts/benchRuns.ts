import type { Browser, CDPSession, Page } from '@playwright/test';
import {
  type Paints,
  readPaints,
  readScriptTime,
  type Site,
  watchFirstTitle,
  watchPaints,
} from './benchProbe.ts';

/** Milliseconds; `null` where a site cannot be measured so. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export interface LoadResult {
  readonly firstTitle: number;
  readonly bytes: number;
  readonly requests: number;
}

export interface InputResult {
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

const CLICKS = 32;
const QUERIES = ['linear attention', 'state spaec', 'delta rule', 'mamba video', 'long context'];

/** How long after an input its effects are watched; a key's less than the rest before the address follows typing. */
const WATCH_MS = { click: 400, key: 190 };
/** From the end of the watch to the next input. */
const PAUSE_MS = 20;
/** Between a press on the search box and the first letter. */
const BEFORE_TYPING_MS = 500;

/** Median of `rounds` loads, each in a fresh profile. */
export async function measureLoads(
  browser: Browser,
  site: Site,
  slowdown: number,
  rounds: number,
): Promise<LoadResult> {
  const results: LoadResult[] = [];
  for (let round = 0; round < rounds; round += 1) {
    results.push(
      await withPage(browser, slowdown, async (page) => {
        let requests = 0;
        page.on('request', () => {
          requests += 1;
        });
        await watchFirstTitle(page, site.titles);
        await page.goto(site.url, { waitUntil: 'networkidle' });
        await page.waitForFunction(() => window.collateFirstTitle !== undefined);
        return { ...(await page.evaluate(readLoad)), requests };
      }),
    );
  }
  return {
    firstTitle: spread(results.map((result) => result.firstTitle)).median,
    bytes: spread(results.map((result) => result.bytes)).median,
    requests: spread(results.map((result) => result.requests)).median,
  };
}

/** Runs in the page: the time of the first title, and what had arrived by then, headers included. */
function readLoad(): { firstTitle: number; bytes: number } {
  const firstTitle = window.collateFirstTitle ?? Number.NaN;
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const before = entries.filter((entry) => entry.responseEnd <= firstTitle);
  return { firstTitle, bytes: before.reduce((sum, entry) => sum + entry.transferSize, 0) };
}

/** From input to paint, with real mouse and key events, on one page that has come to rest. */
export async function measureInputs(
  browser: Browser,
  site: Site,
  slowdown: number,
): Promise<InputResult> {
  const click = await withPage(browser, slowdown, async (page) => {
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await watchPaints(page, 'click', site.list, WATCH_MS.click);
    return measureClicks(page, site);
  });
  const keystroke = await withPage(browser, slowdown, async (page) => {
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await beginTyping(page, site);
    await watchPaints(page, 'keydown', site.list, WATCH_MS.key);
    await typeQueries(page, site, (press) => press());
    return spreadPaints(await readPaints(page));
  });
  // On a page of its own: what watches the paints is script, too.
  const script = await withPage(browser, slowdown, async (page, session) => {
    const times: number[] = [];
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await beginTyping(page, site);
    await typeQueries(page, site, async (press) => {
      const before = await readScriptTime(session);
      await press();
      times.push((await readScriptTime(session)) - before);
    });
    return spread(times);
  });
  return { click, keystroke, script };
}

async function measureClicks(page: Page, site: Site): Promise<PaintSpreads> {
  const boxes = page.locator(site.filters);
  const count = await boxes.count();
  if (count === 0) throw new Error(`${site.name} shows nothing at "${site.filters}" to click.`);
  for (let index = 0; index < CLICKS; index += 1) {
    // Each box twice: chosen, then no longer.
    const box = boxes.nth(Math.floor(index / 2) % count);
    await box.scrollIntoViewIfNeeded();
    const place = await box.boundingBox();
    if (place === null) throw new Error(`A filter of ${site.name} is not visible.`);
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await page.waitForTimeout(100);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(WATCH_MS.click + PAUSE_MS);
  }
  return spreadPaints(await readPaints(page));
}

async function beginTyping(page: Page, site: Site): Promise<void> {
  await page.locator(site.search).click();
  // A hand goes from the mouse to the keys; what the press began comes to rest meanwhile.
  await page.waitForTimeout(BEFORE_TYPING_MS);
}

/** Types the queries letter by letter; `press` of each ends when its effects are there. */
async function typeQueries(
  page: Page,
  site: Site,
  measure: (press: () => Promise<void>) => Promise<void>,
): Promise<void> {
  for (const query of QUERIES) {
    for (const key of query) {
      await measure(async () => {
        await page.keyboard.press(key);
        await page.waitForTimeout(WATCH_MS.key + PAUSE_MS);
      });
    }
    await page.locator(site.search).fill('');
    await page.waitForTimeout(400);
  }
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
