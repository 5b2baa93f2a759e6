// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerListRequest } from '../../../../src/digests/reading/answerListRequest.ts';
import type { ListReply } from '../../../../src/digests/reading/listMessages.ts';
import {
  keepDigest,
  readDigest,
  removeDigest,
  renameDigest,
} from '../../../../src/storage/digestDatabase.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

/** What another tab does between the reading of a list and its keeping. */
let meanwhile: (() => Promise<unknown>) | null = null;
vi.mock(
  import('../../../../src/sources/list/extendListCorpus.ts'),
  async (importOriginal): Promise<object> => {
    const { extendListCorpus } = await importOriginal();
    return {
      extendListCorpus: async (...given: Parameters<typeof extendListCorpus>) => {
        const extended = await extendListCorpus(...given);
        const act = meanwhile;
        meanwhile = null;
        await act?.();
        return extended;
      },
    };
  },
);

const digest = { id: 'birds', name: 'Birds', createdAt: 1, paperCount: 4, bytes: 100 };
const replies: ListReply[] = [];

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('postMessage', (reply: ListReply) => replies.push(reply));
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No network.')));
  replies.length = 0;
  await keepDigest(digest, { corpus: labelledList, report: '4 papers read' });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function read(title: string): Promise<void> {
  const bytes = new TextEncoder().encode(`title,year\n${title},2020\n`);
  const files = [{ name: 'more.csv', bytes }];
  await answerListRequest({
    ...{ kind: 'read', files, choices: {} },
    field: { patterns: '', taxonomy: '' },
  });
}

const add = () =>
  answerListRequest({
    ...{ kind: 'keep', name: '', facets: null, addTo: 'birds', proposes: false, isStored: true },
  });

const titles = async () => {
  const corpus = (await readDigest('birds'))?.content.corpus;
  return (corpus as typeof labelledList | undefined)?.papers.map(({ title }) => title).slice(4);
};

test('a name that is given in another tab stays when papers are added', async () => {
  await read('Counting storks');
  meanwhile = () => renameDigest('birds', 'River birds');
  await add();
  expect(replies.at(-1)).toEqual({ kind: 'kept', id: 'birds', added: 1 });
  expect((await readDigest('birds'))?.digest.name).toBe('River birds');
});

test('papers that another tab adds at the same time stay as well', async () => {
  await read('Counting storks');
  const before = await readDigest('birds');
  await add();
  const other = await readDigest('birds');
  if (before === null || other === null) throw new Error('The list is gone.');
  await keepDigest(before.digest, before.content);
  await read('Ringing terns in harbours');
  meanwhile = () => keepDigest(other.digest, other.content);
  await add();
  expect(await titles()).toEqual(['Counting storks', 'Ringing terns in harbours']);
  expect((await readDigest('birds'))?.digest.paperCount).toBe(6);
});

test('a list that is deleted in another tab does not come back by halves', async () => {
  await read('Counting storks');
  meanwhile = () => removeDigest('birds');
  await add();
  expect(replies.at(-1)).toMatchObject({ kind: 'failed' });
  expect(await readDigest('birds')).toBeNull();
});

test('a list that Collate saved may be larger than a file that it reads', async () => {
  const text = JSON.stringify(labelledList) + ' '.repeat(51_000_000);
  const bytes = new TextEncoder().encode(text);
  await answerListRequest({
    kind: 'read',
    files: [{ name: 'birds.json', bytes }],
    choices: {},
    field: { patterns: '', taxonomy: '' },
  });
  expect(replies.map(({ kind }) => kind)).toEqual(['read']);
});
