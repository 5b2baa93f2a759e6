// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRecord } from '../../../src/library/records/libraryRecord.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';

const KEY = 'collate.library';
const AT = '2026-01-02T03:04:05.000Z';

/** What the tabs of a test still have to do is done before the next one has a device of its own. */
const open: (() => Promise<void>)[] = [];

/** Modules of their own are what a tab is. */
async function openTab() {
  vi.resetModules();
  const { renderHook } = await import('@testing-library/react');
  const { useKeptLibrary, sendToLibrary, describeSaved } = await import(
    '../../../src/library/useKeptLibrary.ts'
  );
  const { useLibraryStore } = await import('../../../src/library/libraryStore.ts');
  const { useRecordsStore } = await import('../../../src/library/records/recordsStore.ts');
  const { useStorageFaultStore } = await import('../../../src/storage/storageFaultStore.ts');
  renderHook(() => useKeptLibrary());
  await vi.waitFor(() => expect(useRecordsStore.getState().isOpen).toBe(true));
  const { send, flush } = useRecordsStore.getState();
  open.push(flush);
  return {
    send,
    sendToLibrary,
    list: useLibraryStore,
    save: (id: string) => {
      useLibraryStore.getState().toggle(id);
      describeSaved(realPaper(id), realCorpus);
    },
    record: (key: string) => useRecordsStore.getState().library.records.get(key),
    pending: () => useRecordsStore.getState().pending,
    settle: flush,
    reload: () => useRecordsStore.getState().load(),
    faults: () => useStorageFaultStore.getState().faults.map(({ key }) => key),
    type: (key: string, text: string) => {
      const base = useRecordsStore.getState().library.records.get(key)?.note ?? '';
      send({ kind: 'noted', key, base, text });
    },
  };
}

function listInStorage(): string[] {
  const { state } = JSON.parse(localStorage.getItem(KEY) ?? '{"state":{"saved":[]}}');
  return state.saved.map(({ paperId }: { paperId: string }) => paperId);
}

function keepOldList(...ids: readonly string[]): void {
  const state = { saved: ids.map((paperId) => ({ paperId, savedAt: AT })) };
  localStorage.setItem(KEY, JSON.stringify({ state, version: 1 }));
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((flush) => flush()));
  vi.unstubAllGlobals();
});

describe('a library of an older version', () => {
  test('is kept record by record, once, and stays where older versions read it', async () => {
    keepOldList('mamba', 's4');
    const tab = await openTab();
    await tab.settle();
    expect(tab.record('mamba')).toMatchObject({ savedAt: AT, status: 'to-read', removedAt: null });
    expect(listInStorage()).toEqual(['mamba', 's4']);
    tab.send({ kind: 'status', key: 's4', status: 'read' });
    await tab.settle();
    const later = await openTab();
    await later.settle();
    expect(later.record('s4')).toMatchObject({ status: 'read', revision: 2 });
    expect(later.record('mamba')?.revision).toBe(1);
  });

  test('may go on writing: what it saves and removes is followed, notes stay', async () => {
    const tab = await openTab();
    tab.save('mamba');
    tab.type('mamba', 'Fast.');
    await tab.settle();
    keepOldList('gam');
    const later = await openTab();
    await later.settle();
    expect(later.record('gam')?.removedAt).toBeNull();
    expect(later.record('mamba')).toMatchObject({ note: 'Fast.' });
    expect(later.record('mamba')?.removedAt).not.toBeNull();
  });
});

