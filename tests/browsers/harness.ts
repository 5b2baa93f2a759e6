import { test as base, expect } from '@playwright/test';
import { findFirefox, findWebKit } from '../../scripts/checks/otherBrowsers.ts';
import type { Engine, Size } from './engine.ts';
import { startChromium, startFirefox } from './puppeteerEngine.ts';
import { Tab } from './tab.ts';
import { startWebKit } from './webkitEngine.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export const DESK: Size = { width: 1440, height: 900 };
export const PHONE: Size = { width: 390, height: 600 };

interface Fixtures {
  /** A page of a profile that has seen nothing before; the one before it is gone. */
  readonly openTab: (size?: Size) => Promise<Tab>;
}

interface WorkerFixtures {
  readonly engineName: EngineName;
  readonly engine: Engine;
}

/** Playwright's runner without its browsers. A test fails as well on any fault in its pages. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await startEngine(engineName);
      await use(engine);
      await engine.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  openTab: async ({ engine, baseURL }, use) => {
    const faults: string[] = [];
    let collect = async () => {};
    await use(async (size = DESK) => {
      await collect();
      const profile = await engine.openProfile(size);
      collect = async () => {
        faults.push(...(await profile.listFaults()));
      };
      return new Tab(profile, baseURL ?? '', engine.downloads);
    });
    await collect();
    expect(faults, 'faults in the page').toEqual([]);
  },
});

export { expect };

async function startEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'chromium':
      return startChromium();
    case 'firefox': {
      const path = findFirefox();
      if (path === null) throw new Error('There is no Firefox here.');
      return startFirefox(path);
    }
    case 'webkit': {
      const places = findWebKit();
      if ('missing' in places) throw new Error(`There is no ${places.missing} here.`);
      return startWebKit(places);
    }
    default:
      return name satisfies never;
  }
}
