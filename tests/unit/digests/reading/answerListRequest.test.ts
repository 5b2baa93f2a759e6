// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatBackup } from '../../../../src/digests/menu/backup.ts';
import { answerListRequest } from '../../../../src/digests/reading/answerListRequest.ts';
import type { ListReply } from '../../../../src/digests/reading/listMessages.ts';
import { formatLibraryFile } from '../../../../src/library/libraryFile.ts';
import { createRecord, EMPTY_LIBRARY } from '../../../../src/library/records/libraryRecord.ts';
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

async function readTexts(
  texts: Readonly<Record<string, string>>,
  addTo: string | null = null,
  field = { patterns: '', taxonomy: '' },
): Promise<void> {
  const files = Object.entries(texts).map(([name, text]) => {
    return { name, bytes: new TextEncoder().encode(text) };
  });
  await answerListRequest({ kind: 'read', files, choices: {}, addTo, field });
}

const read = (title: string) => readTexts({ 'more.csv': `title,year\n${title},2020\n` });

const KEEP = { kind: 'keep', facets: null, source: null, isStored: true } as const;

const add = (addTo = 'birds') => answerListRequest({ ...KEEP, name: '', addTo, proposes: false });

const titles = async () => {
  const corpus = (await readDigest('birds'))?.content.corpus;
  return (corpus as typeof labelledList | undefined)?.papers.map(({ title }) => title).slice(4);
};

test('a name that is given in another tab stays when papers are added', async () => {
  await read('Counting storks');
  meanwhile = () => renameDigest('birds', 'River birds');
  await add();
  expect(replies.at(-1)).toEqual({
    ...{ kind: 'kept', id: 'birds' },
    added: { added: 1, known: 0, completed: 0 },
  });
  expect((await readDigest('birds'))?.digest.name).toBe('River birds');
});

test('what would become of the papers in a list is told before, and what did in its report', async () => {
  const rows = 'Counting storks,2020,\nHerons along Regulated Rivers,2019,10.1000/herons';
  await readTexts({ 'more.csv': `title,year,doi\n${rows}\n` }, 'birds');
  const counts = { added: 1, known: 1, completed: 1 };
  expect(replies.at(-1)).toMatchObject({ kind: 'read', summary: { addition: counts } });
  expect((await readDigest('birds'))?.content.report).toBe('4 papers read');
  await add();
  expect(replies.at(-1)).toMatchObject({ kind: 'kept', added: counts });
  expect((await readDigest('birds'))?.content.report).toMatch(
    /^4 papers read\n\n1 paper was added to “Birds”\. 1 was in it already, and gained facts\.\n\n2 papers read/u,
  );
});

test('where rules proposed labels for a list, they do so for papers that come to it', async () => {
  const real = { patterns: 'data/patterns.json', taxonomy: 'data/taxonomy.json' };
  vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(address, 'utf8')));
  await readTexts({ 'field.csv': 'title,year\nMamba for Long Documents,2023\n' }, null, real);
  await answerListRequest({ ...KEEP, name: 'Field', addTo: null, proposes: true });
  const kept = replies.at(-1);
  if (kept?.kind !== 'kept') throw new Error('Nothing was kept.');
  const more = { 'more.csv': 'title,year\nA Transformer for Speech,2020\n' };
  await readTexts(more, kept.id, { ...real, patterns: 'data/none.json' });
  expect(replies.at(-1)).toMatchObject({ summary: { addition: { proposals: 'unavailable' } } });
  await readTexts(more, 'birds', real);
  expect(replies.at(-1)).toMatchObject({ summary: { addition: { proposals: 'none' } } });
  await readTexts(more, kept.id, real);
  expect(replies.at(-1)).toMatchObject({ summary: { addition: { proposals: 'proposed' } } });
  await add(kept.id);
  const content = (await readDigest(kept.id))?.content;
  const papers = (content?.corpus as typeof labelledList | undefined)?.papers;
  expect(papers?.map(({ labels }) => labels.family)).toMatchObject([
    [{ value: 'ssm', basis: 'proposed' }],
    [{ value: 'transformer', basis: 'proposed' }],
  ]);
  expect(content?.additions).toMatchObject([{ paperCount: 1, labels: {} }]);
});

