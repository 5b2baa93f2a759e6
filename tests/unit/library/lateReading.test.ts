// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LibraryEvent } from '../../../src/library/records/libraryEvents.ts';
import {
  AT,
  beginTab,
  giveEmptyDevice,
  listInStorage,
  openTab,
} from '../../fixtures/libraryTab.ts';

giveEmptyDevice();
beforeEach(() => vi.stubGlobal('BroadcastChannel', undefined));

const LATER = '2026-02-03T04:05:06.000Z';
const SAVED = ['mamba', 's4'];

/** What a reader may do while the database is still being read, or once it is (`read`). */
const anyStep = fc.oneof(
  fc.constantFrom('undo' as const, 'redo' as const, 'read' as const),
  fc.oneof(
    fc.constantFrom(...SAVED).map((key): LibraryEvent => ({ kind: 'removed', key, at: LATER })),
    fc
      .constantFrom(...SAVED, 'gam')
      .map((key): LibraryEvent => ({ kind: 'saved', key, at: LATER, isMirrored: true })),
    fc.constantFrom(...SAVED).map((key): LibraryEvent => ({ kind: 'tagged', key, tag: 'ssm' })),
    fc.constantFrom(...SAVED).map((key): LibraryEvent => ({ kind: 'status', key, status: 'read' })),
  ),
);

test('all that is done is undone, whenever the database has been read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
      localStorage.clear();
      vi.stubGlobal('indexedDB', new IDBFactory());
      const before = await openTab();
      for (const key of SAVED) {
        before.sendToLibrary({ kind: 'saved', key, at: AT, isMirrored: true });
        before.type(key, `On ${key}.`);
      }
      await before.settle();
      const list = listInStorage();
      const tab = await beginTab();
      for (const step of steps) {
        if (step === 'read') await tab.reload();
        else if (step === 'undo') tab.undo();
        else if (step === 'redo') tab.redo();
        else tab.change('Something', step);
      }
      while (tab.canUndo()) tab.undo();
      await tab.reload();
      await tab.settle();
      expect(listInStorage().toSorted()).toEqual(list.toSorted());
      const later = await openTab();
      for (const key of SAVED) {
        expect(later.record(key)).toMatchObject({
          ...{ removedAt: null, tags: [], status: 'to-read', note: `On ${key}.`, savedAt: AT },
        });
      }
      expect(later.record('gam')?.removedAt).not.toBeNull();
      await later.settle();
    }),
    { numRuns: 200 },
  );
});
