// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryEvent } from '../../src/library/records/libraryEvents.ts';
import { useRecordsStore } from '../../src/library/records/recordsStore.ts';
import { createSnapshot } from '../../src/library/records/snapshot.ts';
import {
  leaveLibraryEmpty,
  openLibrary as open,
  openLibraryOf,
  saved,
} from '../fixtures/openLibrary.tsx';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

leaveLibraryEmpty();

function listed(): string[] {
  return screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent ?? '');
}

const title = (id: string) => realPaper(id).title;

describe('collections that somebody sent', () => {
  it('come as a link, and are kept on request alone', async () => {
    const { user } = await open('/library?papers=mamba,s4&name=Thesis');
    expect(await screen.findByRole('heading', { name: 'Thesis, 2 papers' })).toBeDefined();
    expect(useRecordsStore.getState().library.records.size).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.getByRole('button', { name: 'Thesis 2' })).toBeDefined();
    expect(listed()).toEqual([title('mamba'), title('s4')]);
  });

  it('are told to be in the library once they are, whatever they are called there', async () => {
    const { router, user } = await open('/library?papers=mamba,s4&name=Thesis');
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    const { search } = router.state.location;
    await act(async () => router.navigate('/library?papers=mamba,s4&name=Thesis'));
    expect(await screen.findByText(/It is in your library\.$/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
    await act(async () => router.navigate('/library?papers=mamba,s4&name=Chapter'));
    expect(await screen.findByText(/It is in your library, as “Thesis”\.$/u)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show it there' }));
    expect(router.state.location.search).toBe(search);
    expect(document.activeElement?.textContent).toBe('Library');
    // Another one of these papers is another collection.
    await act(async () => router.navigate('/library?papers=mamba&name=Chapter'));
    expect(await screen.findByText(/It is not in your library\.$/u)).toBeDefined();
  });

  it('are searched once they are kept, at an address that stays', async () => {
    const { router, user } = await open('/library?papers=mamba,s4&name=Thesis', saved('hyena'));
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    const addresses: string[] = [];
    router.subscribe(({ location }) => addresses.push(location.search));
    await user.type(screen.getByRole('searchbox', { name: 'Search the library' }), 'mamba');
    // As long as the address would need to change three times, rendered in between.
    for (let part = 0; part < 9; part += 1) {
      await act(async () => new Promise((resolve) => setTimeout(resolve, 100)));
    }
    expect(addresses).toEqual([expect.stringMatching(/^\?q=mamba&collection=/u)]);
  });

  it('are shown whole, however many papers the link names', async () => {
    const papers = Array.from({ length: 90 }, (_, count) => ({
      ...realPaper('mamba'),
      id: `paper-${count}`,
    }));
    const ids = papers.map(({ id }) => id).join(',');
    await openLibraryOf({ ...realCorpus, papers }, `/library?papers=${ids}&name=Thesis`);
    expect(await screen.findByRole('heading', { name: 'Thesis, 90 papers' })).toBeDefined();
  });

  it('say how many papers of the link are not here, and which', async () => {
    await open('/library?papers=mamba,nest-1,s4,nest-2&name=Thesis');
    expect(await screen.findByRole('heading', { name: 'Thesis, 2 papers' })).toBeDefined();
    expect(screen.getByText(/^The link names 2 more papers/u).textContent).toBe(
      'The link names 2 more papers, which are not in this digest: “nest-1” and “nest-2”.',
    );
  });

  it('say so where none of their papers is here, and can be left', async () => {
    const { router, user } = await open('/library?papers=nest-1&name=Thesis');
    expect(await screen.findByRole('heading', { name: 'Thesis' })).toBeDefined();
    expect(
      screen.getByText('The link names 1 paper, which is not in this digest: “nest-1”.'),
    ).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(router.state.location.search).toBe('');
    expect(document.activeElement?.textContent).toBe('Library');
  });
});

describe('the address of a collection that is not in this library', () => {
  it.each([
    ['empty', []],
    ['of papers', [saved('hydra')]],
  ])('is told in a library that is %s', async (_, events) => {
    await open('/library?collection=c-elsewhere', ...events);
    expect(await screen.findByText(/^The address names a collection/u)).toBeDefined();
  });

  it('is nothing to tell where the collection is here', async () => {
    const collection = 'c-here';
    await open(
      `/library?collection=${collection}`,
      saved('hydra'),
      { kind: 'collection made', collection, name: 'Thesis', at: '2026-01-02T03:04:05.000Z' },
      { kind: 'collected', collection, key: 'hydra' },
    );
    expect(await screen.findByRole('button', { name: 'Delete the collection' })).toBeDefined();
    expect(screen.queryByText(/^The address names a collection/u)).toBeNull();
  });
});

describe('the link of a collection', () => {
  const collection = 'c-1';
  const events: readonly LibraryEvent[] = [
    ...[saved('mamba'), saved('s4'), saved('hydra')],
    { kind: 'collection made', collection, name: 'Thesis', at: '2026-01-02T03:04:05.000Z' },
    { kind: 'collected', collection, key: 's4' },
    { kind: 'collected', collection, key: 'mamba' },
  ];

  it('names all of it in its order, whatever is searched for in it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { user } = await open(`/library?collection=${collection}&family=linear-rnn`, ...events);
    await user.click(await screen.findByRole('button', { name: 'Copy its link' }));
    expect(write.mock.calls.flat().join()).toMatch(/\/library\?papers=s4,mamba&name=Thesis$/u);
  });

  it('is not all that can be sent: its export is named after it', async () => {
    const { user } = await open(`/library?collection=${collection}`, ...events);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    expect(await screen.findByText('collate-thesis.bib')).toBeDefined();
  });

  it('says how many of its papers it leaves out', async () => {
    const key = 'k3f9/nest';
    await open(
      `/library?collection=${collection}`,
      ...events,
      saved(key),
      { kind: 'described', key, snapshot: createSnapshot(realPaper('liger'), 'Nests') },
      { kind: 'collected', collection, key },
    );
    expect(await screen.findByText('Its link leaves out 1 paper of another list.')).toBeDefined();
  });

  it('says why there is none where all of its papers are of other lists', async () => {
    const key = 'k3f9/nest';
    await open(
      `/library?collection=${collection}`,
      saved(key),
      { kind: 'described', key, snapshot: createSnapshot(realPaper('liger'), 'Nests') },
      { kind: 'collection made', collection, name: 'Nests', at: '2026-01-02T03:04:05.000Z' },
      { kind: 'collected', collection, key },
    );
    expect(await screen.findByText(/^Its papers are of other lists/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Copy its link' })).toBeNull();
  });

  it('says why there is none where it would be too long, and what to send instead', async () => {
    const papers = Array.from({ length: 61 }, (_, count) => ({
      ...realPaper('mamba'),
      id: `paper-${count}`,
    }));
    await openLibraryOf(
      { ...realCorpus, papers },
      `/library?collection=${collection}`,
      { kind: 'collection made', collection, name: 'Thesis', at: '2026-01-02T03:04:05.000Z' },
      ...papers.flatMap(({ id }): LibraryEvent[] => [
        saved(id),
        { kind: 'collected', collection, key: id },
      ]),
    );
    expect(
      await screen.findByText(
        'A link names at most 60 papers. “Export” makes a file of all 61, which others open as a list.',
      ),
    ).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Copy its link' })).toBeNull();
  });
});
