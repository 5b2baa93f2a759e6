// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createLongCorpus } from '../fixtures/longCorpus.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';

async function findMap(name: string): Promise<HTMLElement> {
  return screen.findByRole('table', { name });
}

const FIRST = 'Papers by Architecture family and Modality';

it('is a table with a heading for each value, and for what is not stated', async () => {
  await openSite('/insight/gaps');
  const table = await findMap(FIRST);
  const heads = (role: 'columnheader' | 'rowheader') =>
    within(table)
      .getAllByRole(role)
      .map(({ textContent }) => textContent);
  const labels = (facetId: string) =>
    realCorpus.taxonomy.facets.find(({ id }) => id === facetId)?.values.map(({ label }) => label) ??
    [];
  expect(heads('rowheader')).toEqual([...labels('family'), 'Papers']);
  expect(heads('columnheader')).toEqual([...labels('modality'), 'Not stated', 'Papers']);
});

it('opens from a cell the list of as many papers as the cell says', async () => {
  const { user, address } = await openSite('/insight/gaps');
  const table = await findMap(FIRST);
  const cell = within(table).getByRole('link', { name: /papers: State space model, Video$/u });
  const count = Number(cell.textContent);
  await user.click(cell);
  await waitFor(() => expect(address()).toBe('/?family=ssm&modality=video'));
  const list = await screen.findByRole('list', { name: 'Papers' });
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(count));
});

it('says of an empty cell what is nearest, and which query would find it', async () => {
  const { user, address } = await openSite('/insight/gaps');
  const table = await findMap(FIRST);
  await user.click(within(table).getByRole('link', { name: /^No paper: Linear RNN, Video/u }));
  await waitFor(() => expect(address()).toBe('/insight/gaps?gap=linear-rnn,video'));
  const gap = screen.getByRole('region', { name: 'The empty cell' });
  expect(gap.textContent).toContain('No paper has both Linear RNN and Video.');
  expect(within(gap).getByRole('link', { name: /^Linear RNN and Image/u })).toBeTruthy();
  const query = within(gap).getByRole('link', { name: 'family:linear-rnn modality:video' });
  expect(query.getAttribute('href')).toBe('/?family=linear-rnn&modality=video');
  await user.click(within(gap).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(address()).toBe('/insight/gaps'));
});

it('says of an empty cell without a near one no more than is true', async () => {
  // Both labels share papers with others of their facet, but with none that is close.
  await openSite('/insight/gaps?columns=complexity&gap=ssm,quadratic');
  await findMap('Papers by Architecture family and Complexity');
  const gap = screen.getByRole('region', { name: 'The empty cell' });
  expect(gap.textContent).toContain('No paper has both State space model and Quadratic.');
  expect(gap.textContent).toContain(
    'No label shown here is close to one of the two and has papers with the other.',
  );
});

it('counts as gaps the pairs of values, not every empty cell', async () => {
  await openSite('/insight/gaps');
  const table = await findMap(FIRST);
  const empty = within(table)
    .getAllByRole('link', { name: /^No paper: /u })
    .map((link) => link.getAttribute('aria-label') ?? '');
  const pairs = empty.filter((name) => !name.includes('Not stated'));
  expect(pairs.length).toBeLessThan(empty.length);
  expect(screen.getByRole('region', { name: 'Widest gaps' }).textContent).toContain(
    `Of the values shown that have papers, ${pairs.length} pairs share none, first those`,
  );
});

it('crosses any two facets, and swaps them', async () => {
  const { user, address } = await openSite('/insight/gaps?gap=linear-rnn,video');
  await findMap(FIRST);
  await user.click(screen.getByRole('button', { name: 'Swap rows and columns' }));
  await findMap('Papers by Modality and Architecture family');
  expect(address()).toBe('/insight/gaps?rows=modality&columns=family&gap=video,linear-rnn');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Columns' }), 'Capability');
  await findMap('Papers by Modality and Capability');
  // A facet that is chosen twice changes places with the other.
  await user.selectOptions(screen.getByRole('combobox', { name: 'Rows' }), 'Capability');
  await findMap('Papers by Capability and Modality');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'most papers first');
  await user.click(screen.getByRole('switch', { name: 'Stated only' }));
  expect(address()).toBe('/insight/gaps?rows=capability&columns=modality&order=count&basis=stated');
});

