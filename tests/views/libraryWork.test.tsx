// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { useLibraryChangesStore } from '../../src/library/libraryChangesStore.ts';
import { formatLibraryFile, parseLibraryFile } from '../../src/library/libraryFile.ts';
import { createLibraryPapers } from '../../src/library/libraryPapers.ts';
import { formatNotedBibtex, formatReadingList } from '../../src/library/libraryTexts.ts';
import { NoteSlot } from '../../src/library/NoteSlot.tsx';
import type { LibraryEvent } from '../../src/library/records/libraryEvents.ts';
import { createRecord, EMPTY_LIBRARY } from '../../src/library/records/libraryRecord.ts';
import { useRecordsStore } from '../../src/library/records/recordsStore.ts';
import { createSnapshot } from '../../src/library/records/snapshot.ts';
import { sendToLibrary } from '../../src/library/useKeptLibrary.ts';
import { LibraryPage } from '../../src/pages/LibraryPage.tsx';
import { keepDigest } from '../../src/storage/digestDatabase.ts';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

const AT = '2026-01-02T03:04:05.000Z';
const saved = (key: string): LibraryEvent => ({ kind: 'saved', key, at: AT, isMirrored: true });

async function open(address = '/library', ...events: readonly LibraryEvent[]) {
  const router = createMemoryRouter(
    [
      { path: '/library', Component: LibraryPage },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [address] },
  );
  render(
    <CorpusContext value={realCorpus}>
      <RouterProvider router={router} />
    </CorpusContext>,
  );
  await waitFor(() => expect(useRecordsStore.getState().isOpen).toBe(true));
  act(() => sendToLibrary(...events));
  return { router, user: userEvent.setup() };
}

function listed(): string[] {
  return screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent ?? '');
}

const title = (id: string) => realPaper(id).title;

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<() => void>();
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

/** Each test leaves the library as it found it. */
afterEach(async () => {
  cleanup();
  const { library } = useRecordsStore.getState();
  sendToLibrary(
    ...[...library.records.keys()].map((key) => ({ kind: 'deleted', key }) as const),
    ...[...library.collections.keys()].map(
      (collection) => ({ kind: 'collection deleted', collection }) as const,
    ),
  );
  await useRecordsStore.getState().flush();
  useLibraryChangesStore.setState({ changes: [], says: '' });
});

