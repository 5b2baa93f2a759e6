// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import {
  AT,
  beginTab,
  giveEmptyDevice,
  KEY,
  keepOldList,
  listInStorage,
  openTab,
} from '../../fixtures/libraryTab.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';
import { showAgain } from '../../fixtures/showAgain.ts';

giveEmptyDevice();

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

  test('comes back when taking it out is undone, also before what is kept was read', async () => {
    keepOldList('mamba', 'gam');
    const tab = await beginTab();
    tab.change('Removed Mamba', { kind: 'removed', key: 'mamba', at: '2026-01-03T00:00:00.000Z' });
    expect(listInStorage()).toEqual(['gam']);
    expect(tab.isOpen()).toBe(false);
    tab.undo();
    expect(listInStorage()).toEqual(['mamba', 'gam']);
    await tab.reload();
    await tab.settle();
    expect(listInStorage()).toEqual(['mamba', 'gam']);
    const later = await openTab();
    expect(later.record('mamba')).toMatchObject({ savedAt: AT, removedAt: null });
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

describe('a page from the cache of the history', () => {
  test('takes nothing out that was saved while it lay there, and its star counts', async () => {
    keepOldList('s4');
    vi.resetModules();
    // The code of the records comes later.
    const { useLibraryStore } = await import('../../../src/library/libraryStore.ts');
    const tab = await openTab();
    tab.save('gam');
    await tab.settle();
    showAgain();
    useLibraryStore.getState().toggle('mamba');
    const later = await openTab();
    await later.settle();
    expect(listInStorage()).toEqual(['mamba', 'gam', 's4']);
    for (const key of listInStorage()) expect(later.record(key)?.removedAt).toBeNull();
  });
});

describe('a paper that is deleted', () => {
  test('is in none of its collections any more, also after a reload', async () => {
    const tab = await openTab();
    tab.save('mamba');
    tab.send({ kind: 'collection made', collection: 'c', name: 'Chapter', at: AT });
    tab.send({ kind: 'collected', collection: 'c', key: 'mamba' });
    await tab.settle();
    expect((await openTab()).collection('c')?.keys).toEqual(['mamba']);
    tab.send({ kind: 'deleted', key: 'mamba' });
    await tab.settle();
    expect(tab.collection('c')?.keys).toEqual([]);
    expect((await openTab()).collection('c')?.keys).toEqual([]);
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
