import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/checks/browser.ts';

/** Fixed for a run, so that every worker agrees; another one can be named where it is taken. */
const port = Number(process.env.COLLATE_TEST_PORT ?? 4273);
const url = `http://127.0.0.1:${port}/`;

/** What one worker does for a minute: begun last, it would leave the other worker idle. */
const LONG = /\/(?:update|published|lighthouse|listSite|hydration|addresses)\.test\.ts$/u;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Two cores are the measure; a third test runs on while another waits.
  workers: 3,
  retries: 0,
  // Shared machines are slow: a limit is there to end what hangs, not to judge speed.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: url,
    launchOptions: await findBrowser(),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace costs a fifth of the time of each test: `npx playwright test --trace on` records one.
    trace: 'off',
    // A test is a first visit, and would fetch the whole site beside what it looks at. That a
    // browser without workers has everything but the offline copy is thereby tested, too.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'desktop', testIgnore: LONG },
  ],
  webServer: {
    command: `node --import tsx scripts/site/serve.ts --port ${port} --strict-port`,
    url,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
