// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showAgain } from '../../fixtures/showAgain.ts';

const KEY = 'collate.library';

/** The store as a fresh page finds it. */
async function openPage() {
  vi.resetModules();
  const { useLibraryStore, isSaved } = await import('../../../src/library/libraryStore.ts');
  const { useStorageFaultStore } = await import('../../../src/storage/storageFaultStore.ts');
  return { store: useLibraryStore, isSaved, faults: () => useStorageFaultStore.getState().faults };
}

function savedIds({ store }: Awaited<ReturnType<typeof openPage>>): string[] {
  return store.getState().saved.map(({ paperId }) => paperId);
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('the library', () => {
  it('keeps papers over a reload, newest first', async () => {
    const page = await openPage();
    page.store.getState().toggle('mamba');
    page.store.getState().toggle('s4');
    expect(savedIds(await openPage())).toEqual(['s4', 'mamba']);
  });

  it('takes a paper out with the same press that saved it', async () => {
    const page = await openPage();
    for (const id of ['a', 'b', 'c', 'b']) page.store.getState().toggle(id);
    expect(savedIds(page)).toEqual(['c', 'a']);
    page.store.getState().toggle('b');
    expect(savedIds(page)).toEqual(['b', 'c', 'a']);
  });

  it('follows another tab', async () => {
    const page = await openPage();
    const state = { saved: [{ paperId: 'gam', savedAt: '2026-01-02T03:04:05.000Z' }] };
    localStorage.setItem(KEY, JSON.stringify({ state, version: 1 }));
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(savedIds(page)).toEqual(['gam']);
  });

  it('has what other pages saved while it lay in the cache of the history', async () => {
    const page = await openPage();
    const other = await openPage();
    other.store.getState().toggle('gam');
    showAgain();
    page.store.getState().toggle('mamba');
    expect(savedIds(await openPage())).toEqual(['mamba', 'gam']);
  });

  it.each([
    ['no JSON', '{"state":'],
    ['another shape', '{"state":{"saved":"mamba"},"version":1}'],
    ['another version', '{"state":{"saved":[]},"version":99}'],
  ])('sets %s aside and says so', async (_, text) => {
    localStorage.setItem(KEY, text);
    const page = await openPage();
    page.store.getState().toggle('mamba');
    expect(localStorage.getItem(`${KEY}.set-aside`)).toBe(text);
    expect(page.faults()).toEqual([{ key: KEY, kind: 'unreadable' }]);
    expect(savedIds(await openPage())).toEqual(['mamba']);
  });

  it('does not say that data was set aside where there was no room for that', async () => {
    localStorage.setItem(KEY, '{"state":');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const page = await openPage();
    expect(page.faults()).toEqual([{ key: KEY, kind: 'lost' }]);
  });

  it('overwrites nothing that was set aside before', async () => {
    localStorage.setItem(`${KEY}.set-aside`, 'older');
    localStorage.setItem(KEY, 'newer');
    await openPage();
    expect(localStorage.getItem(`${KEY}.set-aside`)).toBe('older');
    expect(localStorage.getItem(`${KEY}.set-aside-2`)).toBe('newer');
  });

  it('works on without storage, and says so once something is to be kept', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const page = await openPage();
    expect(page.faults()).toEqual([]);
    page.store.getState().toggle('mamba');
    page.store.getState().toggle('s4');
    expect(savedIds(page)).toEqual(['s4', 'mamba']);
    expect(page.faults()).toEqual([{ key: KEY, kind: 'unavailable' }]);
  });

  it('says when the storage is full', async () => {
    const page = await openPage();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    page.store.getState().toggle('mamba');
    expect(savedIds(page)).toEqual(['mamba']);
    expect(page.faults()).toEqual([{ key: KEY, kind: 'full' }]);
  });
});

describe('the preferences', () => {
  it('lose one that cannot be read, and no other', async () => {
    const state = { theme: 'sepia', areShortcutsOn: false, tableColumns: ['title'] };
    localStorage.setItem('collate.preferences', JSON.stringify({ state, version: 1 }));
    vi.resetModules();
    const { usePreferencesStore } = await import('../../../src/storage/preferencesStore.ts');
    expect(usePreferencesStore.getState()).toMatchObject({
      theme: 'system',
      areShortcutsOn: false,
      tableColumns: ['title'],
      isFacetPanelOpen: true,
    });
  });

  it('are what other pages made them while this one lay in the cache of the history', async () => {
    vi.resetModules();
    const { usePreferencesStore } = await import('../../../src/storage/preferencesStore.ts');
    const state = { theme: 'dark' };
    localStorage.setItem('collate.preferences', JSON.stringify({ state, version: 1 }));
    showAgain();
    expect(usePreferencesStore.getState().theme).toBe('dark');
  });

  it('set the theme of the page', async () => {
    const { applyTheme } = await import('../../../src/storage/applyTheme.ts');
    applyTheme('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    applyTheme('system');
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});
