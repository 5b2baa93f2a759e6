import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LibraryChanges } from '../../../src/storage/libraryDatabase.ts';
import {
  changeLibraryRows,
  LibraryStorageError,
  readLibraryRows,
} from '../../../src/storage/libraryDatabase.ts';

const put = (...keys: readonly string[]): LibraryChanges => ({
  records: new Map(keys.map((key) => [key, { key }])),
  collections: new Map(),
  tabs: new Map(),
  unreadable: [],
});
const change = (...keys: readonly string[]) =>
  changeLibraryRows({ records: keys, collections: [], tabs: [] }, () => put(...keys));

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the database of the library', () => {
  test('gives what it keeps, and takes rows away', async () => {
    await change('mamba', 's4');
    await changeLibraryRows({ records: ['s4'], collections: [], tabs: [] }, ({ records }) => {
      expect([...records]).toEqual([['s4', { key: 's4' }]]);
      return { ...put(), records: new Map([['s4', null]]) };
    });
    expect([...(await readLibraryRows()).records.keys()]).toEqual(['mamba']);
  });

  test('keeps all of a change, or none of it', async () => {
    const write = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
      this: IDBObjectStore,
      ...values: Parameters<typeof write>
    ) {
      if (values[1] === 's4') throw new DOMException('No room.', 'QuotaExceededError');
      return write.apply(this, values);
    });
    await expect(change('mamba', 's4')).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    expect((await readLibraryRows()).records.size).toBe(0);
  });

  test('keeps what a first version of it has', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('collate-library', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('records').put({ key: 'mamba' }, 'mamba');
        request.result.createObjectStore('collections');
        request.result.createObjectStore('quarantine', { autoIncrement: true });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve(null);
      };
    });
    await change('s4');
    const { records, tabs } = await readLibraryRows();
    expect([...records.keys()]).toEqual(['mamba', 's4']);
    expect(tabs.size).toBe(0);
  });

  test('does not wait for ever for one that is held', async () => {
    vi.useFakeTimers();
    // A request that nothing ever answers.
    const request: unknown = Reflect.construct(IDBOpenDBRequest, []);
    vi.stubGlobal('indexedDB', { open: () => request });
    const reading = readLibraryRows().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(6000);
    expect(await reading).toBeInstanceOf(LibraryStorageError);
    expect(await reading).toMatchObject({ kind: 'blocked' });
  });
});
