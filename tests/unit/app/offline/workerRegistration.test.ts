// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerWorker } from '../../../../src/app/offline/workerRegistration.ts';

const page = vi.hoisted(() => ({ workbox: new EventTarget(), messageSkipWaiting: vi.fn() }));

vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener = page.workbox.addEventListener.bind(page.workbox);
    register = async () => undefined;
    messageSkipWaiting = page.messageSkipWaiting;
  },
}));

const registration: { active: object | null; waiting: object | null } = {
  active: null,
  waiting: null,
};

beforeEach(() => {
  page.workbox = new EventTarget();
  vi.stubGlobal('navigator', {
    serviceWorker: { controller: null, getRegistration: async () => registration },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  page.messageSkipWaiting.mockClear();
});

/** How often a page was told of a newer version when a worker had to wait. */
async function countNews(workers: typeof registration): Promise<number> {
  Object.assign(registration, workers);
  const onReady = vi.fn();
  await registerWorker('/', onReady);
  page.workbox.dispatchEvent(new Event('waiting'));
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

/** Tells of what was fetched, at once or when it is asked. */
let tellFetched: (isTold: boolean) => void;

/** Presses *Reload* on a page whose clock stands still. */
async function pressReload(): Promise<void> {
  let records: object[] = [];
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
      constructor(onFetched: () => void) {
        tellFetched = (isTold) => (isTold ? onFetched() : records.push({}));
      }
      takeRecords() {
        const taken = records;
        records = [];
        return taken;
      }
    },
  );
  Object.assign(registration, { active: {}, waiting: {} });
  vi.useFakeTimers();
  await registerWorker('/', (takeUp) => takeUp());
  page.workbox.dispatchEvent(new Event('waiting'));
  await vi.advanceTimersByTimeAsync(0);
}

test('the old version goes once nothing was fetched for 0.3 s', async () => {
  await pressReload();
  await vi.advanceTimersByTimeAsync(200);
  tellFetched(true);
  await vi.advanceTimersByTimeAsync(200);
  // The page is busy, and told of it late.
  tellFetched(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(page.messageSkipWaiting).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(page.messageSkipWaiting).toHaveBeenCalledOnce();
});

test('a page that fetches without end is waited for two seconds', async () => {
  await pressReload();
  for (let count = 0; count < 19; count += 1) {
    await vi.advanceTimersByTimeAsync(100);
    tellFetched(true);
  }
  expect(page.messageSkipWaiting).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(page.messageSkipWaiting).toHaveBeenCalledOnce();
});
