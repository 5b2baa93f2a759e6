// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, renderHook, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ListRequest } from '../../src/digests/reading/listMessages.ts';
import { useListReading } from '../../src/digests/reading/useListReading.ts';
import { formatLibraryFile } from '../../src/library/libraryFile.ts';
import { EMPTY_LIBRARY } from '../../src/library/records/libraryRecord.ts';
import { ListWorker, stubListWorker } from '../fixtures/listWorker.ts';
import { openSite } from '../fixtures/openSite.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a browser that makes no worker says so instead of reading for ever', async () => {
  class NoWorker {
    constructor() {
      throw new Error('Workers are switched off.');
    }
  }
  vi.stubGlobal('Worker', NoWorker);
  const { result } = renderHook(() => useListReading(() => undefined));
  const file = new File(['@misc{a, title = {Herons}}'], 'herons.bib');
  await act(() => result.current.readChosen([file]));
  expect(result.current.reading).toEqual({
    stage: 'failed',
    message: 'Workers are switched off.',
  });
});

/** What is asked to keep a list. */
const kept: ListRequest[] = [];

/** Keeping is recorded alone. */
class KeepRecorder extends ListWorker {
  override postMessage(request: ListRequest): void {
    if (request.kind === 'keep') kept.push(request);
    else super.postMessage(request);
  }
}

/** A list of the built-in field, with a duplicate. */
const TABLE = `title,year,abstract,team,lab
Mamba: Linear-Time Sequence Modeling,2023,We propose a selective state space model.,red,north
Mamba: Linear-Time Sequence Modeling,2023,,red,north
Linear Attention for Long Documents,2022,We propose linear attention.,red,south
Pruning State-Space Models,2024,We prune state space models.,blue,north
A Transformer for Long Documents,2021,We propose a Transformer.,blue,south
`;

async function openPage() {
  stubListWorker(KeepRecorder);
  return openSite('/open');
}

async function openTable() {
  kept.length = 0;
  const { user } = await openPage();
  await user.upload(screen.getByLabelText('Choose files'), new File([TABLE], 'thesis-2.csv'));
  await screen.findByText(/^4 papers read/u);
  return user;
}

const checkbox = (name: string | RegExp) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name });
const button = (name: string) => screen.getByRole('button', { name });
const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the list' });
const filters = () =>
  within(screen.getByText(/^Filters from the file/u).closest('details') as HTMLElement)
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked)
    .map(({ labels }) => labels?.[0]?.textContent);

test('that a list is being opened is said for as long as it takes', async () => {
  const user = await openTable();
  await user.click(button('Open this list'));
  expect(button('Opening…').hasAttribute('disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Open this list' })).toBeNull();
});

test('thousands of papers are counted as everywhere', async () => {
  const { user } = await openPage();
  const rows = Array.from({ length: 1205 }, (_, at) => `Herons at river number ${at}`);
  await user.upload(screen.getByLabelText('Choose files'), new File([rows.join('\n')], 'many.txt'));
  await screen.findByText(/^1,205 papers read/u);
  within(screen.getByRole('list', { name: 'First titles' })).getByText('and 1,200 more');
});

test('the DOIs of papers without authors can be copied for a reference manager', async () => {
  const { user } = await openPage();
  const lines = [
    '- [Counting Herons](https://arxiv.org/abs/2401.01234v2)',
    '- [Counting Storks](https://doi.org/10.1000/storks)',
    '- Ann Bee, Cy Dee. [Counting Cranes](https://arxiv.org/abs/2401.05678)',
    '- [Counting Geese](https://birds.example/geese)',
  ];
  await user.upload(
    screen.getByLabelText('Choose files'),
    new File([lines.join('\n')], 'birds.md'),
  );
  await screen.findByText(/^4 papers read/u);
  await user.click(button('Copy 2 DOIs'));
  expect(await navigator.clipboard.readText()).toBe('10.48550/arXiv.2401.01234\n10.1000/storks');
});

test('a file whose name says nothing has its heading for a name', async () => {
  const { user } = await openPage();
  const text =
    '# River birds ![](badge.svg)\n\n- [Counting Herons](https://arxiv.org/abs/2401.01234)';
  await user.upload(screen.getByLabelText('Choose files'), new File([text], 'README.md'));
  await screen.findByText(/^1 paper read/u);
  expect(name().value).toBe('River birds');
});

test('where all papers have authors no DOIs are offered', async () => {
  const { user } = await openPage();
  const line = '- Ann Bee, Cy Dee. [Counting Cranes](https://arxiv.org/abs/2401.05678)';
  await user.upload(screen.getByLabelText('Choose files'), new File([line], 'birds.md'));
  await screen.findByText(/^1 paper read/u);
  expect(screen.queryByRole('button', { name: /^Copy .*DOI/u })).toBeNull();
});

test('doubtful papers are counted, not the reasons to doubt them', async () => {
  await openTable();
  // The table names no authors.
  const part = screen.getByText('Doubtful').closest('details') as HTMLElement;
  expect(part.querySelector('summary')?.textContent).toBe('Doubtful 4');
  expect(within(part).getAllByRole('listitem')).toHaveLength(1);
});

