import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeptDigest } from '../../../src/storage/digestDatabase.ts';
import {
  DigestStorageError,
  keepDigest,
  listDigests,
  readDigest,
  removeDigest,
  renameDigest,
} from '../../../src/storage/digestDatabase.ts';

const digest = (id: string, createdAt: number): KeptDigest => ({
  ...{ id, name: `List ${id}`, createdAt, paperCount: 2, bytes: 100 },
});
const content = (id: string) => ({ corpus: { papers: [id] }, report: '2 papers read' });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('the digests of this device', () => {
  test('are kept, and listed newest first', async () => {
    await keepDigest(digest('a', 1), content('a'));
    await keepDigest(digest('b', 2), content('b'));
    expect((await listDigests()).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await readDigest('a')).toEqual({ digest: digest('a', 1), content: content('a') });
    expect(await readDigest('c')).toBeNull();
  });

  test('are renamed without their papers being touched', async () => {
    await keepDigest(digest('a', 1), content('a'));
    await renameDigest('a', 'Ecology');
    await renameDigest('gone', 'Nothing');
    const read = await readDigest('a');
    expect(read?.digest.name).toBe('Ecology');
    expect(read?.content).toEqual(content('a'));
    expect(await listDigests()).toHaveLength(1);
  });

  test('come back whole after they were taken away', async () => {
    await keepDigest(digest('a', 1), content('a'));
    const removed = await removeDigest('a');
    expect(await listDigests()).toEqual([]);
    if (removed) await keepDigest(removed.digest, removed.content);
    expect(await readDigest('a')).toEqual(removed);
    expect(await removeDigest('gone')).toBeNull();
  });
});

describe('what can go wrong', () => {
  test('a full disk keeps nothing by halves, and says what to do', async () => {
    await keepDigest(digest('a', 1), content('a'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    await expect(keepDigest(digest('b', 2), content('b'))).rejects.toThrow(/no room left/u);
    put.mockRestore();
    expect((await listDigests()).map(({ id }) => id)).toEqual(['a']);
  });

  test('a newer version of the database is left as it is', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('collate', 99);
      request.onsuccess = () => {
        request.result.close();
        resolve(null);
      };
    });
    await expect(listDigests()).rejects.toThrow(/newer version/u);
  });

  test('a browser that keeps nothing says so', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Closed.', 'SecurityError');
      },
    });
    await expect(listDigests()).rejects.toThrow(DigestStorageError);
    await expect(listDigests()).rejects.toThrow(/private window/u);
  });
});
