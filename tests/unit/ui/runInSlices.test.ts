import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFileInSlices, runInSlices } from '../../../src/ui/runInSlices.ts';

/** The browser's side: what waits until it is idle or for its next task, and its clock. */
let waiting: (() => void)[] = [];
let now = 0;
/** Timers of a page that is not seen, which come once a second. */
let timers: (() => void)[] = [];

/** Counts to `count`; each step takes 3 ms, so that three of them fill a slice of 8 ms. */
function* countTo(count: number, done: number[]): Generator<void, string> {
  for (let step = 1; step <= count; step += 1) {
    now += 3;
    done.push(step);
    yield;
  }
  return 'counted';
}

function runNext(): void {
  const due = waiting;
  waiting = [];
  for (const task of due) task();
}

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('window', {
    requestIdleCallback: (task: () => void) => waiting.push(task),
    cancelIdleCallback: () => {},
  });
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('setTimeout', (task: () => void) =>
    (document.hidden ? timers : waiting).push(task),
  );
  vi.stubGlobal('MessageChannel', SimulatedChannel);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  waiting = [];
  timers = [];
});

/** Its messages are tasks of their own, whether the page is seen or not. */
class SimulatedChannel {
  readonly port1 = { onmessage: () => {}, close: () => {} };
  readonly port2 = { postMessage: () => waiting.push(() => this.port1.onmessage()) };
}

describe('runInSlices', () => {
  test('begins when the browser is idle, and lets go of it after each slice', async () => {
    const done: number[] = [];
    const result = runInSlices(countTo(7, done));
    expect(done).toEqual([]);
    runNext();
    expect(done).toEqual([1, 2, 3]);
    runNext();
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
    runNext();
    expect(waiting).toHaveLength(0);
    await expect(result).resolves.toBe('counted');
  });

  test('does not wait for timers where the page is not seen', async () => {
    vi.stubGlobal('document', { hidden: true });
    const done: number[] = [];
    const result = runInSlices(countTo(7, done));
    for (let slice = 0; slice < 3; slice += 1) runNext();
    expect(done).toHaveLength(7);
    expect(timers).toEqual([]);
    await expect(result).resolves.toBe('counted');
  });

  test('makes a file of pieces, and lets go of the browser between them', async () => {
    const made: number[] = [];
    const file = createFileInSlices(
      (function* write() {
        for (const _ of countTo(4, made)) yield `${made.length}`;
      })(),
      'text/plain',
    );
    expect(made).toEqual([]);
    runNext();
    expect(made).toEqual([1, 2, 3]);
    runNext();
    const { type, size } = await file;
    expect([type, size]).toEqual(['text/plain', '1234'.length]);
  });

  test('ends with what a step throws', async () => {
    const result = runInSlices(
      (function* fail(): Generator<void, string> {
        yield;
        throw new Error('no memory');
      })(),
    );
    runNext();
    await expect(result).rejects.toThrow('no memory');
    expect(waiting).toHaveLength(0);
  });
});
