import { defineConfig } from '@playwright/test';
import { findFirefox, findWebKit } from './scripts/checks/otherBrowsers.ts';
import type { EngineName } from './tests/browsers/harness.ts';

const port = Number(process.env.COLLATE_TEST_PORT ?? 4273);
const url = `http://127.0.0.1:${port}/`;

/** Those on this machine. A Chromium is always there, or told of where it is looked for. */
const engineNames: readonly EngineName[] = [
  'chromium',
  ...(findFirefox() === null ? [] : (['firefox'] as const)),
  ...('missing' in findWebKit() ? [] : (['webkit'] as const)),
];

/** The same tests in every browser that is here, each driven in its own way; see `tests/browsers`. */
export default defineConfig<object, { engineName: EngineName }>({
  testDir: 'tests/browsers',
  testMatch: '**/*.test.ts',
  forbidOnly: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: { baseURL: url },
  projects: engineNames.map((engineName) => ({
    name: engineName,
    use: { engineName },
    // WebKitGTK's driver now and then loses its session on a busy machine; each try starts it again.
    retries: engineName === 'webkit' ? 2 : 0,
  })),
  webServer: {
    command: `node --import tsx scripts/site/serve.ts --port ${port} --strict-port`,
    url,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