describe('what the reader has said of a list', () => {
  test('stays when the list is read in another way', async () => {
    const user = await openTable();
    await user.clear(name());
    await user.type(name(), 'Thesis');
    await user.click(checkbox('team'));
    await user.click(checkbox('lab'));
    await user.click(button('Move lab up'));
    await user.click(checkbox(/^Propose labels/u));
    await user.click(button('Keep both'));
    await screen.findByText(/^5 papers read/u);
    expect(name().value).toBe('Thesis');
    expect(filters()).toEqual(['lab', 'team']);
    expect(checkbox(/^Propose labels/u).checked).toBe(false);
    await user.click(button('Open this list'));
    await vi.waitFor(() =>
      expect(kept).toMatchObject([
        { kind: 'keep', name: 'Thesis', facets: ['lab', 'team'], proposes: false },
      ]),
    );
  });

  test('loses a filter that is not on offer any more, and gets none by itself', async () => {
    const user = await openTable();
    await user.click(checkbox('team'));
    await user.click(checkbox('lab'));
    await user.selectOptions(screen.getByRole('combobox', { name: /lab/u }), 'keywords');
    await user.click(button('Read with these columns'));
    await screen.findByText(/^4 papers read/u);
    expect(checkbox('Keywords').checked).toBe(false);
    expect(filters()).toEqual(['team']);
    await user.click(button('Open this list'));
    await vi.waitFor(() =>
      expect(kept).toMatchObject([{ name: 'thesis-2', facets: ['team'], proposes: true }]),
    );
  });

  test('stays where it was not applied yet, whatever else is settled', async () => {
    const user = await openTable();
    await user.selectOptions(screen.getByRole('combobox', { name: /lab/u }), 'venue');
    await user.click(button('Keep both'));
    await screen.findByText(/^5 papers read/u);
    const lab = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /lab/u });
    expect(lab().value).toBe('venue');
    expect(lab().closest('details')?.open).toBe(true);
    // It is not applied by that.
    expect(checkbox('lab')).toBeDefined();
    await user.click(button('Read with these columns'));
    await screen.findByText(/^5 papers read/u);
    await vi.waitFor(() => expect(checkbox('Venue')).toBeDefined());
    expect(lab().value).toBe('venue');
    expect(lab().closest('details')?.open).toBe(false);
  });

  test('of a JSON file and of a year stays where it was not applied yet', async () => {
    const { user } = await openPage();
    const rows = ['A heron', 'An owl', 'A tern'].map((it) => ({ it, of: 'Ida Ness' }));
    const entry = '### Storks on the chimneys of a harbour\n\nWe count.\n\n2 authors\n·\nApr 3\n\n';
    await user.upload(screen.getByLabelText('Choose files'), [
      new File([JSON.stringify({ birds: rows, plants: rows.slice(1) })], 'birds.json'),
      new File([entry + entry], 'daily.txt'),
    ]);
    const list = () =>
      screen.getByRole<HTMLSelectElement>('combobox', { name: 'The papers are in' });
    const field = (name: string) =>
      screen.getByRole<HTMLSelectElement>('combobox', { name: `What ${name} is` });
    await screen.findByText(/^1 paper read/u);
    await user.selectOptions(list(), screen.getByRole('option', { name: /^plants/u }));
    await user.selectOptions(field('it'), 'title');
    const year = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Year/u });
    await user.clear(year());
    await user.type(year(), '1998');
    await user.click(button('Keep both'));
    await screen.findByText(/^2 papers read/u);
    expect(list().selectedOptions[0]?.textContent).toMatch(/^plants/u);
    expect(field('it').value).toBe('title');
    expect(year().value).toBe('1998');
    await user.click(button('Read with these fields'));
    await screen.findByText(/^4 papers read/u);
    expect(year().value).toBe('1998');
    expect(list().closest('details')?.open).toBe(false);
  });

  test('is not taken along to another file', async () => {
    const user = await openTable();
    await user.type(name(), ' of mine');
    await user.selectOptions(screen.getByRole('combobox', { name: /lab/u }), 'venue');
    await user.upload(screen.getByLabelText('Choose files'), new File([TABLE], 'other.csv'));
    await screen.findByDisplayValue('other');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /lab/u }).value).toBe('');
  });
});

describe('a file of Collate that is not a list', () => {
  test('says where it belongs, whatever its size', async () => {
    const { user } = await openPage();
    const backup = `${JSON.stringify({ collateBackup: 1, digests: [], library: '', stored: {} })}`;
    await user.upload(
      screen.getByLabelText('Choose files'),
      new File([backup, new Uint8Array(51_000_000).fill(32)], 'collate-backup.json'),
    );
    expect((await screen.findByRole('alert')).textContent).toBe(
      'collate-backup.json was not read: it is a backup of Collate, not a list of papers. Choose it under “Restore a backup”, below the lists on this device.',
    );
    expect(button('Restore a backup')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Open this list' })).toBeNull();
  });

  test('leads to the library where it is one', async () => {
    const { user, address } = await openPage();
    const library = formatLibraryFile(EMPTY_LIBRARY, '2026-01-02T03:04:05.000Z');
    await user.upload(screen.getByLabelText('Choose files'), new File([library], 'saved.json'));
    const alert = within(await screen.findByRole('alert'));
    await user.click(alert.getByRole('link', { name: 'Open the library' }));
    expect(address()).toBe('/library');
  });
});
