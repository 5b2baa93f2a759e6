// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Corpus, Paper } from '../../src/corpus/schema.ts';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import type { MarkedSelection } from '../../src/explore/results/useSelection.ts';
import { useSelection } from '../../src/explore/results/useSelection.ts';
import { useSearchEngine } from '../../src/search/useSearchEngine.ts';
import { createAnswering } from '../../src/search/worker/answerMessages.ts';
import type { SearchReply, SearchRequest } from '../../src/search/worker/searchMessages.ts';
import type { ExploreState } from '../../src/url/useExploreQuery.ts';
import {
  ExploreAddressContext,
  useExploreAddress,
  useExploreQuery,
} from '../../src/url/useExploreQuery.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';

const corpus: Corpus = {
  ...realCorpus,
  papers: Array.from({ length: 450 }, (_, at) => ({
    ...(realCorpus.papers[at % realCorpus.papers.length] as Paper),
    id: `paper-${at}`,
  })),
};

/** A worker in this thread, whose replies wait until they are let through. */
class HeldWorker extends EventTarget {
  static held: (() => void)[] = [];
  static isHolding = false;
  static made: HeldWorker[] = [];
  readonly #answer = createAnswering((reply) => this.#reply(structuredClone(reply)));

  constructor() {
    super();
    HeldWorker.made.push(this);
  }

  terminate(): void {}

  postMessage(message: SearchRequest): void {
    this.#answer(structuredClone(message));
  }

  #reply(data: SearchReply): void {
    const tell = () => this.dispatchEvent(new MessageEvent('message', { data }));
    if (HeldWorker.isHolding) HeldWorker.held.push(tell);
    else setTimeout(tell);
  }
}

let state: ExploreState | null = null;
let selection: MarkedSelection | null = null;
let load = () => {};

function Shell() {
  return (
    <ExploreAddressContext value={useExploreAddress(corpus.taxonomy)}>
      <List />
    </ExploreAddressContext>
  );
}

function List() {
  state = useExploreQuery();
  selection = useSelection(state.query);
  load = useSearchEngine().load;
  const [first] = selection.papers;
  const marks = first && selection.marks.of(first);
  return (
    <output aria-label="listed">
      {selection.papers.length} of {selection.searched?.search.text ?? 'all'}
      {marks && marks.title.length > 0 ? ', marked' : ''}
    </output>
  );
}

beforeEach(() => {
  vi.stubGlobal('Worker', HeldWorker);
});

afterEach(async () => {
  // Its worker is that of the next test.
  await letThrough();
  cleanup();
  vi.unstubAllGlobals();
});

async function letThrough(): Promise<void> {
  HeldWorker.isHolding = false;
  await act(async () => {
    for (const tell of HeldWorker.held.splice(0)) tell();
  });
}

const listed = () => screen.getByRole('status', { name: 'listed' }).textContent;

function openList(shown: Corpus): void {
  const router = createMemoryRouter([{ path: '/', element: <Shell /> }], {
    initialEntries: ['/?q=mamba'],
  });
  render(
    <CorpusContext value={shown}>
      <RouterProvider router={router} />
    </CorpusContext>,
  );
}

test('a long list is searched in a worker, and shows the last answer until the next is there', async () => {
  openList(corpus);
  expect(listed()).toBe('450 of all');
  await waitFor(() => expect(listed()).toMatch(/^\d+ of mamba, marked$/u));
  const mamba = listed();
  expect(mamba).not.toMatch(/^450 /u);

  HeldWorker.isHolding = true;
  await act(async () => state?.setText('mamba linear'));
  await act(async () => state?.setText('linear attention'));
  expect(listed()).toBe(mamba);
  await act(async () => state?.change({ code: 'yes' }));
  expect(Number.parseInt(listed() ?? '', 10)).toBeLessThan(Number.parseInt(mamba ?? '', 10));
  expect(listed()).toMatch(/ of mamba/u);

  await letThrough();
  await waitFor(() => expect(listed()).toMatch(/^\d+ of linear attention/u));

  await act(async () => state?.setText(''));
  expect(listed()).toMatch(/ of all$/u);
});

test('a worker that is lost is begun again once, whatever is typed meanwhile', async () => {
  openList({ ...corpus });
  await waitFor(() => expect(listed()).toMatch(/^\d+ of mamba, marked$/u));
  const before = HeldWorker.made.length;
  HeldWorker.isHolding = true;
  await act(async () => HeldWorker.made.at(-1)?.dispatchEvent(new Event('error')));
  expect(listed()).toBe('450 of all');
  for (const text of ['l', 'li', 'lin']) {
    await act(async () => {
      load();
      state?.setText(text);
    });
    await waitFor(() => expect(HeldWorker.made.length).toBeGreaterThan(before));
  }
  await letThrough();
  await waitFor(() => expect(listed()).toMatch(/^\d+ of lin/u));
  expect(HeldWorker.made).toHaveLength(before + 1);
});

