// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadKeptList, writeKeptList } from '../../../../src/digests/kept/keptCorpus.ts';
import { formatBackup, restoreBackup } from '../../../../src/digests/menu/backup.ts';
import { publishDigest } from '../../../../src/digests/publish/publishDigest.ts';
import { parseLibraryFile } from '../../../../src/library/libraryFile.ts';
import { keepEvents } from '../../../../src/library/records/keptLibrary.ts';
import type { LibraryEvent } from '../../../../src/library/records/libraryEvents.ts';
import { EMPTY_LIBRARY } from '../../../../src/library/records/libraryRecord.ts';
import {
  keepDigest,
  keepEdits,
  listDigests,
  readEdits,
  renameDigest,
} from '../../../../src/storage/digestDatabase.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

const AT = '2026-01-02T03:04:05.000Z';
const digest = { id: 'birds', name: 'Birds', createdAt: 1, paperCount: 4, bytes: 100 };
const content = { corpus: labelledList, report: '4 papers read' };
const reject = (id: string, value: string) => ({
  ...{ id, at: 1 },
  action: {
    kind: 'changes' as const,
    changes: [{ kind: 'reject' as const, paper: 'herons', facet: 'method', value }],
  },
});

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('a list is opened and saved with its edits, under the name it was given last', async () => {
  await keepDigest(digest, content, [reject('one', 'nests'), { id: 'of a newer version' }]);
  const list = await loadKeptList('birds');
  if (list === null) throw new Error('The list is gone.');
  expect(list.edits).toEqual([reject('one', 'nests')]);
  const saved = JSON.parse([...writeKeptList(list)].join(''));
  expect(saved.digest.name).toBe('Birds');
  expect(saved.papers[0].labels.method.map(({ value }: { value: string }) => value)).toEqual([
    ...['rings', 'calls'],
  ]);
  expect(await loadKeptList('gulls')).toBeNull();
});

test('a backup brings the edits back, and takes none of those that are here', async () => {
  await keepDigest(digest, content, [reject('one', 'nests')]);
  const backup = await formatBackup();
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect((await restoreBackup(backup)).says).toContain('1 list was restored');
  expect(await readEdits('birds')).toEqual([reject('one', 'nests')]);
  vi.stubGlobal('indexedDB', new IDBFactory());
  await keepDigest(digest, content);
  await keepEdits('birds', [reject('two', 'rings')]);
  expect((await restoreBackup(backup)).says).toContain('1 was here already');
  expect(await readEdits('birds')).toEqual([reject('one', 'nests'), reject('two', 'rings')]);
});

test('a backup holds the library, and leaves its copy in local storage alone', async () => {
  localStorage.setItem('collate.library', '{"state":{"saved":[]},"version":1}');
  localStorage.setItem('collate.preferences', '{"state":{"theme":"dark"},"version":1}');
  // Of a list that is not here any more: it is not a preference that could come back.
  localStorage.setItem('collate.edit.gulls.one', '{"id":"one"}');
  const events: readonly LibraryEvent[] = [
    { kind: 'saved', key: 'mamba', at: AT, isMirrored: true },
    { kind: 'noted', key: 'mamba', base: '', text: 'Fast.' },
  ];
  const pending = events.map((event, at) => ({ tab: 'here', number: at + 1, event }));
  await keepEvents(pending, EMPTY_LIBRARY, new Map());
  const { stored } = JSON.parse(await formatBackup());
  expect(Object.keys(stored)).toEqual(['collate.preferences']);
  const { library } = await restoreBackup(await formatBackup());
  expect(parseLibraryFile(library)).toMatchObject({ records: [{ key: 'mamba', note: 'Fast.' }] });
});

test('a damaged list of a backup is left out, and the others come back', async () => {
  await keepDigest(digest, content);
  const backup = JSON.parse(await formatBackup());
  backup.digests.push({
    digest: { ...digest, id: 'gulls' },
    content: { corpus: { schemaVersion: 2 }, report: '' },
  });
  vi.stubGlobal('indexedDB', new IDBFactory());
  const { says } = await restoreBackup(JSON.stringify(backup));
  expect(says).toContain('1 list was restored, 1 was damaged and left out');
  expect(await loadKeptList('gulls')).toBeNull();
});

test('a list that the device has no room for costs neither the others nor the library', async () => {
  await keepDigest(digest, content);
  await keepDigest({ ...digest, id: 'gulls', createdAt: 2 }, content);
  const event: LibraryEvent = { kind: 'saved', key: 'mamba', at: AT, isMirrored: true };
  await keepEvents([{ tab: 'here', number: 1, event }], EMPTY_LIBRARY, new Map());
  localStorage.setItem('collate.preferences', '{"state":{"theme":"dark"},"version":1}');
  const backup = await formatBackup();
  vi.stubGlobal('indexedDB', new IDBFactory());
  localStorage.clear();
  const full = () => {
    throw new DOMException('No room.', 'QuotaExceededError');
  };
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(full);
  const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full);
  const { says, library } = await restoreBackup(backup).finally(() => {
    put.mockRestore();
    setItem.mockRestore();
  });
  expect(says).toMatch(
    /^1 list was restored, preferences found no room, 1 was not kept: This device has no room left/u,
  );
  expect(parseLibraryFile(library)).toMatchObject({ records: [{ key: 'mamba' }] });
  expect(await loadKeptList('birds')).not.toBeNull();
});

test('a list is published with the labels that the reader gave and without those rejected', async () => {
  await keepDigest(digest, content, [reject('one', 'nests')]);
  const { content: file } = await publishDigest('birds', 'corpus', {
    hasRemarks: false,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const [paper] = JSON.parse(await file.text()).papers;
  expect(paper.labels.method.map(({ value }: { value: string }) => value)).not.toContain('nests');
});

test('a backup that is restored twice makes one copy of a list that was changed here', async () => {
  await keepDigest(digest, content, [reject('one', 'nests')]);
  const backup = await formatBackup();
  const longer = { ...labelledList, papers: labelledList.papers.slice(1) };
  await keepDigest({ ...digest, paperCount: 3 }, { ...content, corpus: longer });
  expect((await restoreBackup(backup)).says).toContain(
    '0 lists were restored, 1 was kept as a copy, since it was changed here',
  );
  const copies = (await listDigests()).filter(({ id }) => id !== 'birds');
  expect(copies.map(({ id }) => id)).toEqual(['birds-a1a1a1']);
  // Whatever it is called, and with what was done to its labels meanwhile.
  await renameDigest('birds-a1a1a1', 'Birds as they were');
  await keepEdits('birds-a1a1a1', [reject('two', 'rings')]);
  const { says } = await restoreBackup(backup);
  expect(says).toContain('1 was here already');
  expect(says).not.toContain('copy');
  expect(await listDigests()).toHaveLength(2);
  expect(await readEdits('birds-a1a1a1')).toEqual([reject('one', 'nests'), reject('two', 'rings')]);
});

test('a restored list knows where it was fetched, unless that is no address on the web', async () => {
  const source = 'https://lists.example/birds.bib';
  const restore = async (text: string) => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect((await restoreBackup(text)).says).toContain('1 list was restored');
    return (await loadKeptList('birds'))?.source;
  };
  await keepDigest({ ...digest, source }, content);
  const backup = await formatBackup();
  expect(await restore(backup)).toBe(source);
  expect(await restore(backup.replace(source, 'javascript:alert(1)'))).toBeUndefined();
});
