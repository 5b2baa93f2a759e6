import { AxeBuilder } from '@axe-core/playwright';
import {
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { findMarkupFaults } from '../../scripts/checks/markupRules.ts';

/** A layout shift, and the markup of what moved. */
export interface Shift {
  readonly value: number;
  readonly nodes: string;
}

declare global {
  interface Window {
    collateShifts?: Shift[];
  }
}

interface Fixtures {
  /** What went wrong in the page so far; a test fails if anything is left in it at its end. */
  readonly faults: string[];
}

/**
 * Playwright's test, which also fails on an error in the console, an uncaught exception, a
 * breach of the Content-Security-Policy, a file that is missing, and a request to another origin.
 */
export const test = base.extend<Fixtures>({
  faults: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern.
    async ({}, use) => {
      const faults: string[] = [];
      await use(faults);
      expect(faults, 'faults in the page').toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, faults, baseURL }, use) => {
    watchFaults(page, new URL(baseURL ?? '').origin, faults);
    await use(page);
  },
});

export { expect };

/** Adds to `faults` whatever goes wrong in this page from now on. */
export function watchFaults(page: Page, origin: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (isFault(message)) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isInside = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isInside) faults.push(`request to another origin: ${url.href}`);
  });
  page.on('requestfailed', (request) => {
    // A preload or fetch is cut off where the test itself goes on to another page.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason}: ${request.url()}`);
  });
  page.on('response', (response) => {
    // An unknown address is answered with a page and the status 404; a missing file is a fault.
    const isPage = response.request().resourceType() === 'document';
    if (response.status() >= 400 && !isPage) {
      faults.push(`status ${response.status()}: ${response.url()}`);
    }
  });
}

/** Notes of the browser on a status, which is judged above, and of Playwright on what it was told. */
const HARMLESS = ['Failed to load resource', 'Service Worker registration blocked by Playwright'];

/** Errors and warnings, but for the harmless. */
function isFault(message: ConsoleMessage): boolean {
  return (
    (message.type() === 'error' || message.type() === 'warning') &&
    !HARMLESS.some((start) => message.text().startsWith(start))
  );
}

/** Holds back what the page asks for at these addresses; what it returns lets it through. */
export async function holdBack(page: Page, addresses: string | RegExp): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Opens an address and waits until its page has drawn its heading and listens to keys. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  // Set by the script when it has taken the written page over.
  await page.waitForFunction(() => window.history.scrollRestoration === 'manual');
}

/** Waits until no file has come for 200 ms, faces are there and nothing is left to do. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const countFiles = () => performance.getEntriesByType('resource').length;
    let count = -1;
    while (count !== countFiles()) {
      count = countFiles();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
}

/**
 * Waits until the script has taken over this part of a written page. Parts that show findings wait
 * for them, after the page around them listens; a press before that does nothing.
 */
export async function awaitScript(part: Locator): Promise<void> {
  await expect
    .poll(() =>
      part.evaluate((element) =>
        Object.keys(element).some((key) => key.startsWith('__reactProps')),
      ),
    )
    .toBe(true);
}

/** What can be wrong with a page that is right in another theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface AccessibilityOptions {
  /** What lies under something that was just opened. */
  readonly covered?: string | undefined;
  readonly checks?: 'all' | 'colours';
}

/**
 * Asserts that axe finds nothing against WCAG 2.2 AA or its own good practice in what is shown,
 * but for what is `covered`.
 */
export async function expectAccessible(
  page: Page,
  { covered, checks = 'all' }: AccessibilityOptions = {},
): Promise<void> {
  // Put into a page a second time, its two thousand functions would be compiled again.
  const hasAxe = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder(hasAxe ? { page, axeSource: ';' } : { page })
    // Only violations are described node by node: of what passes, that it was looked at is enough.
    .options({ resultTypes: ['violations'] })
    // Results are put together in the page itself. The other way, for frames of other origins, which
    // no page here has, sends all of them to a second page.
    .setLegacyMode();
  if (covered !== undefined) builder.exclude(covered);
  if (checks === 'colours') builder.withRules(COLOUR_RULES);
  else builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations, passes } = await builder.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary = '' }) => {
      const reason = failureSummary.split('\n').slice(1).join(' ').trim();
      return `${id}: ${html.slice(0, 160)}: ${reason}`;
    }),
  );
  expect(found).toEqual([]);
  const least = checks === 'colours' ? 0 : 10;
  expect(passes.length, 'rules that axe could apply').toBeGreaterThan(least);
}

/** Asserts that what the script made of the page is HTML as it should be, as the pages of the build are. */
export async function expectValidMarkup(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url());
  expect(await findMarkupFaults(await page.content(), `${pathname}${search}`)).toEqual([]);
}

/**
 * Makes the browser refuse the clipboard and the system's sheet. Whether one does so by itself
 * depends on its version and on the way it is started.
 */
export async function refuseSharing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const value = () => Promise.reject(new DOMException('No leave is given.', 'NotAllowedError'));
    Object.defineProperty(Clipboard.prototype, 'writeText', { value });
    Object.defineProperty(Navigator.prototype, 'share', { value });
  });
}

/** Shows the open page in a theme and size, as a reader sees it who changes them. */
export async function showIn(
  page: Page,
  theme: 'light' | 'dark',
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize(size);
  await page.evaluate(async (chosen) => {
    document.documentElement.dataset.theme = chosen;
    // Transitions begin with the next frame; until they end a colour is between those of two themes.
    await new Promise(requestAnimationFrame);
    const transitions = document.getAnimations().filter((own) => own instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  }, theme);
}

/** Notes every layout shift from the first paint on, with what moved. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.collateShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: readonly { node: Node | null }[];
        };
        const nodes = sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return element?.outerHTML.slice(0, 160) ?? 'a node that is gone';
        });
        window.collateShifts?.push({ value, nodes: nodes.join(' | ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** A layout shift below this is shown as 0: a quotation that gets a hair wider with its face. */
const LEAST_SHIFT = 0.001;

/** Asserts that nothing moved; the message names what did. */
export function expectStill(shifts: readonly Shift[], path: string): void {
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  const moved = shifts.map(({ nodes }) => nodes).join('\n');
  expect(sum, `layout shift of ${path}: ${moved}`).toBeLessThan(LEAST_SHIFT);
}