test('what is said of a search is of the text that is answered, and changes no other text', async () => {
  const { router } = await openSite('/?q=linear+attentoin', undefined, corpus);
  const notices = within(screen.getByRole('status', { name: 'About this search' }));
  const said = await notices.findByText(/^No paper has “attentoin”/u);
  expect(notices.getByRole('button', { name: 'Search only “attentoin”' })).toBeDefined();

  HeldWorker.isHolding = true;
  await act(() => router.navigate('/?q=efficient+linear+attentoin'));
  expect(said.isConnected).toBe(true);
  expect(said.textContent).toMatch(/^No paper has “attentoin”/u);
  expect(notices.queryByRole('button')).toBeNull();

  await letThrough();
  await notices.findByRole('button', { name: 'Search only “attentoin”' });
});

test('suggestions are of the text that is typed, as long as the worker looks for others', async () => {
  const { user } = await openSite('/', undefined, corpus);
  const box = screen.getByRole('searchbox', { name: 'Search papers' });
  const offered = () =>
    [...document.querySelectorAll('[data-suggestion]')].map(({ textContent }) => textContent);
  await user.type(box, 'lin');
  await waitFor(() => expect(offered().length).toBeGreaterThan(1));
  const before = offered();

  HeldWorker.isHolding = true;
  await user.type(box, 'ear a');
  // Those that go on from it are still ways to go on.
  expect(offered().length).toBeGreaterThan(0);
  expect(before).toEqual(expect.arrayContaining(offered()));
  expect(offered().every((label) => label?.startsWith('linear a'))).toBe(true);
  await user.type(box, 'mam', { initialSelectionStart: 0, initialSelectionEnd: 8 });
  expect(offered()).toEqual([]);

  await letThrough();
  await waitFor(() => expect(offered()[0]).toMatch(/^mamba/iu));
});

test('ways out of an empty list are of the text that is typed', async () => {
  const { user, address } = await openSite('/?q=mamba+"zebra"', undefined, corpus);
  const results = within(screen.getByRole('region', { name: 'Results' }));
  const wayOut = { name: 'Leave out "zebra"' };
  await results.findByRole('button', wayOut);

  HeldWorker.isHolding = true;
  const box = screen.getByRole('searchbox', { name: 'Search papers' });
  await user.type(box, 'linear', { initialSelectionStart: 0, initialSelectionEnd: 5 });
  expect(results.getByText('No papers match')).toBeDefined();
  expect(results.queryByRole('button', wayOut)).toBeNull();
  expect(results.getByRole('button', { name: 'Start again with all papers' })).toBeDefined();

  await letThrough();
  await user.click(await results.findByRole('button', wayOut));
  expect(address()).toBe('/?q=linear');
});

test('an empty list is not said to be one of words that are not searched yet', async () => {
  HeldWorker.isHolding = true;
  await openSite('/?q=mamba&family=ssm&year=1901', undefined, { ...corpus });
  const results = within(screen.getByRole('region', { name: 'Results' }));
  await results.findByText('No papers match');
  expect(results.queryByText(/^The search matches/u)).toBeNull();
  expect(results.queryByRole('button', { name: /^Remove the filter/u })).toBeNull();

  await letThrough();
  await results.findByText(/^The search matches \d+ papers, but the filters exclude them\.$/u);
  await results.findByRole('button', { name: /^Remove the filter “1901/u });
});

test('a paper that is set beside others is one that the text typed by now finds', async () => {
  const { user, address } = await openSite('/compare?papers=paper-0', undefined, corpus);
  const box = screen.getByRole('searchbox', { name: 'Add a paper' });
  const form = within(box.closest('form') as HTMLElement);
  await user.type(box, 'xlstm');
  await waitFor(() => expect(form.getAllByRole('button').length).toBeGreaterThan(0));
  const before = form.getAllByRole('button')[0]?.textContent;

  HeldWorker.isHolding = true;
  await user.type(box, 'mamba{Enter}', { initialSelectionStart: 0, initialSelectionEnd: 5 });
  expect(address()).toBe('/compare?papers=paper-0');
  expect(form.queryAllByRole('button')).toEqual([]);

  await letThrough();
  await waitFor(() => expect(form.getAllByRole('button').length).toBeGreaterThan(0));
  expect(form.getAllByRole('button')[0]?.textContent).not.toBe(before);
});
