import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/checks/browser.ts';
import { emptyFolder } from './emptyFolder.ts';
import type { Engine, Profile, Size } from './engine.ts';

/** Chromium over its own protocol. */
export async function startChromium(): Promise<Engine> {
  const { executablePath, args, env } = await findBrowser();
  return createEngine((downloads) => ({
    launch: () => puppeteer.launch({ executablePath, args, env, headless: true }),
    context: { downloadBehavior: { policy: 'allow', downloadPath: downloads } },
  }));
}

/** Firefox over WebDriver BiDi, which it speaks itself. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  return createEngine((downloads) => ({
    launch: () =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath,
        headless: true,
        extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
      }),
    context: {},
  }));
}

interface Way {
  readonly launch: () => Promise<Browser>;
  readonly context: Parameters<Browser['createBrowserContext']>[0];
}

async function createEngine(createWay: (downloads: string) => Way): Promise<Engine> {
  const downloads = mkdtempSync(join(tmpdir(), 'collate-downloads-'));
  const { launch, context } = createWay(downloads);
  const browser = await launch();
  let last: Profile | null = null;
  return {
    downloads,
    openProfile: async (size) => {
      await last?.close();
      emptyFolder(downloads);
      last = await openProfile(browser, context, size);
      return last;
    },
    stop: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true });
    },
  };
}

async function openProfile(browser: Browser, way: Way['context'], size: Size): Promise<Profile> {
  const context = await browser.createBrowserContext(way);
  const page = await context.newPage();
  await page.setViewport(size);
  let isLeaving = false;
  const faults = watchFaults(page, () => isLeaving);
  return {
    goTo: async (address) => {
      isLeaving = true;
      try {
        await page.goto(address, { waitUntil: 'domcontentloaded' });
      } finally {
        isLeaving = false;
      }
    },
    evaluate: async <Given extends readonly unknown[], Result>(
      work: (...given: Given) => Result,
      ...given: Given
    ) => (await page.evaluate(work as never, ...given)) as Result,
    inject: async (script) => {
      await page.evaluate(`${script}\n;undefined`);
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    press: async (...keys) => {
      const [key = '', ...held] = keys.toReversed();
      for (const name of held.toReversed()) await page.keyboard.down(name as KeyInput);
      // Chromium without a window knows no key that pastes, only the command.
      const commands = held.includes('Control') && key === 'v' ? ['Paste'] : [];
      await page.keyboard.press(key as KeyInput, { commands });
      for (const name of held) await page.keyboard.up(name as KeyInput);
    },
    type: (text) => page.keyboard.type(text),
    listFaults: async () => faults,
    close: async () => {
      if (!context.closed) await context.close();
    },
  };
}

/** Firefox's words for a module that was still on its way when its page was left. */
const GIVEN_UP = /^Failed to load ‘[^’]*’\. A ServiceWorker intercepted the request/u;

function watchFaults(page: Page, isLeaving: () => boolean): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => {
    const message = error instanceof Error ? error.message : String(error);
    if (!isLeaving() || !GIVEN_UP.test(message)) faults.push(`uncaught: ${message}`);
  });
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warn') faults.push(`console ${type}: ${message.text()}`);
  });
  return faults;
}
