// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { formatBackup, restoreBackup } from '../../../src/digests/backup.ts';
import { formatKeptList, loadKeptList } from '../../../src/digests/keptCorpus.ts';
import { keepDigest, keepEdits, readEdits } from '../../../src/storage/digestDatabase.ts';
import { labelledList } from '../../fixtures/labelledList.ts';

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
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('a list is opened and saved with its edits, under the name it was given last', async () => {
  await keepDigest(digest, content, [reject('one', 'nests'), { id: 'of a newer version' }]);
  const list = await loadKeptList('birds');
  if (list === null) throw new Error('The list is gone.');
  expect(list.edits).toEqual([reject('one', 'nests')]);
  const saved = JSON.parse(formatKeptList(list));
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
  expect(await restoreBackup(backup)).toContain('1 list was restored');
  expect(await readEdits('birds')).toEqual([reject('one', 'nests')]);
  vi.stubGlobal('indexedDB', new IDBFactory());
  await keepDigest(digest, content);
  await keepEdits('birds', [reject('two', 'rings')]);
  expect(await restoreBackup(backup)).toContain('1 was here already');
  expect(await readEdits('birds')).toEqual([reject('one', 'nests'), reject('two', 'rings')]);
});

test('a backup from before labels could be edited is restored', async () => {
  const backup = { collateBackup: 1, digests: [{ digest, content }], stored: {} };
  expect(await restoreBackup(JSON.stringify(backup))).toContain('1 list was restored');
  expect(await readEdits('birds')).toEqual([]);
});
