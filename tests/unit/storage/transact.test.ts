// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import type { DBSchema, IDBPDatabase } from 'idb';
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
  // A test that fails leaves no endless loop behind.
  const latest = Date.now() + 3000;
  const done = transact(open, { tables: ['rows'], mode: 'readwrite' }, async (transaction) => {
    begun += 1;
    const store = transaction.objectStore('rows');
    while (!isEnding && Date.now() < latest) await store.get('');
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
  window.dispatchEvent(new Event('pageshow'));
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

test.each([
  ['before it opens the database', true],
  ['while it opens the database', false],
])('nothing is begun in a page that is left %s', async (_, isLeftFirst) => {
  await put('row', 0);
  const leave = () => window.dispatchEvent(new Event('pagehide'));
  if (isLeftFirst) leave();
  const waiting = put('row', 1);
  if (!isLeftFirst) leave();
  const other = await open();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await other.getAll('rows')).toEqual([0]);
  window.dispatchEvent(new Event('pageshow'));
  await waiting;
  expect(await other.getAll('rows')).toEqual([1]);
  other.close();
});

test('a database that opens too late is closed again', async () => {
  vi.useFakeTimers();
  let resolve: (database: IDBPDatabase<Schema>) => void = () => undefined;
  const opening = new Promise<IDBPDatabase<Schema>>((done) => {
    resolve = done;
  });
  const reading = transact(
    () => opening,
    { tables: ['rows'], mode: 'readonly' },
    async () => null,
  ).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(6000);
  expect(await reading).toMatchObject({ name: 'TimeoutError' });
  vi.useRealTimers();
  const database = await open();
  const close = vi.spyOn(database, 'close');
  resolve(database);
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});

test('tables that another page holds are not waited for for ever', async () => {
  await put('before', 0);
  const long = putLong('long');
  await long.begin();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const reading = readAll().catch((error: unknown) => error);
  const writing = put('late', 3).catch((error: unknown) => error);
  await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(16_000);
  expect(await reading).toMatchObject({ name: 'TimeoutError' });
  expect(await writing).toMatchObject({ name: 'TimeoutError' });
  vi.useRealTimers();
  long.end();
  await long.done;
  // What was given up is not done later.
  expect(await readAll()).toEqual([0, 1]);
});
