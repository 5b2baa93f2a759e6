// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import type { DBSchema } from 'idb';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { transact } from '../../../src/storage/transact.ts';

interface Schema extends DBSchema {
  rows: { key: string; value: number };
}

let name = '';
const open = () =>
  openDB<Schema>(name, 1, { upgrade: (created) => void created.createObjectStore('rows') });
const put = (key: string, value: number) =>
  transact(open, { tables: ['rows'], mode: 'readwrite' }, (transaction) =>
    transaction.objectStore('rows').put(value, key),
  );
const readAll = () =>
  transact(open, { tables: ['rows'], mode: 'readonly' }, (transaction) =>
    transaction.objectStore('rows').getAll(),
  );

/** A transaction that goes on until it is told to end; then it keeps how often it was begun. */
function putLong(key: string) {
  let begun = 0;
  let isEnding = false;
  const done = transact(open, { tables: ['rows'], mode: 'readwrite' }, async (transaction) => {
    begun += 1;
    const store = transaction.objectStore('rows');
    while (!isEnding) await store.get('');
    await store.put(begun, key);
  });
  return {
    done,
    begin: () => vi.waitFor(() => expect(begun).toBe(1)),
    end: () => {
      isEnding = true;
    },
  };
}

afterEach(() => {
  name = `${name}+`;
  vi.useRealTimers();
});

test('a page that is left holds no table, and does again what it had begun when it is shown again', async () => {
  await put('before', 0);
  const long = putLong('long');
  await long.begin();
  window.dispatchEvent(new Event('pagehide'));
  // As another page does, which does not know that this one was left.
  const other = await open();
  await other.put('rows', 7, 'other');
  other.close();
  const waiting = put('later', 2);
  long.end();
  await new Promise((resolve) => setTimeout(resolve, 20));
  window.dispatchEvent(new Event('pageshow'));
  await Promise.all([long.done, waiting]);
  expect(await readAll()).toEqual([0, 2, 2, 7]);
});

test('nothing is begun in a page that is left', async () => {
  window.dispatchEvent(new Event('pagehide'));
  const waiting = put('row', 1);
  const other = await open();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await other.getAll('rows')).toEqual([]);
  window.dispatchEvent(new Event('pageshow'));
  await waiting;
  expect(await other.getAll('rows')).toEqual([1]);
  other.close();
});

test('tables that another page holds are not waited for for ever', async () => {
  await put('before', 0);
  const long = putLong('long');
  await long.begin();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const reading = readAll().catch((error: unknown) => error);
  const writing = put('late', 3).catch((error: unknown) => error);
  await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(4000);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await reading).toMatchObject({ name: 'TimeoutError' });
  expect(await writing).toMatchObject({ name: 'TimeoutError' });
  vi.useRealTimers();
  long.end();
  await long.done;
  // What was given up is not done later.
  expect(await readAll()).toEqual([0, 1]);
});
