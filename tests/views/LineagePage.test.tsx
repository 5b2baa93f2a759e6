// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openSite } from '../fixtures/openSite.tsx';

const drawing = () => screen.findByRole('group', { name: /papers and methods by date/iu });
const names = (within_: HTMLElement) =>
  within(within_)
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label'));

describe('the lineage page', () => {
  test('draws papers and methods from outside, and says which is which', async () => {
    await openSite('/insight/lineage');
    const labels = names(await drawing());
    expect(labels).toContain('Mamba, 2023-12');
    expect(labels).toContain('RWKV, 2023-05, not in this corpus');
    // A paper without a short name is drawn by its id, which its name begins with.
    expect(labels.find((label) => label?.startsWith('rnn-review: A Critical Review'))).toBeTruthy();
  });

  test('a name opens what it says of others and what is said of it, in the address', async () => {
    const { user, address } = await openSite('/insight/lineage');
    await user.click(within(await drawing()).getByRole('link', { name: 'Hydra, 2024-07' }));
    expect(address()).toBe('/insight/lineage?focus=hydra');
    const details = screen.getByRole('region', { name: 'Relations of Hydra' });
    expect(details.textContent).toContain('a natural bidirectional extension of the Mamba model');
    expect(within(details).getByRole('link', { name: 'Open the paper' })).toHaveProperty(
      'pathname',
      '/papers/hydra',
    );
  });

  test('a name is shown with its neighbours, the whole on demand', async () => {
    const { user, address } = await openSite('/insight/lineage?focus=hydra');
    const near = names(await drawing());
    expect(near).toContain('Mamba, 2023-12');
    expect(near).not.toContain('DeltaProduct, 2025-02');
    await user.click(screen.getByRole('button', { name: 'Show the whole lineage' }));
    expect(address()).toBe('/insight/lineage?focus=hydra&around=all');
    expect(names(await drawing())).toContain('DeltaProduct, 2025-02');
  });

  test('a name under the pointer dims all but its own lines', async () => {
    const { user } = await openSite('/insight/lineage');
    const stateOf = (name: string) => screen.getByRole('link', { name }).dataset.state;
    await user.hover(within(await drawing()).getByRole('link', { name: 'Hydra, 2024-07' }));
    expect(stateOf('Mamba, 2023-12')).toBe('lit');
    expect(stateOf('DeltaProduct, 2025-02')).toBe('faded');
    await user.unhover(await drawing());
    await user.hover(screen.getByRole('heading', { level: 1 }));
    expect(stateOf('DeltaProduct, 2025-02')).toBeUndefined();
  });

  test('two names give the way between them, sentence by sentence', async () => {
    const { user, address } = await openSite('/insight/lineage?focus=deltaproduct');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'To' }), 'deltanet');
    expect(address()).toBe('/insight/lineage?focus=deltaproduct&to=deltanet');
    const path = screen.getByRole('region', { name: 'From DeltaProduct to DeltaNet' });
    expect(within(path).getAllByRole('listitem')).toHaveLength(1);
    expect(path.textContent).toContain('DeltaProduct extends DeltaNet');
  });

  test('kinds and outside methods can be left out', async () => {
    const { user, address } = await openSite('/insight/lineage');
    await user.click(await screen.findByRole('checkbox', { name: /surveys/u }));
    await user.click(screen.getByRole('switch', { name: 'Methods from outside' }));
    expect(address()).toBe('/insight/lineage?without=surveys&outside=no');
    const labels = names(await drawing());
    expect(labels.filter((label) => label?.endsWith('not in this corpus'))).toEqual([]);
    expect(labels).not.toContain('Mamba-360, 2024-04');
  });

  test('kinds count what they would draw: with methods from outside, or without', async () => {
    const { user } = await openSite('/insight/lineage');
    const uses = await screen.findByRole('checkbox', { name: /^uses/u });
    expect(uses.closest('label')?.textContent).toBe('uses 18');
    await user.click(screen.getByRole('switch', { name: 'Methods from outside' }));
    expect(uses.closest('label')?.textContent).toBe('uses 0');
    expect(screen.getByText(/^15 papers, joined by 17 mentions\. /u)).toBeTruthy();
  });

  test('what is drawn is told as it is, and nothing is said to be chosen where nothing is', async () => {
    await openSite('/insight/lineage?without=extends,uses,compares-with,surveys,background');
    await drawing();
    expect(
      screen.getByText(/^2 papers and 2 methods from outside the corpus, joined by 2 mentions/u),
    ).toBeTruthy();
    cleanup();
    await openSite(
      '/insight/lineage?without=extends,generalises,uses,compares-with,surveys,background',
    );
    await drawing();
    expect(screen.getByText(/^No relation of the chosen kinds is stated\./u)).toBeTruthy();
    expect(screen.queryByText(/Choose a name/u)).toBeNull();
    cleanup();
    await openSite(
      '/insight/lineage?without=extends,generalises,compares-with,surveys,background&outside=no',
    );
    await drawing();
    expect(screen.getByText(/kinds is stated between two papers of the corpus\.$/u)).toBeTruthy();
  });

  test('says where methods stand whose date is not known, while some are drawn', async () => {
    const note = /A method without a date stands before the first paper that names it\./u;
    await openSite('/insight/lineage');
    await drawing();
    expect(screen.getByText(note)).toBeTruthy();
    cleanup();
    await openSite('/insight/lineage?outside=no');
    await drawing();
    expect(screen.queryByText(note)).toBeNull();
  });

  test('what is left out by choice is not said to be named by nobody', async () => {
    const findAlone = () => screen.getByText(/^Not in the drawing, because/u).textContent;
    await openSite('/insight/lineage');
    await drawing();
    const alone = findAlone();
    cleanup();
    await openSite('/insight/lineage?without=surveys&outside=no');
    await drawing();
    expect(findAlone()).toBe(alone);
  });

  test('the table holds every line of the drawing', async () => {
    await openSite('/insight/lineage?outside=no');
    await drawing();
    const table = screen.getByRole('table', { hidden: true, name: 'Every mention' });
    const rows = within(table).getAllByRole('row', { hidden: true }).slice(1);
    const lines = document.querySelectorAll('svg a[data-kind]');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows).toHaveLength(lines.length);
  });

  test.each(['?focus=lasp-3', '?focus=mamba&to=lasp-3'])(
    'a name that is not drawn, in %s, is told above the drawing, with a way back',
    async (search) => {
      const { user, address } = await openSite(`/insight/lineage${search}`);
      const back = await screen.findByRole('link', { name: 'Show everything' });
      expect(back.closest('[role="status"]')?.textContent).toMatch(
        /^“lasp-3” is not in this chart/u,
      );
      const order = back.compareDocumentPosition(screen.getByRole('region', { name: 'Drawing' }));
      expect(order).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
      await user.click(back);
      expect(address()).toBe('/insight/lineage');
      expect(screen.queryByText(/is not in this chart/u)).toBeNull();
    },
  );
});