describe('what is saved', () => {
  test('has a snapshot, and is there after a reload', async () => {
    const tab = await openTab();
    tab.save('mamba');
    await tab.settle();
    const later = await openTab();
    expect(later.record('mamba')?.snapshot).toMatchObject({
      ...{ title: realPaper('mamba').title, digestName: realCorpus.digest.name },
    });
  });

  test('is told to the list of older versions by the page as by the star', async () => {
    const tab = await openTab();
    tab.sendToLibrary({ kind: 'saved', key: 'gam', at: AT, isMirrored: true });
    tab.list.getState().toggle('mamba');
    expect(listInStorage()).toEqual(['mamba', 'gam']);
    tab.sendToLibrary({ kind: 'removed', key: 'gam', at: AT });
    expect(listInStorage()).toEqual(['mamba']);
    expect(tab.record('gam')?.removedAt).toBe(AT);
    expect(tab.record('mamba')?.removedAt).toBeNull();
  });

  test('is not taken for removed where the list was lost', async () => {
    const tab = await openTab();
    tab.save('mamba');
    await tab.settle();
    localStorage.setItem(KEY, '{"damaged":');
    const later = await openTab();
    later.list.getState().toggle('gam');
    await later.settle();
    expect(later.record('mamba')?.removedAt).toBeNull();
    expect(listInStorage()).toEqual(['gam', 'mamba']);
  });
});

describe('two tabs', () => {
  test('that write to one note at once keep both texts', async () => {
    const first = await openTab();
    first.save('mamba');
    await first.settle();
    const second = await openTab();
    first.type('mamba', 'Compare with S4.');
    second.type('mamba', 'Fast on video.');
    await Promise.all([first.settle(), second.settle()]);
    await first.reload();
    const note = second.record('mamba')?.note;
    expect(note).toContain('Compare with S4.');
    expect(note).toContain('Fast on video.');
    expect(first.record('mamba')?.note).toBe(note);
  });

  test('that change different things of one paper both count', async () => {
    const first = await openTab();
    first.save('mamba');
    await first.settle();
    const second = await openTab();
    first.send({ kind: 'tagged', key: 'mamba', tag: 'ssm' });
    second.send({ kind: 'status', key: 'mamba', status: 'read' });
    second.send({ kind: 'tagged', key: 'mamba', tag: 'video' });
    await Promise.all([first.settle(), second.settle()]);
    await second.reload();
    expect(second.record('mamba')).toMatchObject({ status: 'read' });
    expect(second.record('mamba')?.tags.toSorted()).toEqual(['ssm', 'video']);
  });
});

describe('a tab that is closed before a note is kept', () => {
  test('leaves a draft, which the next one keeps', async () => {
    const tab = await openTab();
    tab.save('mamba');
    await tab.settle();
    tab.type('mamba', 'Fast');
    tab.type('mamba', 'Fast on video.');
    expect(tab.pending()).toHaveLength(1);
    // Closed here: nothing is flushed.
    const later = await openTab();
    await vi.waitFor(() => expect(later.record('mamba')?.note).toBe('Fast on video.'));
    await later.settle();
    await vi.waitFor(() =>
      expect(Object.keys(localStorage).filter((name) => name.includes('draft'))).toEqual([]),
    );
  });

  test('leaves a draft of a paper that was not saved, which is then in the library', async () => {
    localStorage.setItem(
      `${KEY}.draft.gone.mamba`,
      JSON.stringify({ key: 'mamba', base: '', text: 'Fast.' }),
    );
    const tab = await openTab();
    await vi.waitFor(() => expect(tab.record('mamba')?.note).toBe('Fast.'));
    expect(listInStorage()).toEqual(['mamba']);
  });

  test('has no draft any more once the note is kept', async () => {
    const tab = await openTab();
    tab.save('mamba');
    tab.type('mamba', 'Fast.');
    expect(Object.keys(localStorage).some((name) => name.includes('draft'))).toBe(true);
    await tab.settle();
    expect(Object.keys(localStorage).some((name) => name.includes('draft'))).toBe(false);
  });
});

describe('what can go wrong', () => {
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
    put.mockRestore();
    const other = await openTab();
    await other.settle();
    // Nothing by halves: the status was not kept without the note; the draft brings the note.
    expect(other.record('mamba')?.status).toBe('to-read');
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

  test('a record that cannot be read costs that record alone, and is quarantined', async () => {
    const { changeLibraryRows } = await import('../../../src/storage/libraryDatabase.ts');
    const damaged = { key: 'mamba', note: 42 };
    await changeLibraryRows({ records: [], collections: [] }, () => ({
      records: new Map<string, object>([
        ['mamba', damaged],
        ['s4', createRecord('s4', AT, { note: 'Deep.' })],
      ]),
      collections: new Map(),
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
