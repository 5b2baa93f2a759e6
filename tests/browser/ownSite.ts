import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { serveSite } from '../../scripts/site/serve.ts';
import { test as base, expect } from './harness.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const builtSite = join(root, 'dist');

/** A server of a test's own, that can go away and come back with another folder. */
class OwnSite {
  private server: Server | null = null;
  private port = 0;
  url = '';

  async serve(folder: string): Promise<void> {
    await this.stop();
    const { server, url } = await serveSite({ port: this.port, isPortStrict: true, folder });
    this.server = server;
    this.url = url;
    this.port = Number(new URL(url).port);
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    this.server = null;
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  }
}

interface Fixtures {
  /** Serves the built site, with service workers allowed. */
  readonly site: OwnSite;
}

interface WorkerFixtures {
  /** A folder with another version of the site, really built: `RENEWALS` were made to its source. */
  readonly renewed: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern.
  site: async ({}, use) => {
    const site = new OwnSite();
    await site.serve(builtSite);
    await use(site);
    await site.stop();
  },
  baseURL: async ({ site }, use) => use(site.url),
  serviceWorkers: 'allow',
  renewed: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'collate-renewed-'));
      await use(buildRenewed(folder));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** What another version changes: the frame of every page, and a page that is fetched when opened. */
const RENEWALS = [
  { file: 'src/app/Shell.tsx', from: '    Collate\n', to: '    Collate Renewed\n' },
  {
    file: 'src/pages/about/AboutPage.tsx',
    from: '        About\n',
    to: '        About, renewed\n',
  },
] as const;

function buildRenewed(folder: string): string {
  const copied = ['src', 'scripts', 'data', 'public', 'index.html', 'vite.config.ts'];
  for (const name of [...copied, 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const { file, from, to } of RENEWALS) {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(source, `${file} has what a new version changes`).toContain(from);
    writeFileSync(join(folder, file), source.replace(from, to));
  }
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    env: { ...process.env, COLLATE_UNPACKED: '1' },
    stdio: 'pipe',
  });
  return join(folder, 'dist');
}

/** Waits until the site is kept whole and its worker answers for this page. */
export async function waitForCopy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

/** Empties the browser's own cache, which would answer for hashed files beside the worker. */
export async function emptyHttpCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

/** The copies on the device: for each its paths, in order of age. */
export async function readCopies(page: Page): Promise<{ paths: string[]; bytes: number }[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('collate http'));
    return Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name);
        const requests = await cache.keys();
        let bytes = 0;
        for (const request of requests) {
          bytes += (await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0;
        }
        return { paths: requests.map(({ url }) => new URL(url).pathname.slice(1)).sort(), bytes };
      }),
    );
  });
}
