// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_COMPARED } from '../../../src/url/comparedLimits.ts';
import { showAgain } from '../../fixtures/showAgain.ts';

const KEY = 'collate.compare';

/** Every paper is there. */
const ALL = () => true;

/** The store as a fresh page finds it. */
async function openPage() {
  vi.resetModules();
  const { useCompareStore } = await import('../../../src/compare/compareStore.ts');
  const { useStorageFaultStore } = await import('../../../src/storage/storageFaultStore.ts');
  return {
    tray: () => useCompareStore.getState(),
    faults: () => useStorageFaultStore.getState().faults,
  };
}

beforeEach(() => localStorage.clear());

describe('the compare tray', () => {
  it('keeps papers over a reload, in the order they were added', async () => {
    const { tray } = await openPage();
    for (const id of ['s4', 'mamba', 'gam']) tray().toggle(id, ALL);
    tray().toggle('mamba', ALL);
    expect((await openPage()).tray().paperIds).toEqual(['s4', 'gam']);
  });

  it('does not take a paper more than fit side by side', async () => {
    const { tray } = await openPage();
    for (let count = 0; count <= MAX_COMPARED; count += 1) tray().toggle(`paper-${count}`, ALL);
    expect(tray().paperIds).toHaveLength(MAX_COMPARED);
    expect(tray().paperIds).not.toContain(`paper-${MAX_COMPARED}`);
  });

  it('gives the places of papers that are not there any more, where they are needed', async () => {
    const { tray } = await openPage();
    const isThere = (id: string) => id !== 'gone';
    for (const id of ['gone', 'a', 'b', 'c', 'd', 'e']) tray().toggle(id, ALL);
    tray().toggle('e', isThere);
    tray().toggle('e', isThere);
    expect(tray().paperIds).toEqual(['gone', 'a', 'b', 'c', 'd', 'e']);
    tray().toggle('f', isThere);
    tray().toggle('g', isThere);
    expect(tray().paperIds).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('brings back what was removed or cleared last, once', async () => {
    const { tray } = await openPage();
    for (const id of ['a', 'b', 'c']) tray().toggle(id, ALL);
    tray().remove('b');
    tray().undo();
    expect(tray().paperIds).toEqual(['a', 'b', 'c']);
    tray().clear();
    expect(tray().paperIds).toEqual([]);
    tray().undo();
    tray().undo();
    expect(tray().paperIds).toEqual(['a', 'b', 'c']);
  });

  it('follows another tab', async () => {
    const { tray } = await openPage();
    localStorage.setItem(KEY, JSON.stringify({ state: { paperIds: ['gam'] }, version: 1 }));
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(tray().paperIds).toEqual(['gam']);
  });

  it('has what other pages added while it lay in the cache of the history', async () => {
    const page = await openPage();
    const other = await openPage();
    other.tray().toggle('gam', ALL);
    showAgain();
    page.tray().toggle('mamba', ALL);
    expect((await openPage()).tray().paperIds).toEqual(['gam', 'mamba']);
  });

  it.each([
    ['no JSON', '{"state":'],
    ['another shape', '{"state":{"paperIds":"mamba"},"version":1}'],
  ])('sets %s aside and says so', async (_, text) => {
    localStorage.setItem(KEY, text);
    const { tray, faults } = await openPage();
    expect(tray().paperIds).toEqual([]);
    expect(faults()).toHaveLength(1);
    expect(Object.values(localStorage)).toContain(text);
  });
});
