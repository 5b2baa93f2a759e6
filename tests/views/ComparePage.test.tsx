// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useCompareStore } from '../../src/compare/compareStore.ts';
import { openSite } from '../fixtures/openSite.tsx';

function columns(): (string | null)[] {
  return within(screen.getByRole('table'))
    .getAllByRole('columnheader')
    .slice(1)
    .map(({ textContent }) => textContent);
}

function rowHeads(): (string | null)[] {
  return within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
}

beforeEach(() => useCompareStore.setState({ paperIds: [], before: null }));

describe('the comparison', () => {
  it('has a column header for each paper, in the order of the address', async () => {
    await openSite('/compare?papers=zeco,lasp-2,mamba');
    const heads = columns();
    expect(heads).toHaveLength(3);
    for (const [index, name] of ['ZeCO', 'LASP-2', 'Mamba'].entries()) {
      expect(heads[index]).toContain(name);
    }
    expect(document.title).toBe('ZeCO, LASP-2 and Mamba side by side – Collate');
    expect(rowHeads()).toEqual(
      expect.arrayContaining([
        'Date',
        'Architecture family',
        'Complexity',
        'In common',
        'Abstract',
      ]),
    );
  });

  it('never says “no” of what a paper does not state', async () => {
    await openSite('/compare?papers=zeco,mamba&baseline=mamba');
    const table = within(screen.getByRole('table'));
    expect(table.getByText('State space model: not stated')).toBeTruthy();
    expect(table.queryByText(/^not (?!stated)/u)).toBeNull();
  });

  it('moves, pins and removes columns, all in the address', async () => {
    const { user, address } = await openSite('/compare?papers=zeco,lasp-2,mamba');
    await user.click(screen.getByRole('button', { name: 'Move ZeCO to the right' }));
    await waitFor(() => expect(address()).toBe('/compare?papers=lasp-2,zeco,mamba'));
    await user.click(screen.getByRole('button', { name: 'Use LASP-2 as the baseline' }));
    await waitFor(() => expect(address()).toContain('baseline=lasp-2'));
    expect(screen.getAllByText('not stated in LASP-2').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Remove Mamba' }));
    await waitFor(() => expect(columns()).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: 'Undo the removal' }));
    await waitFor(() => expect(columns()).toHaveLength(3));
  });

  it('shows differences only, and hides the evidence, on demand', async () => {
    const { user } = await openSite('/compare?papers=lasp-2,zeco');
    const quotes = () => screen.getByRole('table').querySelectorAll('q').length;
    expect(quotes()).toBeGreaterThan(5);
    const lines = within(screen.getByRole('table')).getAllByRole('row').length;
    await user.click(screen.getByRole('switch', { name: 'Differences only' }));
    await waitFor(() =>
      expect(within(screen.getByRole('table')).getAllByRole('row').length).toBeLessThan(lines),
    );
    await user.click(screen.getByRole('switch', { name: 'Evidence' }));
    await waitFor(() => expect(quotes()).toBe(0));
  });

  it('tells shared values in words, not by colour alone', async () => {
    await openSite('/compare?papers=lasp-2,zeco');
    const cells = within(screen.getByRole('table')).getAllByRole('cell');
    const shared = cells.filter(({ textContent }) =>
      /Linear attention.*shared/u.test(textContent ?? ''),
    );
    expect(shared).toHaveLength(2);
  });

  it('adds a paper by searching in place', async () => {
    const { user, address } = await openSite('/compare?papers=lasp-2,zeco');
    await user.type(screen.getByRole('searchbox', { name: 'Add a paper' }), 'flexsp');
    await user.click(await screen.findByRole('button', { name: /Data-Centric/u }));
    await waitFor(() => expect(address()).toBe('/compare?papers=lasp-2,zeco,flexsp'));
  });

  it('invites, where the address names fewer than two papers', async () => {
    await openSite('/compare?papers=mamba');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Mamba needs a second paper to stand beside it.')).toBeTruthy();
  });

  it('offers near matches for a paper it does not know', async () => {
    const { user, address } = await openSite('/compare?papers=lasp2,zeco');
    await user.click(screen.getByRole('button', { name: /LASP-2/u }));
    await waitFor(() => expect(address()).toBe('/compare?papers=lasp-2,zeco'));
  });

  it('is where “Compare” leads, once two papers are set aside', async () => {
    useCompareStore.setState({ paperIds: ['s4', 'mamba'] });
    const { user, address } = await openSite('/about');
    await user.click(screen.getByRole('link', { name: 'Compare' }));
    await waitFor(() => expect(address()).toBe('/compare?papers=s4,mamba'));
  });
});
