// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useCompareStore } from '../../src/compare/compareStore.ts';
import { createFindingsSource } from '../../src/corpus/findings/loadFindings.ts';
import { DataLoadError } from '../../src/corpus/loadData.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realFindings } from '../fixtures/realFindings.ts';

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

  it('aligns what the papers claim and what they cost', async () => {
    await openSite('/compare?papers=lasp-2,mamba,zeco');
    const heads = rowHeads();
    expect(heads).toEqual(expect.arrayContaining(['Cost: training', 'Claims: training speed']));
    const table = within(screen.getByRole('table'));
    const cell = table.getByText('better than LASP, 15.2% more').closest('tr');
    expect(cell?.textContent).toMatch(/64 GPUs.*15\.2%.*against LASP: not stated/u);
    const memory = table.getByRole('rowheader', { name: 'Cost: memory' }).closest('tr');
    expect(memory?.textContent?.match(/shared/gu)).toHaveLength(3);
  });

  it('shows everything else at once, and costs and claims when they are there', async () => {
    let finish = (_: typeof realFindings) => {};
    const loading = new Promise<typeof realFindings>((resolve) => {
      finish = resolve;
    });
    await openSite(
      '/compare?papers=lasp-2,zeco',
      createFindingsSource(() => loading),
    );
    expect(rowHeads()).toEqual(expect.arrayContaining(['Complexity', 'Abstract']));
    expect(rowHeads()).not.toContain('Cost: training');
    const table = screen.getByRole('table');
    await act(async () => finish(realFindings));
    expect(rowHeads()).toContain('Cost: training');
    expect(screen.getByRole('table')).toBe(table);
  });

  it('shows costs and claims that came between drawing and looking again', async () => {
    let reads = 0;
    const read = () => {
      reads += 1;
      return reads <= 2 ? Promise.resolve(realFindings) : realFindings;
    };
    await openSite('/compare?papers=lasp-2,zeco', { read, peek: () => null, forget: () => {} });
    await waitFor(() => expect(rowHeads()).toContain('Cost: training'));
  });

  it('says below the table why costs and claims could not be had, and tries again', async () => {
    let isDown = true;
    const source = createFindingsSource(() =>
      isDown
        ? Promise.reject(new DataLoadError('The claims could not be fetched.'))
        : Promise.resolve(realFindings),
    );
    const { user } = await openSite('/compare?papers=lasp-2,zeco', source);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be fetched');
    expect(rowHeads()).toContain('Abstract');
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(rowHeads()).toContain('Cost: training'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('adds a paper by searching in place', async () => {
    const { user, address } = await openSite('/compare?papers=lasp-2,zeco');
    await user.type(screen.getByRole('searchbox', { name: 'Add a paper' }), 'flexsp');
    await user.click(await screen.findByRole('button', { name: /Data-Centric/u }));
    await waitFor(() => expect(address()).toBe('/compare?papers=lasp-2,zeco,flexsp'));
  });

  it('offers what is found to the arrow keys, and gives the box back', async () => {
    const { user, address } = await openSite('/compare?papers=lasp-2,zeco');
    const box = screen.getByRole('searchbox', { name: 'Add a paper' });
    await user.type(box, 'mamba');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.textContent).toMatch(/^Mamba/u);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(box);
    expect(box).toHaveProperty('value', '');
    await user.type(box, 'mamba{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toBe('/compare?papers=lasp-2,zeco,mamba'));
  });

  it('invites, where the address names fewer than two papers', async () => {
    await openSite('/compare?papers=mamba');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Mamba needs a second paper to stand beside it.')).toBeTruthy();
  });

  it('brings back a paper whose removal ended the comparison, until another is chosen', async () => {
    const { user, address } = await openSite('/compare?papers=zeco,mamba&rows=differences');
    await user.click(screen.getByRole('button', { name: 'Remove ZeCO' }));
    const undo = await screen.findByRole('button', { name: 'Undo the removal' });
    expect(address()).toContain('papers=mamba');
    expect(document.activeElement).toBe(undo);
    await user.click(undo);
    await waitFor(() => expect(columns()).toHaveLength(2));
    expect(address()).toBe('/compare?papers=zeco,mamba&rows=differences');

    await user.click(screen.getByRole('button', { name: 'Remove ZeCO' }));
    await user.type(await screen.findByRole('searchbox', { name: 'Add a paper' }), 'flexsp');
    await user.click(await screen.findByRole('button', { name: /Data-Centric/u }));
    await waitFor(() => expect(address()).toContain('papers=mamba,flexsp'));
    expect(screen.queryByRole('button', { name: 'Undo the removal' })).toBeNull();
  });

  it('undoes a removal alone, not what was changed since', async () => {
    const { user, address } = await openSite(
      '/compare?papers=zeco,lasp-2,mamba,nowhere&baseline=zeco',
    );
    await user.click(screen.getByRole('button', { name: 'Remove ZeCO' }));
    await waitFor(() => expect(address()).toBe('/compare?papers=lasp-2,mamba,nowhere'));
    await user.click(screen.getByRole('switch', { name: 'Differences only' }));
    await waitFor(() => expect(address()).toContain('rows=differences'));
    await user.click(screen.getByRole('button', { name: 'Move LASP-2 to the right' }));
    await waitFor(() => expect(address()).toContain('papers=mamba,lasp-2'));
    // At the end of the columns, though an unknown id follows in the address.
    expect(document.activeElement?.id).toBe('left-lasp-2');
    await user.click(screen.getByRole('button', { name: 'Undo the removal' }));
    await waitFor(() =>
      expect(address()).toBe(
        '/compare?papers=zeco,mamba,lasp-2,nowhere&baseline=zeco&rows=differences',
      ),
    );
  });

  it('leaves the tray alone when a paper is set beside one that somebody sent', async () => {
    useCompareStore.setState({ paperIds: ['mamba', 'lasp-2'] });
    const { user, address } = await openSite('/compare?papers=mamba');
    await user.type(screen.getByRole('searchbox', { name: 'Add a paper' }), 'flexsp');
    await user.click(await screen.findByRole('button', { name: /Data-Centric/u }));
    await waitFor(() => expect(address()).toBe('/compare?papers=mamba,flexsp'));
    expect(useCompareStore.getState().paperIds).toEqual(['mamba', 'lasp-2']);
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Add a paper' }));
  });

  it('offers near matches for a paper it does not know', async () => {
    const { user, address } = await openSite('/compare?papers=lasp2,zeco');
    await user.click(screen.getByRole('button', { name: /LASP-2/u }));
    await waitFor(() => expect(address()).toBe('/compare?papers=lasp-2,zeco'));
  });

  it('asks for a second paper where “Compare” leads with one set aside', async () => {
    useCompareStore.setState({ paperIds: ['mamba'] });
    const { user, address } = await openSite('/about');
    await user.click(screen.getByRole('link', { name: 'Compare' }));
    await waitFor(() => expect(address()).toBe('/compare?papers=mamba'));
    await user.type(await screen.findByRole('searchbox', { name: 'Add a paper' }), 'flexsp');
    await user.click(await screen.findByRole('button', { name: /Data-Centric/u }));
    await waitFor(() => expect(address()).toBe('/compare?papers=mamba,flexsp'));
    expect(useCompareStore.getState().paperIds).toEqual(['mamba', 'flexsp']);
  });

  it('says that six papers are the most, where the box to add one goes', async () => {
    const five = ['tfla', 'lasp-2', 'mamba', 'deltanet', 'gam'];
    const { user } = await openSite(`/compare?papers=${five.join(',')}`);
    await user.type(screen.getByRole('searchbox', { name: 'Add a paper' }), 'flexsp');
    await user.click(await screen.findByRole('button', { name: /Data-Centric/u }));
    expect(await screen.findByText(/^6 papers are the most/u)).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Remove /u);
  });

  it('is where “Compare” leads, once two papers are set aside', async () => {
    useCompareStore.setState({ paperIds: ['s4', 'mamba'] });
    const { user, address } = await openSite('/about');
    await user.click(screen.getByRole('link', { name: 'Compare' }));
    await waitFor(() => expect(address()).toBe('/compare?papers=s4,mamba'));
  });
});
