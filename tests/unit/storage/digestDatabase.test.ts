import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeptDigest } from '../../../src/storage/digestDatabase.ts';
import {
  DigestStorageError,
  keepDigest,
  keepEdits,
  listDigests,
  readDigest,
  readEdits,
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
    expect(await readDigest('a')).toEqual({ digest: digest('a', 1), content: content('a') });
    expect(removed).toEqual({ ...(await readDigest('a')), edits: [] });
    expect(await removeDigest('gone')).toBeNull();
  });
});

describe('the edits of a digest', () => {
  const edit = (id: string) => ({ id, at: 1, action: { kind: 'changes', changes: [] } });

  test('are kept one by one, each digest its own', async () => {
    await keepEdits('a', [edit('one')]);
    await keepEdits('a', [edit('two')]);
    await keepEdits('a', [edit('two')]);
    await keepEdits('b', [edit('one')]);
    expect(await readEdits('a')).toEqual([edit('one'), edit('two')]);
    expect(await readEdits('b')).toEqual([edit('one')]);
    expect(await readEdits('c')).toEqual([]);
  });

  test('stay when papers are added, go with the digest, and come back with it', async () => {
    await keepDigest(digest('a', 1), content('a'));
    await keepEdits('a', [edit('one')]);
    await keepEdits('b', [edit('other')]);
    await keepDigest(digest('a', 1), content('a and more'));
    expect(await readEdits('a')).toEqual([edit('one')]);
    const removed = await removeDigest('a');
    expect(await readEdits('a')).toEqual([]);
    expect(await readEdits('b')).toEqual([edit('other')]);
    if (removed) await keepDigest(removed.digest, removed.content, removed.edits);
    expect(await readEdits('a')).toEqual([edit('one')]);
  });

  test('that another tab keeps while the digest goes are returned with it or stay', async () => {
    await keepDigest(digest('a', 1), content('a'));
    const names = Array.from({ length: 40 }, (_, index) => `edit ${index}`);
    const keeping = names.map(async (name, index) => {
      await new Promise((resolve) => setTimeout(resolve, index / 2));
      await keepEdits('a', [edit(name)]);
    });
    await new Promise((resolve) => setTimeout(resolve, 4));
    const removed = await removeDigest('a');
    await Promise.all(keeping);
    const known = [...(removed?.edits ?? []), ...(await readEdits('a'))].map(({ id }) => id);
    expect(known.toSorted()).toEqual(names.toSorted());
  });

  test('have room in a database of the first version, which keeps its digests', async () => {
    const old = await openDB('collate', 1, {
      upgrade: (created) => {
        created.createObjectStore('digests', { keyPath: 'id' });
        created.createObjectStore('contents');
      },
    });
    await old.put('digests', digest('a', 1));
    await old.put('contents', content('a'), 'a');
    old.close();
    await keepEdits('a', [edit('one')]);
    expect(await readDigest('a')).toEqual({ digest: digest('a', 1), content: content('a') });
    expect(await readEdits('a')).toEqual([edit('one')]);
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

test('a database that another tab holds is not waited for for ever, and that is said', async () => {
  vi.useFakeTimers();
  // A request that nothing ever answers.
  const request: unknown = Reflect.construct(IDBOpenDBRequest, []);
  vi.stubGlobal('indexedDB', { open: () => request });
  let fault: unknown = null;
  listDigests().catch((error: unknown) => {
    fault = error;
  });
  await vi.advanceTimersByTimeAsync(6000);
  vi.useRealTimers();
  expect(fault).toBeInstanceOf(DigestStorageError);
  expect(String(fault)).toContain('Another tab of Collate holds the lists of this device.');
});
