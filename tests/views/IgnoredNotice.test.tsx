// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSite } from '../fixtures/openSite.tsx';

test.each([
  ['/?family=foo', 'family “foo”, which this digest does not have'],
  ['/compare?papers=mamba,zeco&rows=odd', 'rows “odd”, which this page cannot use'],
  ['/insight/cost?at=12', 'at “12”, which this page cannot use'],
  ['/insight/claims?against=nobody', 'against “nobody”, which this digest does not have'],
  ['/insight/gaps?rows=colour', 'rows “colour”, which this digest does not have'],
  ['/insight/lineage?without=hearsay', 'without “hearsay”, which this page cannot use'],
])('%s says in one line what was ignored', async (address, words) => {
  await openSite(address);
  const notice = await screen.findByText(/^The address asks for/u);
  expect(notice.textContent).toBe(`The address asks for ${words}. It was ignored.`);
});

test('what was ignored is no longer told once the reader has chosen', async () => {
  const { user, address } = await openSite('/insight/gaps?order=odd&rows=modality');
  await screen.findByText(/order “odd”/u);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Columns' }), 'complexity');
  expect(address()).toBe('/insight/gaps?rows=modality&columns=complexity');
  expect(screen.queryByText(/^The address asks for/u)).toBeNull();
});
