/**
 * `npm run screenshot`: takes the picture of the README, `public/screenshot.png`, from the built
 * site. `-- --all FOLDER` takes every page instead: light, dark, and 390 px wide.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../checks/browser.ts';
import { readOptions } from '../site/readOptions.ts';
import { serveSite } from '../site/serve.ts';
import { SITE_PAGES } from './sitePages.ts';

interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const LOOKS: Readonly<Record<string, Look>> = {
  light: { theme: 'light', width: 1560, height: 900 },
  dark: { theme: 'dark', width: 1560, height: 900 },
  phone: { theme: 'light', width: 390, height: 844 },
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const values = readOptions({
  all: { type: 'string' },
  'no-build': { type: 'boolean', default: false },
});
if (!values['no-build']) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
}
const { server, url } = await serveSite({ port: 4473 });
const browser = await chromium.launch(await findBrowser());
try {
  if (values.all === undefined) {
    const look: Look = { theme: 'light', width: 1560, height: 900 };
    await take(
      browser,
      '/?q=linear+attention&paper=lasp-2',
      look,
      join(root, 'public/screenshot.png'),
    );
  } else {
    for (const { name, path } of SITE_PAGES) {
      for (const [key, look] of Object.entries(LOOKS)) {
        await take(browser, path, look, resolve(values.all, `${name}-${key}.png`));
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}

async function take(instance: Browser, path: string, look: Look, file: string): Promise<void> {
  const { width, height } = look;
  const context = await instance.newContext({
    viewport: { width, height },
    colorScheme: look.theme,
    deviceScaleFactor: width < 500 ? 2 : 1,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(new URL(path.slice(1), url).href, { waitUntil: 'networkidle' });
  await page.locator('h1').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  console.log(file);
  await context.close();
}
