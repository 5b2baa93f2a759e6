// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { NoteSlot } from '../../src/library/NoteSlot.tsx';
import { useRecordsStore } from '../../src/library/records/recordsStore.ts';
import { AT, leaveLibraryEmpty, openLibrary as open, saved } from '../fixtures/openLibrary.tsx';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

leaveLibraryEmpty();

function listed(): string[] {
  return screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent ?? '');
}

const title = (id: string) => realPaper(id).title;

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

  it('writes at once where a note is asked for, and goes on at its end', async () => {
    const { router, user } = await open('/library', saved('mamba'));
    const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note on Mamba' });
    await user.click(screen.getByRole('button', { name: 'Add a note or tag: Mamba' }));
    expect(document.activeElement).toBe(note());
    await user.keyboard('A large general model');
    await user.click(screen.getByRole('button', { name: 'Done: Mamba' }));
    await user.click(screen.getByRole('button', { name: 'Edit note and tags: Mamba' }));
    await user.keyboard(', read twice');
    expect(note().value).toBe('A large general model, read twice');
    // “ge” is the shortcut to the list of papers.
    expect(router.state.location.pathname).toBe('/library');
  });

  it('is narrowed by facets of its own and of the digest, with true counts', async () => {
    const { router, user } = await open(
      ...(['/library', saved('mamba'), saved('s4'), saved('gam')] as const),
      { kind: 'tagged', key: 'mamba', tag: 'thesis' },
      { kind: 'tagged', key: 's4', tag: 'thesis' },
      { kind: 'status', key: 's4', status: 'read' },
    );
    const button = screen.getByRole('button', { name: 'Filters' });
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const panel = within(await screen.findByRole('complementary', { name: 'Filters' }));
    await user.click(await panel.findByRole('checkbox', { name: /^thesis\s*2\s*papers$/u }));
    expect(listed()).toHaveLength(2);
    // The other facets count what is left, their own choice aside.
    expect(await panel.findByRole('checkbox', { name: /^To read\s*1\s*paper$/u })).toBeDefined();
    await user.click(panel.getByRole('checkbox', { name: /^Read\s*1\s*paper$/u }));
    expect(listed()).toEqual([title('s4')]);
    expect(await panel.findByRole('checkbox', { name: /^To read\s*1\s*paper$/u })).toBeDefined();
    expect(router.state.location.search).toBe('?status=read&tag=thesis');
    await user.click(screen.getByRole('button', { name: 'Exclude State space model' }));
    expect(screen.getByText(/No saved papers match/u)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Remove filter: not State space model' }));
    expect(listed()).toEqual([title('s4')]);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('is searched as the site is, and says how words were taken', async () => {
    const { user } = await open(
      ...(['/library?q=selektive', saved('mamba'), saved('s4')] as const),
      { kind: 'noted', key: 's4', base: '', text: 'Ask Tamsin about the kernel.' },
    );
    await waitFor(() => expect(listed()).toEqual([title('mamba')]));
    const notices = screen.getByRole('status', { name: 'About this search' });
    expect(notices.textContent).toContain('No paper has “selektive”');
    const field = screen.getByRole('searchbox');
    await user.clear(field);
    await user.type(field, 'tamsin author:gu');
    await waitFor(() => expect(listed()).toEqual([title('s4')]));
    // A note that is written anew takes nothing out of what was found by it, until something else is asked.
    const base = 'Ask Tamsin about the kernel.';
    act(() => useRecordsStore.getState().send({ kind: 'noted', key: 's4', base, text: 'Done.' }));
    expect(screen.getByText('Done.')).toBeDefined();
    expect(listed()).toEqual([title('s4')]);
    await user.clear(field);
    await user.type(field, 'tamsin');
    await screen.findByText(/No saved papers match/u);
    await user.clear(field);
    await user.type(field, 'selektive');
    await user.click(await screen.findByRole('button', { name: 'Search only “selektive”' }));
    expect(screen.getByText(/No saved papers match/u)).toBeDefined();
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, 'arXiv:1111.11111');
    await waitFor(() => expect(notices.textContent).toContain('is not in your library'));
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
    await user.click(
      screen.getByRole('button', { name: 'Undo', description: 'Marked 3 papers as read' }),
    );
    expect(status()).toHaveProperty('value', 'to-read');
    expect(document.activeElement).not.toBe(document.body);
  });

  it('undoes and does again by keys, which a text field keeps for itself', async () => {
    const { user } = await open('/library', saved('mamba'), saved('s4'));
    const status = () => screen.getByRole('combobox', { name: 'Status of Mamba' });
    const isOff = (name: string) =>
      screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';
    await user.selectOptions(status(), 'Read');
    await user.click(screen.getByRole('button', { name: 'Remove Mamba' }));
    expect(isOff('Redo')).toBe(true);
    await user.keyboard('{Control>}z{/Control}');
    expect(status()).toHaveProperty('value', 'read');
    expect(screen.getByText('Undone: Removed Mamba.').getAttribute('role')).toBe('status');
    await user.keyboard('{Control>}z{/Control}');
    expect(status()).toHaveProperty('value', 'to-read');
    expect(isOff('Undo')).toBe(true);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(status()).toHaveProperty('value', 'read');
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{Control>}z{/Control}');
    expect(status()).toHaveProperty('value', 'read');
    await user.click(screen.getByRole('button', { name: 'Redo', description: 'Removed Mamba' }));
    expect(listed()).toEqual([title('s4')]);
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
