// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerWorker } from '../../../../src/app/offline/workerRegistration.ts';

const { workbox } = vi.hoisted(() => ({ workbox: new EventTarget() }));

vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener = workbox.addEventListener.bind(workbox);
    register = async () => undefined;
  },
}));

const registration: { active: object | null; waiting: object | null } = {
  active: null,
  waiting: null,
};

beforeEach(() => {
  vi.stubGlobal('navigator', {
    serviceWorker: { controller: null, getRegistration: async () => registration },
  });
});

afterEach(() => vi.unstubAllGlobals());

/** How often a page was told of a newer version when a worker had to wait. */
async function countNews(workers: typeof registration): Promise<number> {
  Object.assign(registration, workers);
  const onReady = vi.fn();
  await registerWorker('/', onReady);
  workbox.dispatchEvent(new Event('waiting'));
  await Promise.resolve().then(() => undefined);
  return onReady.mock.calls.length;
}

test('a worker that waits for an older one is a newer version', async () => {
  expect(await countNews({ active: {}, waiting: {} })).toBe(1);
});

test('the worker of a first visit is no newer version, though it waits a moment', async () => {
  expect(await countNews({ active: null, waiting: {} })).toBe(0);
  expect(await countNews({ active: {}, waiting: null })).toBe(0);
});
