// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListVersion } from '../../../../src/corpus/listVersion.ts';
import { createListVersion } from '../../../../src/corpus/listVersion.ts';
import type { CorpusTwo } from '../../../../src/corpus/schemaTwo.ts';
import { applyEdits } from '../../../../src/curation/editor/applyEdits.ts';
import type { LabelEdit } from '../../../../src/curation/editor/labelEdit.ts';
import { recordAddition } from '../../../../src/digests/kept/additions.ts';
import { loadKeptList } from '../../../../src/digests/kept/keptCorpus.ts';
import { formatBackup, restoreBackup } from '../../../../src/digests/menu/backup.ts';
import { compareVersions } from '../../../../src/digests/versions/compareVersions.ts';
import { describeChanges } from '../../../../src/digests/versions/describeChanges.ts';
import type { ListHistory } from '../../../../src/digests/versions/pastVersions.ts';
import { listMoments } from '../../../../src/digests/versions/pastVersions.ts';
import { extendListCorpus } from '../../../../src/sources/list/extendListCorpus.ts';
import { readList } from '../../../../src/sources/list/readList.ts';
import { keepDigest } from '../../../../src/storage/digestDatabase.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

const digest = { id: 'birds-a1a1a1', name: 'Birds', createdAt: 1, paperCount: 4, bytes: 100 };
const OPTIONS = { hash: (text: string) => text.length.toString(16).padStart(64, '0') };

function reject(number: number, paper: string, value: string): LabelEdit {
  const changes = [{ kind: 'reject' as const, paper, facet: 'method', value }];
  return { id: `edit-${number}`, at: number, action: { kind: 'changes', changes } };
}

/** Takes a value from the taxonomy, and from every paper. */
function remove(number: number, value: string): LabelEdit {
  const changes = [{ kind: 'removeValue' as const, facet: 'method', value, to: null }];
  return { id: `edit-${number}`, at: number, action: { kind: 'changes', changes } };
}

const undo = (number: number, edit: number): LabelEdit => {
  return { id: `edit-${number}`, at: number, action: { kind: 'undo', edit: `edit-${edit}` } };
};

async function addTo(corpus: CorpusTwo, text: string): Promise<CorpusTwo> {
  const report = await readList([{ name: 'more.txt', bytes: new TextEncoder().encode(text) }]);
  return (await extendListCorpus(corpus, report, OPTIONS)).corpus;
}

const MORE = `@article{a, title = {Reeds}, author = {Ida Ness}, year = {2019}, keywords = {rivers}}
@article{b, title = {Gulls of the Harbour}, author = {Ana Ferreira}, year = {2020}}
@article{c, title = {Storks on Chimneys}, author = {Ana Ferreira}, year = {2021}}`;

function versionOf({ corpus, edits }: Pick<ListHistory, 'corpus' | 'edits'>): ListVersion {
  return createListVersion(applyEdits(corpus, edits).papers);
}

/** What a link of one moment says at another one. */
function describeSince(history: ListHistory, shown: ListVersion): string | null {
  for (const { version, createPapers } of listMoments(history)) {
    if (version.hash === shown.hash && version.papers === shown.papers) {
      return describeChanges(createPapers(), applyEdits(history.corpus, history.edits).papers);
    }
  }
  return null;
}

