// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { createPath, MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { ContradictionList } from '../../src/insight/claims/ContradictionList.tsx';
import { createClaimRows } from '../../src/insight/claims/claimsLedger.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';
import { realFindings } from '../fixtures/realFindings.ts';

const addressOf = ({ state: { location } }: Awaited<ReturnType<typeof openSite>>['router']) =>
  createPath(location);
const rowsOf = () => screen.getAllByRole('row').filter((row) => row.id !== '');

test('every claim is a row with its parts', async () => {
  await openSite('/insight/claims');
  expect(document.title).toBe('Claims – Collate');
  const row = screen.getAllByRole('row').find(({ id }) => id === 'lasp-2-4');
  if (!row) throw new Error('There is no row for the claim.');
  const [what, amount, against, where, words] = within(row).getAllByRole('cell');
  expect(what?.textContent).toBe('Training speedbetter');
  const [close] = within(document.getElementById('gam-3') ?? document.body).getAllByRole('cell');
  expect(close?.textContent).toBe('Perplexityat least equal');
  expect(amount?.textContent).toBe('15.2% more');
  expect(against?.textContent).toBe('LASP');
  expect(where?.textContent).toBe('2048K · 64 GPUs');
  expect(words?.textContent).toContain('training speed improvements of 15.2% over LASP');
});

test('a filter changes the address, the rows and the count', async () => {
  const { user, address } = await openSite('/insight/claims');
  const group = screen.getByRole('group', { name: /^Against whom/u });
  await user.click(within(group).getByRole('checkbox', { name: /^Mamba ?8 ?claims/u }));
  expect(address()).toBe('/insight/claims?against=mamba');
  expect(screen.getByText('8 of 240 claims')).toBeDefined();
  expect(rowsOf()).toHaveLength(8);
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(address()).toBe('/insight/claims');
});

test('the papers whose claims are listed can be chosen, those with the most first', async () => {
  const { user, address } = await openSite('/insight/claims?paper=lasp-2');
  const group = screen.getByRole('group', { name: 'Whose' });
  expect(within(group).getByRole('checkbox', { name: /^LASP-2/u })).toHaveProperty('checked', true);
  const counts = [...group.querySelectorAll('label')].map((label) =>
    Number.parseInt(label.lastElementChild?.textContent ?? '', 10),
  );
  expect(counts.slice(0, 10)).toEqual(counts.slice(0, 10).toSorted((a, b) => b - a));
  await user.click(within(group).getByRole('checkbox', { name: /^GAM/u }));
  expect(address()).toBe('/insight/claims?paper=gam,lasp-2');
});

test('a claim of a link that there is not is told, and no other place of the page', async () => {
  const { router } = await openSite('/insight/claims#mamba-99');
  expect((await screen.findByText(/#mamba-99, is not among the claims here/u)).role).toBe('status');
  await act(async () => router.navigate('/insight/claims#main'));
  await waitFor(() => expect(screen.queryByText(/The claim of this link/u)).toBeNull());
});

test('a claim of a link that the filters leave out is one click away', async () => {
  const { user, router } = await openSite('/insight/claims?effect=worse#lasp-2-4');
  expect(rowsOf().map(({ id }) => id)).not.toContain('lasp-2-4');
  expect(screen.getByText(/#lasp-2-4, is left out by the filters/u)).toBeDefined();
  await user.click(screen.getByRole('link', { name: 'Show it' }));
  expect(addressOf(router)).toBe('/insight/claims#lasp-2-4');
  expect(document.getElementById('lasp-2-4')?.dataset.current).toBe('true');
  expect(screen.queryByRole('link', { name: 'Show it' })).toBeNull();
});

test('a claim of a link to the contradictions is in the list of all claims', async () => {
  const { user, router } = await openSite('/insight/claims?view=contradictions#lasp-2-4');
  await user.click(screen.getByRole('link', { name: 'Show it' }));
  expect(addressOf(router)).toBe('/insight/claims#lasp-2-4');
});

test('sections by comparator name it, and anchor each claim once', async () => {
  const { user, address } = await openSite('/insight/claims?against=mamba');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sections' }), 'comparator');
  expect(address()).toBe('/insight/claims?against=mamba&group=comparator');
  expect(screen.getByRole('rowheader', { name: /^Against Mamba 8$/u })).toBeDefined();
  const ids = rowsOf().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('gam-2');
});

test('where no claims contradict each other, the page says so', async () => {
  const { user, address } = await openSite('/insight/claims');
  await user.click(screen.getByRole('button', { name: 'Contradictions' }));
  expect(address()).toBe('/insight/claims?view=contradictions');
  expect(screen.getByText(/^None of these claims contradicts another paper’s/u)).toBeDefined();
  expect(screen.queryByRole('region', { name: /better|or Transformer/u })).toBeNull();
});

test('contradicting claims stand together with both sentences', () => {
  const rows = createClaimRows(realCorpus, realFindings);
  const forFirst = rows.filter(({ claim }) => claim.id === 'hydra-6');
  const forSecond = rows.filter(({ claim }) => claim.id === 'birdie-3');
  const sides = { first: 'State space model', second: 'Transformer', forFirst, forSecond };
  render(
    <MemoryRouter>
      <CorpusContext value={realCorpus}>
        <ContradictionList
          contradictions={[{ id: 'one', quantityId: 'quality', ...sides }]}
          findings={realFindings}
        />
      </CorpusContext>
    </MemoryRouter>,
  );
  const pair = screen.getByRole('region', { name: 'Quality: State space model or Transformer?' });
  expect(pair.textContent).toContain(
    'demonstrates superior performance over other sequence models',
  );
  expect(pair.textContent).toContain('This narrows the performance gap with Transformers');
});

test('an opened claim shows its sentence and can be copied with its citation', async () => {
  const { user } = await openSite('/insight/claims?paper=lasp-2');
  const summary = screen.getByText('36.6% over Ring Attention', { selector: 'summary' });
  await user.click(summary);
  await user.click(await screen.findByRole('button', { name: /^Copy as a sentence/u }));
  expect(await navigator.clipboard.readText()).toMatch(/^LASP-2: .*“36\.6% over.*2502\.07563/u);
});

test('a combination that no claim has says so', async () => {
  await openSite('/insight/claims?against=lasp&quantity=diversity');
  expect(screen.getByText(/^No claims match/u)).toBeDefined();
});
