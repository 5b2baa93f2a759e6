// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import type { Change } from '../../../../src/curation/editor/labelEdit.ts';
import { useLabelEditorStore } from '../../../../src/digests/labels/labelEditorStore.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

/** What the storage answers, one try after the other; the test says when. */
const tries: { resolve: () => void; reject: (reason: Error) => void }[] = [];
vi.mock(
  import('../../../../src/storage/digestDatabase.ts'),
  async (importOriginal): Promise<object> => ({
    ...(await importOriginal()),
    keepEdits: () => new Promise<void>((resolve, reject) => tries.push({ resolve, reject })),
  }),
);

afterEach(() => {
  tries.length = 0;
});

const reject = (value: string): Change => ({
  ...{ kind: 'reject', paper: 'herons', facet: 'method', value },
});
const fault = () => useLabelEditorStore.getState().fault;
const settle = () => new Promise((resolve) => setTimeout(resolve));

function editTwice(): void {
  const list = { id: 'birds', corpus: labelledList, edits: [], additions: [] };
  useLabelEditorStore.setState({ list, fault: null });
  useLabelEditorStore.getState().edit([reject('nests')], 'One.');
  useLabelEditorStore.getState().edit([reject('rings')], 'Two.');
}

test('a try that fails after a later one has kept its edits leaves no fault', async () => {
  editTwice();
  tries[1]?.resolve();
  await settle();
  tries[0]?.reject(new Error('No room.'));
  await settle();
  expect(fault()).toBeNull();
});

test('a try that succeeds after a later one has failed leaves the fault of that one', async () => {
  editTwice();
  tries[1]?.reject(new Error('No room.'));
  await settle();
  tries[0]?.resolve();
  await settle();
  expect(fault()).toBe('No room.');
});
