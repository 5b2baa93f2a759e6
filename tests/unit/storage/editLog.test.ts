// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  DigestStorageError,
  keepDigest,
  keepEdits,
  readEdits,
  removeDigest,
} from '../../../src/storage/digestDatabase.ts';
import { readLoggedEdits } from '../../../src/storage/editLog.ts';

const edit = (id: string) => ({ id, at: 1, action: { kind: 'undo', edit: 'x' } });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  localStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

/** Does something while the database takes nothing, as where the page is left before it has answered. */
async function withoutDatabase(use: () => Promise<unknown>): Promise<void> {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The page is left.', 'AbortError');
  });
  await use().catch(() => undefined);
  put.mockRestore();
}

test('an edit that the database did not get is there at the next reading, and kept then', async () => {
  await withoutDatabase(() => keepEdits('herons', [edit('one')]));
  expect(readLoggedEdits('herons')).toEqual([edit('one')]);
  expect(await readEdits('herons')).toEqual([edit('one')]);
  expect(readLoggedEdits('herons')).toEqual([]);
  expect(await readEdits('herons')).toEqual([edit('one')]);
  expect(await readEdits('heron')).toEqual([]);
});

test('it is logged before the database is asked', () => {
  keepEdits('herons', [edit('one')]).catch(() => undefined);
  expect(readLoggedEdits('herons')).toEqual([edit('one')]);
});

test('a database that takes nothing says so, and the edit stays in the log', async () => {
  await withoutDatabase(() =>
    expect(keepEdits('herons', [edit('one')])).rejects.toThrow(DigestStorageError),
  );
  await withoutDatabase(async () => expect(await readEdits('herons')).toEqual([edit('one')]));
  expect(readLoggedEdits('herons')).toEqual([edit('one')]);
});

test('a digest that is removed takes its logged edits along', async () => {
  await keepDigest(
    { id: 'a', name: 'A', createdAt: 1, paperCount: 1, bytes: 1 },
    {
      ...{ corpus: {}, report: '' },
    },
  );
  await withoutDatabase(() => keepEdits('a', [edit('one')]));
  const removed = await removeDigest('a');
  expect(removed?.edits).toEqual([edit('one')]);
  expect(await readEdits('a')).toEqual([]);
});

test('entries that are no edits are passed over', async () => {
  localStorage.setItem('collate.edit.herons.broken', '{');
  localStorage.setItem('collate.edit.herons.number', '4');
  localStorage.setItem('collate.edit.herons.nameless', '{"id":4}');
  expect(await readEdits('herons')).toEqual([]);
});

test('no edit is lost, whenever the page is left', async () => {
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom('keep', 'leave', 'read'),
      digest: fc.constantFrom('a', 'b'),
      ids: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (events) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      localStorage.clear();
      const made = new Map([
        ['a', new Set<string>()],
        ['b', new Set<string>()],
      ]);
      for (const { what, digest, ids } of events) {
        const edits = ids.map((id) => edit(String(id)));
        if (what === 'read') await readEdits(digest);
        else for (const { id } of edits) made.get(digest)?.add(id);
        if (what === 'keep') await keepEdits(digest, edits);
        if (what === 'leave') await withoutDatabase(() => keepEdits(digest, edits));
      }
      for (const [digest, ids] of made) {
        const kept = await readEdits(digest);
        expect(kept.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
        expect(readLoggedEdits(digest)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