test('a list that is gone gets no papers, and those that were read may be a list of their own', async () => {
  await readTexts({ 'more.csv': 'title,year\nCounting storks,2020\n' }, 'gone');
  expect(replies.at(-1)).toMatchObject({ kind: 'read', summary: { addition: null } });
});

test('a list from before keys and pages were kept has them once its file is opened again', async () => {
  const text =
    '@article{lstm97, title={Long short-term memory}, journal={Neural Computation}, pages={1735--1780}}';
  const open = async () => {
    await readTexts({ 'nets.bib': text });
    await answerListRequest({ ...KEEP, name: 'Nets', addTo: null, proposes: false });
    const reply = replies.at(-1);
    if (reply?.kind !== 'kept') throw new Error('The list is not kept.');
    return reply.id;
  };
  const id = await open();
  const kept = await readDigest(id);
  if (kept === null) throw new Error('The list is gone.');
  const corpus = kept.content.corpus as typeof labelledList;
  const papers = corpus.papers.map((paper) => ({ ...paper, otherIds: [] }));
  await keepDigest(kept.digest, { ...kept.content, corpus: { ...corpus, papers } });
  expect(await open()).toBe(id);
  expect((await readDigest(id))?.content.corpus).toEqual(corpus);
  expect(corpus.papers[0]?.otherIds).toHaveLength(2);
});

test('a list keeps where it was fetched, also one whose file was opened by hand before', async () => {
  const open = async (source: string | null) => {
    await readTexts({ 'storks.csv': 'title,year\nCounting storks,2020\n' });
    await answerListRequest({ ...KEEP, name: 'Storks', addTo: null, proposes: false, source });
    const reply = replies.at(-1);
    if (reply?.kind !== 'kept') throw new Error('The list is not kept.');
    return (await readDigest(reply.id))?.digest;
  };
  const source = 'https://lists.example/storks.csv';
  const byHand = await open(null);
  expect(byHand).not.toHaveProperty('source');
  expect(await open(source)).toEqual({ ...byHand, source });
  expect(await open(null)).toEqual({ ...byHand, source });
  await removeDigest(byHand?.id ?? '');
  expect(await open(source)).toMatchObject({ id: byHand?.id, source });
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

test('a list that Collate saved is not read among other files, where its labels would be lost', async () => {
  await readTexts({
    'birds.json': JSON.stringify(labelledList),
    'more.csv': 'title,year\nOwls at night,2020\n',
  });
  expect(replies).toMatchObject([
    {
      kind: 'failed',
      message: expect.stringMatching(/^birds\.json is a list that Collate saved/u),
    },
  ]);
});

test('a backup and a library are not read as lists: it is said where they belong, and other files are read', async () => {
  const at = '2026-01-02T03:04:05.000Z';
  const snapshot = {
    ...{ title: 'Reeds', shortName: null, authors: [], date: null, venue: null },
    ...{ arxivId: null, doi: null, url: null, digestName: 'Birds' },
  };
  const records = new Map([['reeds', createRecord('reeds', at, { snapshot, note: 'Mine' })]]);
  await readTexts({
    'collate-backup.json': await formatBackup(),
    'collate-library.json': formatLibraryFile({ ...EMPTY_LIBRARY, records }, at),
    'more.csv': 'title,year\nCounting storks,2020\n',
  });
  const [reply] = replies;
  if (reply?.kind !== 'read') throw new Error('Nothing was read.');
  expect(reply.summary).toMatchObject({ titles: ['Counting storks'], jsonFiles: [] });
  expect(reply.summary.files.map(({ name, failure }) => [name, failure])).toEqual([
    [
      'collate-backup.json',
      'it is a backup of Collate, not a list of papers. Choose it under “Restore a backup”, below the lists on this device.',
    ],
    [
      'collate-library.json',
      'it is a library of Collate, not a list of papers. Import it in the library, under “Back up and move”.',
    ],
    ['more.csv', null],
  ]);
  expect(reply.summary.tables.map(({ file }) => file)).toEqual(['more.csv']);
});