describe('working in the library', () => {
  it('marks, filters, and says how many are shown', async () => {
    const { router, user } = await open('/library', saved('mamba'), saved('s4'), saved('gam'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status of Mamba' }), 'Reading');
    expect(screen.getByText(/Marked Mamba as reading/u)).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Reading (1)');
    expect(listed()).toEqual([title('mamba')]);
    expect(screen.getByText('1 of 3 papers')).toBeDefined();
    expect(router.state.location.search).toBe('?status=reading');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(listed()).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('writes a note and tags, and finds the paper by them', async () => {
    const { user } = await open('/library', saved('mamba'), saved('s4'));
    await user.click(screen.getByRole('button', { name: 'Add a note or tag: Mamba' }));
    await user.type(screen.getByRole('textbox', { name: 'Note on Mamba' }), '**Fast** on vidéo');
    await user.type(screen.getByRole('combobox', { name: 'One more tag' }), 'thesis{Enter}');
    await user.click(screen.getByRole('button', { name: 'Done: Mamba' }));
    expect(screen.getByText('Fast').tagName).toBe('STRONG');
    await user.type(screen.getByRole('searchbox'), 'video thesis');
    await waitFor(() => expect(listed()).toEqual([title('mamba')]));
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'thesis (1)');
    expect(listed()).toEqual([title('mamba')]);
    await useRecordsStore.getState().flush();
    expect(useRecordsStore.getState().stored.records.get('mamba')).toMatchObject({
      ...{ note: '**Fast** on vidéo', tags: ['thesis'] },
    });
  });

  it('changes several papers at once, and undoes it step by step', async () => {
    const { user } = await open('/library', saved('mamba'), saved('s4'), saved('gam'));
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3' }));
    const bar = within(screen.getByRole('group', { name: 'Selected papers' }));
    await user.selectOptions(bar.getByRole('combobox', { name: 'Mark the selected as' }), 'Read');
    await user.click(bar.getByRole('button', { name: 'Remove' }));
    expect(screen.getByText('Nothing saved yet.')).toBeDefined();
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await user.click(undo);
    expect(listed()).toHaveLength(3);
    expect(document.activeElement).not.toBe(document.body);
    const status = () => screen.getByRole('combobox', { name: 'Status of Mamba' });
    expect(status()).toHaveProperty('value', 'read');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(status()).toHaveProperty('value', 'to-read');
    expect(document.activeElement).not.toBe(document.body);
  });

  it('keeps a paper with a note where it can be put back', async () => {
    const { user } = await open(...(['/library', saved('mamba'), saved('s4')] as const), {
      kind: 'noted',
      key: 'mamba',
      base: '',
      text: 'Fast.',
    });
    await user.click(screen.getByRole('button', { name: 'Remove Mamba' }));
    expect(listed()).toEqual([title('s4')]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Taken out (1)');
    expect(screen.getByText('Fast.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Put back Mamba' }));
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(listed()).toHaveLength(2);
  });
});

describe('collections', () => {
  it('are made of selected papers, and ordered by keys', async () => {
    const { router, user } = await open('/library', saved('mamba'), saved('s4'), saved('gam'));
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3' }));
    const field = screen.getByRole('combobox', { name: 'Collection, new or known', hidden: true });
    await user.type(field, 'Thesis{Enter}');
    await user.click(screen.getByRole('button', { name: 'Thesis 3' }));
    expect(router.state.location.search).toMatch(/^\?collection=\w+$/u);
    const [first = '', second = '', third = ''] = listed();
    const down = within(
      screen.getAllByRole('listitem').find((row) => row.textContent?.includes(first)) ??
        document.body,
    ).getByRole('button', { name: /^Move .* down$/u });
    await user.click(down);
    expect(listed()).toEqual([second, first, third]);
    expect(document.activeElement).toBe(down);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(listed()).toEqual([second, third, first]);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(listed()).toEqual([second, third, first]);
  });

  it('are renamed and deleted, without their papers, and come back', async () => {
    const { user } = await open(
      '/library',
      saved('mamba'),
      { kind: 'collection made', collection: 'c', name: 'Thesis', at: AT },
      { kind: 'collected', collection: 'c', key: 'mamba' },
    );
    await user.click(screen.getByRole('button', { name: 'Thesis 1' }));
    const tools = within(screen.getByRole('group', { name: 'Collection Thesis' }));
    const field = tools.getByRole('textbox', { name: 'Name of the collection', hidden: true });
    await user.clear(field);
    await user.type(field, 'Chapter 2{Enter}');
    expect(screen.getByRole('button', { name: 'Chapter 2 1' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Delete the collection' }));
    expect(screen.queryByRole('button', { name: 'Chapter 2 1' })).toBeNull();
    expect(listed()).toEqual([title('mamba')]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('button', { name: 'Chapter 2 1' })).toBeDefined();
  });

  it('come as a link, and are kept on request alone', async () => {
    const { user } = await open('/library?papers=mamba,s4&name=Thesis');
    expect(await screen.findByRole('heading', { name: 'Thesis, 2 papers' })).toBeDefined();
    expect(useRecordsStore.getState().library.records.size).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.getByRole('button', { name: 'Thesis 2' })).toBeDefined();
    expect(listed()).toEqual([title('mamba'), title('s4')]);
  });
});

describe('papers of other digests', () => {
  const snapshot = { ...createSnapshot(realPaper('mamba'), 'Ecology'), title: 'On Beetles' };

  it('are shown from their snapshot, with the name of the digest and a way there', async () => {
    await keepDigest(
      { id: 'k3', name: 'Ecology', createdAt: 1, paperCount: 1, bytes: 1 },
      { corpus: {}, report: '' },
    );
    await open('/library', saved('k3/beetles'), { kind: 'described', key: 'k3/beetles', snapshot });
    const link = screen.getByRole('link', { name: 'On Beetles' });
    expect(link.getAttribute('href')).toBe('/digests/k3/papers/beetles');
    expect(screen.getByText('in “Ecology”')).toBeDefined();
  });

  it('whose digest is gone say so, and where they can be read', async () => {
    await open('/library', saved('x9/beetles'), { kind: 'described', key: 'x9/beetles', snapshot });
    expect(await screen.findByText(/“Ecology” is not on this device any more/u)).toBeDefined();
    expect(screen.queryByRole('link', { name: 'On Beetles' })).toBeNull();
    expect(screen.getByRole('link', { name: 'arXiv' })).toBeDefined();
  });
});

describe('taking the library elsewhere', () => {
  const record = createRecord('mamba', AT, {
    ...{ note: '50% faster\n\n{see} Fig. 1', tags: ['thesis'], status: 'reading' },
  });
  const library = { ...EMPTY_LIBRARY, records: new Map([['mamba', record]]) };
  const papers = createLibraryPapers({
    ...{ library, corpus: realCorpus, digestId: 'builtin', keptDigests: null, base: '/' },
    saved: [{ paperId: 'mamba', savedAt: AT }],
  });

  it('gives everything as a file that reads back', () => {
    const read = parseLibraryFile(formatLibraryFile(library, AT));
    expect(read).toEqual({ records: [record], collections: [], unreadable: 0 });
    expect(parseLibraryFile('{"papers":[]}')).toMatch(/not a library/u);
    expect(parseLibraryFile('no JSON')).toMatch(/not a library/u);
    const damaged = { format: 'collate-library', version: 1, records: [record, { key: 1 }] };
    expect(parseLibraryFile(JSON.stringify(damaged))).toMatchObject({ unreadable: 1 });
  });

  it('imports it beside what is here, says what it did, and undoes it', async () => {
    const { user } = await open('/library', saved('mamba'), {
      ...{ kind: 'noted', key: 'mamba', base: '', text: 'Mine.' },
    });
    await user.click(screen.getByRole('button', { name: 'Back up and move' }));
    const file = new File(
      [
        formatLibraryFile(
          { ...library, records: new Map([...library.records, ['s4', createRecord('s4', AT)]]) },
          AT,
        ),
      ],
      'library.json',
      { type: 'application/json' },
    );
    await user.upload(screen.getByLabelText('File of a library'), file);
    expect(
      (await screen.findAllByText(/Imported 1 paper, joined 1 with what was here/u)).length,
    ).toBeGreaterThan(0);
    const note = useRecordsStore.getState().library.records.get('mamba')?.note;
    expect(note).toContain('Mine.');
    expect(note).toContain('50% faster');
    act(() => useLibraryChangesStore.getState().undo());
    const back = useRecordsStore.getState().library.records;
    expect([...back.keys()]).toEqual(['mamba']);
    expect(back.get('mamba')?.note).toBe('Mine.');
  });

  it('writes notes into BibTeX, with the signs of TeX escaped', () => {
    const text = formatNotedBibtex(realCorpus, papers);
    expect(text).toContain('@inproceedings{gu2023mamba,');
    expect(text).toContain('annote        = {50\\% faster\n\n\\{see\\} Fig. 1},');
  });

  it('writes a reading list with status, tags and notes', () => {
    const text = formatReadingList('Thesis', realCorpus, papers);
    expect(text).toMatch(/^# Thesis\n\n- \[Mamba: Linear-Time/u);
    expect(text).toContain('\n  Reading · #thesis\n\n  50% faster\n\n  {see} Fig. 1\n');
  });
});

describe('the note on a paper’s page', () => {
  it('saves the paper with the first keystroke, and quotes selected words', async () => {
    const user = userEvent.setup();
    const router = createMemoryRouter([
      {
        path: '*',
        element: (
          <article>
            <p data-words="abstract">{realPaper('mamba').abstract}</p>
            <NoteSlot paper={realPaper('mamba')} />
          </article>
        ),
      },
    ]);
    render(
      <CorpusContext value={realCorpus}>
        <RouterProvider router={router} />
      </CorpusContext>,
    );
    const field = await screen.findByRole('textbox', { name: 'Note on Mamba' });
    await user.type(field, 'Fast');
    expect(field).toHaveProperty('value', 'Fast');
    expect(screen.getByText('Mamba is in your library now')).toBeDefined();
    const abstract = document.querySelector('[data-words]')?.firstChild;
    if (!abstract) throw new Error('There is an abstract.');
    act(() => {
      document.getSelection()?.setBaseAndExtent(abstract, 0, abstract, 17);
      document.dispatchEvent(new Event('selectionchange'));
    });
    await user.click(screen.getByRole('button', { name: 'Quote in note' }));
    const words = realPaper('mamba').abstract.slice(0, 17);
    expect(field).toHaveProperty(
      'value',
      expect.stringMatching(
        new RegExp(`^Fast\n\n> ${words.trim()} \\[¶\\]\\(http.*/papers/mamba#words=`, 'u'),
      ),
    );
  });
});
