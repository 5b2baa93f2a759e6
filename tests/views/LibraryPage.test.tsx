// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { useLibraryStore } from '../../src/library/libraryStore.ts';
import { useRecordsStore } from '../../src/library/records/recordsStore.ts';
import { SaveButton } from '../../src/library/SaveButton.tsx';
import { LibraryPage } from '../../src/pages/LibraryPage.tsx';
import { createFacet, stated } from '../fixtures/drawnCorpus.ts';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

function open(corpus = realCorpus) {
  const router = createMemoryRouter(
    [
      { path: '/library', Component: LibraryPage },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: ['/library'] },
  );
  render(
    <CorpusContext value={corpus}>
      <RouterProvider router={router} />
    </CorpusContext>,
  );
  return { router, user: userEvent.setup() };
}

function save(...ids: readonly string[]) {
  act(() => {
    for (const id of ids) useLibraryStore.getState().toggle(id);
  });
}

function listedTitles(): (string | null)[] {
  const list = screen.getByRole('list', { name: 'Saved papers' });
  return within(list)
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);
}

beforeAll(() => useRecordsStore.getState().load());
beforeEach(() => useLibraryStore.setState({ saved: [] }));
afterEach(cleanup);

describe('the library', () => {
  it('says what to do while it is empty', async () => {
    const { router, user } = open();
    expect(document.title).toBe('Library – Collate');
    await user.click(screen.getByRole('link', { name: 'Look through the papers' }));
    expect(router.state.location.pathname).toBe('/');
  });

  it('lists the papers, newest first', () => {
    save('mamba', 's4');
    open();
    expect(listedTitles()).toEqual([realPaper('s4').title, realPaper('mamba').title]);
  });

  it('says the venue of a paper once, where the list has it as a filter too', () => {
    save('mamba');
    const labels = { venue: [stated('colm')], topic: [stated('scans')] };
    open({
      ...realCorpus,
      papers: [{ ...realPaper('mamba'), venue: 'COLM 2024', labels }],
      taxonomy: {
        facets: [createFacet('venue', ['colm'], true), createFacet('topic', ['scans'], true)],
        synonyms: [],
      },
    });
    const [row] = within(screen.getByRole('list', { name: 'Saved papers' })).getAllByRole(
      'listitem',
    );
    expect(row?.textContent?.match(/COLM|SCANS/gu)).toEqual(['COLM', 'SCANS']);
  });

  describe('while its records are being read', () => {
    beforeEach(() => {
      vi.useFakeTimers();
      useRecordsStore.setState({ isOpen: false });
    });
    afterEach(() => {
      useRecordsStore.setState({ isOpen: true });
      vi.useRealTimers();
    });

    it('lists nothing that would move when they come', () => {
      save('mamba');
      open();
      const heading = screen.getByRole('heading', { name: 'Library' });
      expect(screen.queryByRole('list', { name: 'Saved papers' })).toBeNull();
      act(() => useRecordsStore.setState({ isOpen: true }));
      expect(listedTitles()).toEqual([realPaper('mamba').title]);
      // The heading has focus after a navigation: it stays the same element.
      expect(screen.getByRole('heading', { name: 'Library' })).toBe(heading);
    });

    it('saves no copy without them, and says so where they cannot be read', async () => {
      vi.useRealTimers();
      HTMLDialogElement.prototype.showModal ??= vi.fn<() => void>();
      HTMLDialogElement.prototype.close ??= vi.fn<() => void>();
      const saved: Blob[] = [];
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
        revokeObjectURL: vi.fn<() => void>(),
      });
      const { load } = useRecordsStore.getState();
      useRecordsStore.setState({
        load: async () => useRecordsStore.setState({ isOpen: true, isRefused: saved.length > 0 }),
      });
      save('mamba');
      const { user } = open();
      await user.click(screen.getByRole('button', { name: 'Back up and move' }));
      const everything = screen.getByRole('button', { name: 'Everything, as JSON', hidden: true });
      await user.click(everything);
      await screen.findByText(/^Saved as collate-library-[\d-]+\.json$/u);
      useRecordsStore.setState({ isRefused: true });
      await user.click(everything);
      await screen.findByText(
        /^Only what was done since this page was opened is in .*-incomplete/u,
      );
      expect(saved).toHaveLength(2);
      useRecordsStore.setState({ load, isRefused: false });
    });

    it('lists the papers without them after a second', () => {
      save('mamba');
      open();
      act(() => vi.advanceTimersByTime(1000));
      expect(listedTitles()).toEqual([realPaper('mamba').title]);
    });
  });

  it('removes one, and brings it back where it stood', async () => {
    save('gam', 'mamba', 's4');
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Remove Mamba' }));
    expect(listedTitles()).toHaveLength(2);
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await user.click(undo);
    expect(listedTitles()[1]).toBe(realPaper('mamba').title);
  });

  it('sets two to six side by side, and no other number', async () => {
    const ids = realCorpus.papers.map(({ id }) => id);
    save('mamba');
    const { router, user } = open();
    expect(screen.queryByRole('link', { name: /^Compare these/u })).toBeNull();
    save(...ids.filter((id) => id !== 'mamba').slice(0, 6));
    expect(screen.queryByRole('link', { name: /^Compare these/u })).toBeNull();
    act(() => useLibraryStore.getState().toggle('mamba'));
    await user.click(screen.getByRole('link', { name: 'Compare these 6' }));
    expect(router.state.location.pathname).toBe('/compare');
  });

  it('copies the list with its links', async () => {
    save('mamba');
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Copy as a list' }));
    const lines = (await navigator.clipboard.readText()).split('\n');
    expect(lines[0]).toBe(realPaper('mamba').title);
    expect(lines[1]).toMatch(/^http.*\/papers\/mamba$/u);
    expect(lines[2]).toBe('https://arxiv.org/abs/2312.00752');
  });

  it('keeps what another digest has, and says so', () => {
    save('mamba', 'paper-of-another-digest');
    open();
    expect(listedTitles()).toHaveLength(1);
    expect(screen.getByText(/One more paper is saved, but not part of this digest/u)).toBeDefined();
  });
});

describe('the save button', () => {
  it('says whether the paper is saved', async () => {
    const user = userEvent.setup();
    render(<SaveButton paper={realPaper('mamba')} />);
    const button = screen.getByRole('button', { name: 'Save Mamba' });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(useLibraryStore.getState().saved.map(({ paperId }) => paperId)).toEqual(['mamba']);
  });
});
