// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  AT,
  giveEmptyDevice,
  KEY,
  listInStorage,
  listLogs,
  openTab,
  refuseWriting,
} from '../../fixtures/libraryTab.ts';

giveEmptyDevice();
// Tabs hear of each other where a test says so.
beforeEach(() => vi.stubGlobal('BroadcastChannel', undefined));

type Tab = Awaited<ReturnType<typeof openTab>>;

async function openSaved(...keys: readonly string[]): Promise<Tab> {
  const tab = await openTab();
  for (const key of keys) tab.sendToLibrary({ kind: 'saved', key, at: AT, isMirrored: true });
  await tab.settle();
  return tab;
}

describe('a tab that is left before it has kept what was done in it', () => {
  test('loses no status, tag, note or collection', async () => {
    const tab = await openSaved('mamba');
    tab.send({ kind: 'status', key: 'mamba', status: 'read' });
    tab.send({ kind: 'tagged', key: 'mamba', tag: 'ssm' });
    tab.send({ kind: 'collection made', collection: 'c', name: 'Chapter', at: AT });
    tab.send({ kind: 'collected', collection: 'c', key: 'mamba' });
    tab.type('mamba', 'Fast');
    tab.type('mamba', 'Fast on video.');
    await tab.leave();
    const later = await openTab();
    const record = { status: 'read', tags: ['ssm'], note: 'Fast on video.' };
    expect(later.record('mamba')).toMatchObject(record);
    expect(later.collection('c')?.keys).toEqual(['mamba']);
    await later.settle();
    expect(listLogs()).toEqual([]);
    expect((await openTab()).record('mamba')).toMatchObject(record);
  });

  test('has an entry before the database is asked, and none once it has answered', async () => {
    const tab = await openSaved('mamba');
    tab.send({ kind: 'status', key: 'mamba', status: 'read' });
    expect(listLogs()).toHaveLength(1);
    await tab.settle();
    expect(listLogs()).toEqual([]);
  });

  test('gives what was never kept, where the log has something that is', async () => {
    const tab = await openSaved('mamba');
    tab.send({ kind: 'tagged', key: 'mamba', tag: 'ssm' });
    await tab.leaveKept();
    const other = await openTab();
    other.send({ kind: 'untagged', key: 'mamba', tag: 'ssm' });
    await other.settle();
    const later = await openTab();
    expect(later.record('mamba')?.tags).toEqual([]);
    await later.settle();
    expect(later.record('mamba')).toMatchObject({ tags: [], revision: 3 });
    expect(listLogs()).toEqual([]);
  });

  test('is heard by one tab alone, where two open at once', async () => {
    const tab = await openSaved('mamba');
    tab.send({ kind: 'tagged', key: 'mamba', tag: 'ssm' });
    await tab.leave();
    const logs = listLogs();
    // Neither can keep it before the other one has read it.
    const put = refuseWriting();
    const first = await openTab();
    for (const [name, text] of logs) localStorage.setItem(name, text);
    const second = await openTab();
    await Promise.all([first.settle(), second.settle()]);
    put.mockRestore();
    await first.settle();
    first.send({ kind: 'untagged', key: 'mamba', tag: 'ssm' });
    await first.settle();
    await second.settle();
    expect(second.record('mamba')).toMatchObject({ tags: [], revision: 3 });
  });

  test('has its entry for the next opening where the database takes nothing now either', async () => {
    const tab = await openSaved('mamba');
    tab.send({ kind: 'status', key: 'mamba', status: 'read' });
    await tab.leave();
    const refused = await openTab();
    await refused.leave();
    expect((await openTab()).record('mamba')?.status).toBe('read');
  });

  test('keeps its entry where there is no room for another one', async () => {
    const tab = await openSaved('mamba');
    tab.send({ kind: 'status', key: 'mamba', status: 'read' });
    await tab.leave();
    const write = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    const full = await openTab();
    expect(full.record('mamba')?.status).toBe('read');
    expect(listLogs()).toHaveLength(1);
    await full.leave();
    write.mockRestore();
    expect((await openTab()).record('mamba')?.status).toBe('read');
  });
});

