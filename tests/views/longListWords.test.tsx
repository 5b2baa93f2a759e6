// @vitest-environment jsdom
import { act, renderHook, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Corpus } from '../../src/corpus/schema.ts';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { useTermIndex } from '../../src/paper/useTermIndex.ts';
import { createLongCorpus } from '../fixtures/longCorpus.ts';
import { openSite } from '../fixtures/openSite.tsx';

/** What the browser does when it is idle, which it is when a test says so. */
let waiting: (() => void)[] = [];

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (task: () => void) => waiting.push(task));
  vi.stubGlobal('cancelIdleCallback', () => {});
});

async function rest(): Promise<void> {
  while (waiting.length > 0) {
    const due = waiting;
    waiting = [];
    await act(async () => {
      for (const task of due) task();
    });
  }
}

/** Rests as often as it takes: code that is fetched meanwhile asks for more rest. */
function restUntil(check: () => void): Promise<void> {
  return waitFor(async () => {
    await rest();
    check();
  });
}

it('says that similar papers are looked for, and then shows them', async () => {
  await openSite('/papers/paper-3', undefined, createLongCorpus(400));
  const similar = () => within(screen.getByRole('region', { name: 'Similar papers' }));
  await waitFor(() =>
    expect(
      similar().getByText('Its words are being compared with those of 400 papers…'),
    ).toBeTruthy(),
  );
  await restUntil(() => expect(similar().getAllByRole('listitem').length).toBeGreaterThan(0));
  expect(similar().queryByText(/being compared/u)).toBeNull();
  // It has keyword 3, as the paper 300 further on; none before it.
  expect(similar().getAllByRole('link')[0]?.textContent).toBe('Paper number 303');
});

it('compares at once, and adds the words of each paper when they are known', async () => {
  const { papers, ...others } = createLongCorpus(400);
  const told = [
    'Kestrels hover over meadows. Kestrels hover.',
    'Lichens grow on old walls. Lichens grow.',
  ];
  const corpus = {
    ...others,
    papers: papers.map((paper, n) => ({ ...paper, abstract: told[n] ?? paper.abstract })),
  };
  await openSite('/compare?papers=paper-0,paper-1', undefined, corpus);
  const line = () => screen.getByRole('rowheader', { name: 'Only here' }).closest('tr');
  expect(line()?.textContent).toBe('Only herebeing found…being found…');
  await restUntil(() => expect(line()?.textContent).toContain('Kestrels'));
  expect(line()?.textContent).toContain('Lichens');
  expect(line()?.textContent).not.toContain('being found');
});

it('invites to compare one paper when papers like it are known, and says that they are looked for', async () => {
  await openSite('/compare?papers=paper-3', undefined, createLongCorpus(420));
  expect(screen.getByText('Papers like it are being looked for…')).toBeTruthy();
  const name = 'Paper number 3 and Paper number 303';
  await restUntil(() => expect(screen.getByRole('link', { name })).toBeTruthy());
  expect(screen.queryByText(/being looked for/u)).toBeNull();
});

it('has no heading for pairs where no paper names another', async () => {
  await openSite('/compare', undefined, createLongCorpus(20));
  expect(screen.getByRole('searchbox', { name: 'Add a paper' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Pairs worth a look' })).toBeNull();
});

it('reads the words once, however often labels are edited, and again where a text differs', async () => {
  const first = createLongCorpus(350);
  const withPapers = (change: (paper: Corpus['papers'][number], n: number) => object): Corpus => ({
    ...first,
    papers: first.papers.map((paper, n) => ({ ...paper, ...change(paper, n) })),
  });
  let corpus = first;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <CorpusContext value={corpus}>{children}</CorpusContext>
  );
  const { result, rerender } = renderHook(useTermIndex, { wrapper });
  expect(result.current).toBeNull();
  await restUntil(() => expect(result.current).not.toBeNull());
  const index = result.current;
  corpus = withPapers(() => ({ labels: {} }));
  rerender();
  expect(result.current).toBe(index);
  expect(waiting).toEqual([]);
  corpus = withPapers((_, n) => (n === 349 ? { abstract: 'Lichens.' } : {}));
  rerender();
  expect(result.current).toBeNull();
  await restUntil(() => expect(result.current?.numbers.has('lichen')).toBe(true));
});