describe('a version of a list', () => {
  test('is told from another by its papers and labels, in whatever order', () => {
    const { papers } = labelledList;
    const { hash } = createListVersion(papers);
    expect(createListVersion(papers.toReversed()).hash).toBe(hash);
    expect(createListVersion(structuredClone(papers)).hash).toBe(hash);
    expect(createListVersion(papers.slice(1)).hash).not.toBe(hash);
    const edited = applyEdits(labelledList, [reject(1, 'owls', 'calls')]).papers;
    expect(createListVersion(edited).hash).not.toBe(hash);
  });

  test('is found again after labels were edited, papers added, and labels edited again', async () => {
    const first = { corpus: labelledList, edits: [], additions: [] };
    const second = { ...first, edits: [reject(1, 'owls', 'calls')] };
    const corpus = await addTo(labelledList, MORE);
    const additions = recordAddition([], labelledList, corpus, 2);
    const third = { corpus, edits: second.edits, additions };
    const fourth = { ...third, edits: [...second.edits, reject(3, 'herons', 'rings')] };
    expect(corpus.papers.map(({ id }) => id).slice(4)).toHaveLength(2);
    expect(describeSince(fourth, versionOf(fourth))).toBe('');
    expect(describeSince(fourth, versionOf(third))).toBe('1 label changed');
    // Reeds, which was there, got the keyword that it lacked.
    expect(describeSince(fourth, versionOf(second))).toBe('2 papers added, 2 labels changed');
    expect(describeSince(fourth, versionOf(first))).toBe('2 papers added, 3 labels changed');
    expect(describeSince(second, versionOf(fourth))).toBeNull();
  });

  test('is found whatever was done since, undone steps among it', () => {
    const step = fc.record({
      paper: fc.constantFrom('herons', 'owls', 'terns'),
      value: fc.constantFrom('nests', 'rings', 'calls'),
      does: fc.constantFrom('reject', 'undo', 'remove'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(12), (steps, length) => {
        const edits = steps.map(({ paper, value, does }, at) => {
          if (does === 'undo' && at > 0) return undo(at, at - 1);
          return does === 'remove' ? remove(at, value) : reject(at, paper, value);
        });
        const then = { corpus: labelledList, edits: edits.slice(0, length) };
        const history = { corpus: labelledList, edits: edits.toReversed(), additions: [] };
        expect(describeSince(history, versionOf(then))).not.toBeNull();
      }),
    );
  });

  test('with a value in place of another has one label changed', () => {
    const { papers } = labelledList;
    const labels = (value: string, basis: string) => ({ method: [{ value, basis }] });
    expect(
      describeChanges(
        [
          { id: 'a', labels: labels('nests', 'proposed') },
          { id: 'b', labels: labels('nests', 'stated') },
          { id: 'c', labels: {} },
        ],
        [
          { id: 'a', labels: labels('nests', 'yours') },
          { id: 'b', labels: labels('rings', 'stated') },
        ],
      ),
    ).toBe('1 paper removed, 2 labels changed');
    expect(describeChanges(papers, papers)).toBe('');
  });
});

describe('a link that was made with another version', () => {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
  });

  async function open(id = digest.id) {
    const list = await loadKeptList(id);
    if (list === null) throw new Error('The list is gone.');
    return list;
  }

  test('says what changed since, also where a backup was restored', async () => {
    const corpus = await addTo(labelledList, MORE);
    const additions = recordAddition([], labelledList, corpus, 2);
    await keepDigest(digest, { corpus, report: '', additions }, [reject(3, 'owls', 'calls')]);
    const shown = createListVersion(labelledList.papers);
    for (const _ of ['here', 'restored']) {
      expect(await compareVersions(await open(), shown)).toEqual({
        says: 'Since this link was made: 2 papers added, 2 labels changed.',
        copy: null,
      });
      const backup = await formatBackup();
      vi.stubGlobal('indexedDB', new IDBFactory());
      await restoreBackup(backup);
    }
  });

  test('says nothing where the list is as it was', async () => {
    await keepDigest(digest, { corpus: labelledList, report: '' });
    expect(await compareVersions(await open(), versionOf(await open()))).toBeNull();
  });

  test('that was never here says how to get it, and leads to it once it is here', async () => {
    const corpus = await addTo(labelledList, MORE);
    const shown = createListVersion(corpus.papers);
    await keepDigest(digest, { corpus: labelledList, report: '' });
    const before = await compareVersions(await open(), shown);
    expect(before?.says).toBe(
      'This link was made where the list has 6 papers; on this device it has 4. To see that one, ask whoever sent the link for the list (“Save as a file”) and open it.',
    );
    expect(before?.copy).toBeNull();
    const sent = { ...digest, id: 'birds-2-a1a1a1', name: 'Birds of Ida' };
    await keepDigest(sent, { corpus, report: '' });
    const after = await compareVersions(await open(), shown);
    expect(after?.says).toContain('“Birds of Ida”, also here, is that list.');
    expect(after?.copy).toEqual({ id: 'birds-2-a1a1a1', name: 'Birds of Ida' });
  });

  test('of as many papers says that papers or labels differ', async () => {
    await keepDigest(digest, { corpus: labelledList, report: '' });
    const difference = await compareVersions(await open(), { papers: 4, hash: '00000000' });
    expect(difference?.says).toMatch(
      /^This link was made where the list has other papers or labels/u,
    );
  });

  test('is compared where what was kept of additions cannot be read', async () => {
    await keepDigest(digest, { corpus: labelledList, report: '', additions: [{ at: 'once' }] });
    const difference = await compareVersions(await open(), { papers: 9, hash: '00000000' });
    expect(difference?.says).toContain('has 9 papers');
  });
});