it('is one stop of the Tab key, and walked with the arrow keys', async () => {
  const { user } = await openSite('/insight/gaps');
  const table = await findMap(FIRST);
  const links = within(table).getAllByRole('link');
  expect(links.filter((link) => link.tabIndex === 0)).toHaveLength(1);
  links[0]?.focus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Linear attention, Image$/u);
  await user.keyboard('{End}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/papers: Linear attention$/u);
  expect(links.filter((link) => link.tabIndex === 0)).toEqual([document.activeElement]);
});

it('shows the most used of many values, and all on request', async () => {
  const { taxonomy, ...long } = createLongCorpus(60);
  const [keywords] = taxonomy.facets;
  const [family] = realCorpus.taxonomy.facets;
  if (!(keywords && family)) throw new Error('Two facets are crossed.');
  const facets = [{ ...keywords, values: keywords.values.slice(0, 60) }, family];
  const corpus = { ...long, taxonomy: { ...taxonomy, facets } };
  const { user, address } = await openSite('/insight/gaps', undefined, corpus);
  const countRows = async () =>
    within(await findMap('Papers by Keywords and Architecture family')).getAllByRole('rowheader')
      .length;
  // 40 values, “Not stated”, and the sums.
  expect(await countRows()).toBe(42);
  expect(
    screen.getByText(/Of the 60 values of Keywords, the 40 with most papers are shown\./u),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  await waitFor(() => expect(address()).toBe('/insight/gaps?values=all'));
  await waitFor(async () => expect(await countRows()).toBe(62));
  // The cell that is explained stays, also where its line is not among those with most papers.
  await user.click(screen.getByRole('link', { name: /^No paper: keyword 50, Hybrid/u }));
  await user.click(screen.getByRole('button', { name: 'Show those with most papers' }));
  await waitFor(() => expect(address()).toBe('/insight/gaps?gap=keyword-50,hybrid'));
  expect(screen.getByRole('region', { name: 'The empty cell' }).textContent).toContain(
    'No paper has both keyword 50 and Hybrid.',
  );
});

it('is drawn to be saved with the counts and sums of the table, sums of none included', async () => {
  await openSite('/insight/gaps?rows=state&columns=training&basis=stated');
  const table = await findMap('Papers by State while generating and Training cost');
  const cells = within(table)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
  const drawing = document.querySelector('[hidden] svg');
  const drawn = [...(drawing?.querySelectorAll('text') ?? [])]
    .map(({ textContent }) => textContent)
    .filter((text) => /^(?:\d+|·)$/u.test(text));
  expect(drawn).toEqual(cells);
});

it('offers to leave labels out, and says which count, only where some are not stated', async () => {
  await openSite('/insight/gaps');
  await findMap(FIRST);
  const inferred = 'Labels that are inferred from other publications';
  expect(screen.getByText(new RegExp(`${inferred} also count`, 'u'))).toBeTruthy();
  cleanup();
  await openSite('/insight/gaps?basis=stated');
  await findMap(FIRST);
  expect(screen.getByText(new RegExp(`${inferred} are left out`, 'u'))).toBeTruthy();
  cleanup();
  const papers = realCorpus.papers.map((paper) => ({ ...paper, labels: {} }));
  await openSite('/insight/gaps', undefined, { ...realCorpus, papers });
  await findMap(FIRST);
  expect(screen.queryByRole('switch', { name: 'Stated only' })).toBeNull();
  expect(screen.queryByText(/Labels that are/u)).toBeNull();
});