describe('a tab whose log another one takes up while it is open', () => {
  test('has its note once, whatever is typed on', async () => {
    const tab = await openSaved('mamba');
    tab.type('mamba', 'Read twice.');
    await tab.settle();
    tab.type('mamba', 'Read it twice.');
    const other = await openTab();
    tab.type('mamba', 'Read all of it twice.');
    tab.type('mamba', 'Read half of it twice.');
    await other.settle();
    await tab.settle();
    expect(tab.record('mamba')?.note).toBe('Read half of it twice.');
    await other.reload();
    expect(other.record('mamba')?.note).toBe('Read half of it twice.');
  });
});

describe('what was left in another form', () => {
  test('is a draft of an older version, which is kept, also of a paper that was not saved', async () => {
    localStorage.setItem(
      `${KEY}.draft.gone.mamba`,
      JSON.stringify({ key: 'mamba', base: '', text: 'Fast.' }),
    );
    const tab = await openTab();
    await vi.waitFor(() => expect(tab.record('mamba')?.note).toBe('Fast.'));
    expect(listInStorage()).toEqual(['mamba']);
    await tab.settle();
    await vi.waitFor(() => expect(localStorage.getItem(`${KEY}.draft.gone.mamba`)).toBeNull());
    expect((await openTab()).record('mamba')?.note).toBe('Fast.');
  });

  test.each([
    ['is no JSON', '{"damaged":'],
    [
      'has an event that this version does not know',
      '[{"tab":"t","number":1,"event":{"kind":"lent"}}]',
    ],
  ])('stays as it is where it %s', async (_, text) => {
    localStorage.setItem(`${KEY}.pending.other`, text);
    const tab = await openSaved('mamba');
    expect(tab.record('mamba')?.revision).toBe(1);
    expect(listLogs()).toEqual([[`${KEY}.pending.other`, text]]);
  });
});

const step = fc.record({
  tab: fc.constantFrom(0 as const, 1 as const),
  does: fc.constantFrom(
    ...(['tag', 'tag', 'untag', 'make', 'delete', 'note', 'note'] as const),
    ...(['settle', 'reload', 'leave', 'leaveKept'] as const),
  ),
});

/** What the reader did, by itself: each act counts once. */
function createDiary() {
  const tags = new Set<string>();
  const collections = new Set<string>();
  const words: string[] = [];
  let changes = 0;
  let count = 0;
  const act = (tab: Tab, does: 'tag' | 'untag' | 'make' | 'delete' | 'note') => {
    count += 1;
    const name = `${does}-${count}.`;
    if (does === 'tag') {
      tags.add(name);
      changes += 1;
      tab.send({ kind: 'tagged', key: 'mamba', tag: name });
    } else if (does === 'untag') {
      const tag = tab.record('mamba')?.tags.find((one) => tags.has(one));
      if (tag === undefined) return;
      tags.delete(tag);
      changes += 1;
      tab.send({ kind: 'untagged', key: 'mamba', tag });
    } else if (does === 'make') {
      collections.add(name);
      tab.send({ kind: 'collection made', collection: name, name, at: AT });
    } else if (does === 'delete') {
      const collection = tab.collections().find((one) => collections.has(one));
      if (collection === undefined) return;
      collections.delete(collection);
      tab.send({ kind: 'collection deleted', collection });
    } else {
      words.push(name);
      tab.type('s4', `${tab.record('s4')?.note} ${name}`);
    }
  };
  return { act, tags, collections, words, countChanges: () => changes };
}

test('nothing is lost and nothing done twice, in two tabs that are left at any point', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      localStorage.clear();
      const { act, ...diary } = createDiary();
      const tabs: [Tab | null, Tab | null] = [await openSaved('mamba', 's4'), null];
      for (const { tab: place, does } of steps) {
        const tab = tabs[place] ?? (await openTab());
        const isLeft = does === 'leave' || does === 'leaveKept';
        tabs[place] = isLeft ? null : tab;
        if (isLeft || does === 'settle' || does === 'reload') await tab[does]();
        else act(tab, does);
      }
      for (const tab of tabs) await tab?.settle();
      const last = await openTab();
      await last.settle();
      expect(last.record('mamba')?.tags.toSorted()).toEqual([...diary.tags].toSorted());
      expect(last.record('mamba')?.revision).toBe(1 + diary.countChanges());
      expect(last.collections().toSorted()).toEqual([...diary.collections].toSorted());
      for (const word of diary.words) expect(last.record('s4')?.note).toContain(word);
      expect(listLogs()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
