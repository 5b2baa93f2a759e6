// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useListNewsStore } from '../../src/digests/kept/listNewsStore.ts';
import { useDigestList } from '../../src/digests/menu/useDigestList.ts';
import type { KeptDigest } from '../../src/storage/digestDatabase.ts';
import { birds } from '../fixtures/keptBirds.ts';

type Answer = (digests: readonly KeptDigest[]) => void;

/** The answers that the storage owes, in the order of the questions. */
const { owed } = vi.hoisted(() => ({ owed: [] as Answer[] }));

vi.mock('../../src/storage/digestDatabase.ts', async (load) => ({
  ...(await load<object>()),
  listDigests: () => new Promise((resolve) => owed.push(resolve)),
}));

const change = () =>
  act(() => useListNewsStore.setState(({ changes }) => ({ changes: changes + 1 })));
const answer = (question: number, digests: readonly KeptDigest[]) =>
  act(async () => owed[question]?.(digests));

beforeEach(() => {
  owed.length = 0;
});

test('an answer that comes after that of a later change does not take its place', async () => {
  const { result } = renderHook(() => useDigestList());
  change();
  await answer(1, []);
  await answer(0, [birds]);
  expect(result.current.digests).toEqual([]);
});

test('a page that was left sets nothing when its answer comes', async () => {
  let renders = 0;
  renderHook(() => {
    renders += 1;
    return useDigestList();
  });
  cleanup();
  const before = renders;
  vi.stubGlobal('window', undefined);
  await owed[0]?.([birds]);
  await new Promise(setImmediate);
  vi.unstubAllGlobals();
  expect(renders).toBe(before);
});
