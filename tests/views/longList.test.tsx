// @vitest-environment jsdom
import { fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useListedRows } from '../../src/explore/results/useListedRows.ts';
import { createLongCorpus, KEYWORD_COUNT } from '../fixtures/longCorpus.ts';
import { openSite } from '../fixtures/openSite.tsx';

const COUNT = 400;
const corpus = createLongCorpus(COUNT);

function openLong(address: string) {
  return openSite(address, undefined, corpus);
}

/** The numbered rows of the list or the table: until its code is there, the first stand without numbers. */
async function findRows(role: 'listitem' | 'row' = 'listitem'): Promise<HTMLElement[]> {
  await waitFor(() => expect(document.querySelector('[data-index]')).toBeTruthy());
  return screen.getAllByRole(role).filter((row) => row.dataset.index !== undefined);
}

function choice(valueId: string): HTMLElement {
  const box = document.getElementById(`filter-keywords--${valueId}`);
  if (!box) throw new Error(`The filter shows no “${valueId}”.`);
  return box;
}

function scrollToPixel(y: number): void {
  Object.defineProperty(window, 'scrollY', { value: y, configurable: true });
  fireEvent.scroll(window);
}

it('renders the rows in the window and both ends, each with its number', async () => {
  await openLong('/');
  const rows = await findRows();
  expect(rows.length).toBeLessThan(20);
  expect(rows.map((row) => row.getAttribute('aria-setsize'))).toEqual(rows.map(() => `${COUNT}`));
  expect(rows[0]?.getAttribute('aria-posinset')).toBe('1');
  expect(rows.at(-1)?.getAttribute('aria-posinset')).toBe(`${COUNT}`);
  scrollToPixel(20_000);
  await waitFor(() =>
    expect(screen.getByRole('link', { name: /^Paper number 108$/u })).toBeTruthy(),
  );
  expect(screen.queryByRole('link', { name: /^Paper number 20$/u })).toBeNull();
  scrollToPixel(0);
});

it('keeps the row that has focus, and goes on from there', async () => {
  const { user } = await openLong('/');
  await findRows();
  await user.keyboard('jjj');
  const focused = document.activeElement;
  expect(focused?.textContent).toBe('Paper number 2');
  scrollToPixel(40_000);
  await waitFor(() =>
    expect(screen.getByRole('link', { name: /^Paper number 212$/u })).toBeTruthy(),
  );
  expect(document.activeElement).toBe(focused);
  await user.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Paper number 3');
  scrollToPixel(0);
});

it('begins at the row that is seen where none has focus, instead of leaving the place', async () => {
  const { user } = await openLong('/');
  await findRows();
  scrollToPixel(20_000);
  const link = await screen.findByRole('link', { name: /^Paper number 108$/u });
  const seen = vi
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockImplementation(function measure(this: HTMLElement) {
      const row = this.closest<HTMLElement>('[data-index]');
      return new DOMRect(0, (Number(row?.dataset.index) - 107.5) * 190, 600, 20);
    });
  await user.keyboard('j');
  expect(document.activeElement).toBe(link);
  link.blur();
  await user.keyboard('k');
  expect(document.activeElement?.textContent).toBe('Paper number 107');
  seen.mockRestore();
  scrollToPixel(0);
});

it('walks on to the very end', async () => {
  const { user } = await openLong('/');
  await findRows();
  await user.keyboard('k');
  expect(document.activeElement?.textContent).toBe(`Paper number ${COUNT - 1}`);
  await user.keyboard('k');
  expect(document.activeElement?.textContent).toBe(`Paper number ${COUNT - 2}`);
});

it('has the row of the open paper, wherever the reader is', async () => {
  await openLong('/?paper=paper-300');
  await findRows();
  const row = document.getElementById('paper-paper-300');
  expect(row?.getAttribute('aria-current')).toBe('true');
  await waitFor(() => expect(window.scrollTo).toHaveBeenCalled());
});

it('says of a table how many rows it has, and of each which one it is', async () => {
  await openLong('/?view=table');
  const table = await screen.findByRole('table', { name: 'Papers' });
  expect(table.getAttribute('aria-rowcount')).toBe(`${COUNT + 1}`);
  const rows = await findRows('row');
  expect(rows.length).toBeLessThan(40);
  expect(rows[0]?.getAttribute('aria-rowindex')).toBe('2');
  expect(rows.at(-1)?.getAttribute('aria-rowindex')).toBe(`${COUNT + 1}`);
});

