// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { createRecord } from '../../../src/library/records/libraryRecord.ts';
import {
  AT,
  giveEmptyDevice,
  keepOldList,
  listInStorage,
  openTab,
} from '../../fixtures/libraryTab.ts';

giveEmptyDevice();

describe('what can go wrong', () => {
  // First: the tabs of other tests hear of a change of visibility, too.
  test.each([
    ['when the reader comes back to the tab', 'look'],
    ['with the next change that is kept', 'change'],
  ])('what could not be read is read %s', async (_, way) => {
    const before = await openTab();
    before.save('mamba');
    before.send({ kind: 'collection made', collection: 'c1', name: 'Thesis', at: AT });
    await before.settle();
    // Else what the list knows would be a change to be kept.
    localStorage.clear();
    const { indexedDB } = globalThis;
    vi.stubGlobal('indexedDB', undefined);
    const tab = await openTab();
    await tab.settle();
    expect(tab.collections()).toEqual([]);
    vi.stubGlobal('indexedDB', indexedDB);
    if (way === 'look') document.dispatchEvent(new Event('visibilitychange'));
    else tab.send({ kind: 'status', key: 'mamba', status: 'read' });
    await vi.waitFor(() => expect(tab.collections()).toEqual(['c1']));
  });

  test('a full device is told at once; work goes on, and is kept when there is room', async () => {
    const tab = await openTab();
    tab.save('mamba');
    await tab.settle();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    tab.type('mamba', 'Fast.');
    tab.send({ kind: 'status', key: 'mamba', status: 'read' });
    await tab.settle();
    expect(tab.faults()).toEqual(['collate-library full']);
    expect(tab.record('mamba')).toMatchObject({ note: 'Fast.', status: 'read' });
    // Nothing by halves.
    const { loadLibrary } = await import('../../../src/library/records/keptLibrary.ts');
    const { library } = await loadLibrary();
    expect(library.records.get('mamba')).toMatchObject({ note: '', status: 'to-read' });
    put.mockRestore();
    const other = await openTab();
    await tab.settle();
    await other.reload();
    expect(other.record('mamba')).toMatchObject({ note: 'Fast.', status: 'read' });
  });

  test('a database of a newer version is left as it is', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('collate-library', 99);
      request.onsuccess = () => {
        request.result.close();
        resolve(null);
      };
    });
    keepOldList('mamba');
    const tab = await openTab();
    expect(tab.faults()).toEqual(['collate-library newer']);
    expect(tab.record('mamba')?.removedAt).toBeNull();
    tab.save('s4');
    await tab.settle();
    expect(listInStorage()).toEqual(['s4', 'mamba']);
  });

  test('a browser without a database works in memory, and its list is kept', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const tab = await openTab();
    tab.save('mamba');
    tab.type('mamba', 'Fast.');
    await tab.settle();
    expect(tab.record('mamba')?.note).toBe('Fast.');
    expect(tab.faults()).toEqual(['collate-library unavailable']);
    expect(listInStorage()).toEqual(['mamba']);
  });

  test('a note is kept with each keystroke where local storage has no room for it', async () => {
    const tab = await openTab();
    tab.save('mamba');
    await tab.settle();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    const wait = vi.spyOn(globalThis, 'setTimeout');
    tab.type('mamba', 'Fast.');
    expect(wait.mock.calls.map(([, delay]) => delay)).toEqual([0]);
    await vi.waitFor(() => expect(tab.pending()).toEqual([]));
  });

  test('a record that cannot be read costs that record alone, and is quarantined', async () => {
    const { changeLibraryRows } = await import('../../../src/storage/libraryDatabase.ts');
    const damaged = { key: 'mamba', note: 42 };
    await changeLibraryRows({ records: [], collections: [], tabs: [] }, () => ({
      records: new Map<string, object>([
        ['mamba', damaged],
        ['s4', createRecord('s4', AT, { note: 'Deep.' })],
      ]),
      collections: new Map(),
      tabs: new Map(),
      unreadable: [],
    }));
    const tab = await openTab();
    expect(tab.faults()).toEqual(['collate-library partly unreadable']);
    expect(tab.record('s4')?.note).toBe('Deep.');
    tab.save('mamba');
    await tab.settle();
    expect(await readQuarantine()).toEqual([damaged]);
    expect(tab.record('mamba')?.note).toBe('');
  });
});

async function readQuarantine(): Promise<unknown> {
  return new Promise((resolve) => {
    const request = indexedDB.open('collate-library');
    request.onsuccess = () => {
      const all = request.result.transaction('quarantine').objectStore('quarantine').getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result);
      };
    };
  });
}