it('is rendered as a whole once a filter makes it short', async () => {
  const { user } = await openLong('/');
  await findRows();
  await user.click(choice('keyword-3'));
  const list = await screen.findByRole('list', { name: 'Papers' });
  await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(2));
  expect(list.querySelector('[aria-setsize]')).toBeNull();
});

it('begins with the first screen where it takes the place of a long list, and goes on with the rest', async () => {
  const papers = corpus.papers.slice(0, 150);
  const shown: number[] = [];
  const { result } = renderHook(() => {
    const rows = useListedRows(papers, [], false);
    shown.push(rows.filter(({ isShown }) => isShown).length);
    return rows;
  });
  await waitFor(() => expect(result.current).toHaveLength(papers.length));
  expect(shown[0]).toBeGreaterThan(0);
  expect(shown[0]).toBeLessThan(10);
  expect(result.current.map(({ paper }) => paper)).toEqual(papers);
});

it('shows the most frequent values of a large facet, and finds the others', async () => {
  const { user, address } = await openLong('/');
  const facet = within(screen.getByRole('group', { name: 'Keywords' }));
  // Eight values, and those of no value.
  expect(facet.getAllByRole('checkbox')).toHaveLength(9);
  expect(facet.getAllByRole('checkbox')[0]?.id).toBe('filter-keywords--keyword-7');
  await user.click(facet.getByRole('button', { name: `Show all ${KEYWORD_COUNT}` }));
  expect(facet.getAllByRole('checkbox')).toHaveLength(101);
  const search = facet.getByRole('searchbox', { name: 'Search Keywords' });
  expect(document.activeElement).toBe(search);
  await user.keyboard('keyword 29');
  await waitFor(() => expect(facet.getAllByRole('checkbox')).toHaveLength(14));
  await user.click(choice('keyword-299'));
  await waitFor(() => expect(address()).toBe('/?keywords=keyword-299'));
  await user.clear(search);
  await user.keyboard('nothing such');
  await waitFor(() => expect(facet.getByText('No value has “nothing such”.')).toBeTruthy());
  await user.click(facet.getByRole('button', { name: 'Show fewer' }));
  expect(choice('keyword-299')).toHaveProperty('checked', true);
  expect(facet.getAllByRole('checkbox')).toHaveLength(10);
});

it('goes on at the first of the values that were asked for', async () => {
  const { user } = await openLong('/');
  const facet = within(screen.getByRole('group', { name: 'Keywords' }));
  await user.click(facet.getByRole('button', { name: `Show all ${KEYWORD_COUNT}` }));
  await user.click(facet.getByRole('button', { name: /^Show 100 more of/u }));
  expect(document.activeElement).toBe(facet.getAllByRole('checkbox')[100]);
});

it('has one element an id, whatever values and facets are called', async () => {
  const [keywords] = corpus.taxonomy.facets;
  if (keywords === undefined) throw new Error('The list has no facet.');
  const [value] = keywords.values;
  if (value === undefined) throw new Error('The facet has no value.');
  const name = (id: string) => ({ ...value, id, label: id });
  const first = ['search', 'all', 'work', 'work-exclude', 'of-work'].map(name);
  const facets = [
    { ...keywords, values: [...first, ...keywords.values] },
    { ...keywords, id: 'keywords-of', label: 'Keywords of', values: [name('work')] },
  ];
  const named = { ...corpus, taxonomy: { ...corpus.taxonomy, facets } };
  const { user, address } = await openSite('/', undefined, named);
  const facet = within(screen.getByRole('group', { name: 'Keywords' }));
  await user.click(await facet.findByRole('button', { name: /^Show all/u }));
  const search = facet.getByRole('searchbox', { name: 'Search Keywords' });
  for (const asked of ['all', 'work', 'search']) {
    await user.clear(search);
    await user.type(search, asked);
    await facet.findByText(asked);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  }
  await user.click(facet.getByText('search'));
  await waitFor(() => expect(address()).toBe('/?keywords=search'));
});

it('shows years in place of a timeline, and no orders by facts that no paper has', async () => {
  await openLong('/');
  expect(screen.queryByRole('group', { name: 'Timeline' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Show the papers by date' })).toBeNull();
  const sort = screen.getByRole('combobox', { name: 'Sort by' });
  expect(
    within(sort)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Digest order', 'Newest', 'Oldest', 'Title']);
  expect(screen.queryByRole('switch', { name: 'Stated only' })).toBeNull();
});
