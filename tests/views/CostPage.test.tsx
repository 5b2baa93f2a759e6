// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/openSite.tsx';

afterEach(cleanup);

function rankedNames(): (string | null)[] {
  const table = screen.getByRole('table', { name: /the least first/u });
  return within(table)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
}

describe('the cost page', () => {
  it('says in plain words what it is, and what it is not', async () => {
    await openSite('/insight/cost');
    expect(document.title).toBe('Cost by sequence length – Collate');
    expect(screen.getByText(/They are not measurements/u)).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /Training compute over sequence length, 6 curves/u }),
    ).toBeTruthy();
  });

  it('shows what the address says, and ranks at its length', async () => {
    await openSite(
      '/insight/cost?quantity=memory&preset=7b&window=2048&show=attention,window,ssm&at=1024',
    );
    expect(screen.getByRole('heading', { name: /At N = 1,024/u })).toBeTruthy();
    expect(screen.getByRole('spinbutton', { name: 'Window, w' })).toHaveProperty('value', '2048');
    // 2·32·4096·1024·2 bytes for both: a window of 2,048 is not full yet.
    const table = screen.getByRole('table', { name: /the least first/u });
    expect(within(table).getAllByText('537 MB')).toHaveLength(2);
    expect(
      within(table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toContain('1');
    expect(screen.getByText(/keeps as large a state as softmax attention up to/u)).toBeTruthy();
  });

  it('keeps each choice in the address', async () => {
    const { user, address } = await openSite('/insight/cost');
    await user.click(screen.getByRole('radio', { name: 'Parallel depth' }));
    await waitFor(() => expect(address()).toBe('/insight/cost?quantity=depth'));
    await user.click(screen.getByRole('radio', { name: '7 B' }));
    await waitFor(() => expect(address()).toBe('/insight/cost?quantity=depth&preset=7b'));
    await user.click(screen.getByRole('checkbox', { name: 'Hybrid' }));
    await waitFor(() => expect(address()).not.toContain('hybrid'));
    await user.click(screen.getByRole('switch', { name: 'Add what all models have in common' }));
    await waitFor(() => expect(address()).toContain('common=added'));
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(address()).toBe('/insight/cost'));
  });

  it('ranks anew where the slider stands', async () => {
    const { address } = await openSite('/insight/cost?show=attention,ssm');
    expect(rankedNames()[0]).toMatch(/Selective SSM/u);
    fireEvent.change(screen.getByRole('slider', { name: 'Length N' }), { target: { value: '8' } });
    expect(rankedNames()[0]).toMatch(/Softmax attention/u);
    await waitFor(() => expect(address()).toBe('/insight/cost?show=attention,ssm&at=256'));
  });

  it('tells the limits of a length that is none, and keeps what was typed', async () => {
    const { user, address } = await openSite('/insight/cost?at=5000');
    const field = await screen.findByRole('spinbutton', { name: 'Exact length, in tokens' });
    await user.clear(field);
    await user.type(field, '5{Enter}');
    expect(field).toHaveProperty('value', '5');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('From 128 to 16,777,216')).toBeTruthy();
    expect(address()).toBe('/insight/cost?at=5000');
    await user.type(field, '12{Enter}');
    await waitFor(() => expect(address()).toBe('/insight/cost?at=512'));
    expect(screen.queryByText('From 128 to 16,777,216')).toBeNull();
  });

  it('takes a size as it is typed, and tells the limits where it is none', async () => {
    const { user, address } = await openSite('/insight/cost');
    const field = screen.getByRole('spinbutton', { name: 'Chunk, C' });
    await user.clear(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('From 1 to 65,536')).toBeTruthy();
    await user.type(field, '128');
    expect(document.activeElement).toBe(field);
    await waitFor(() => expect(address()).toBe('/insight/cost?chunk=128'));
    expect(screen.getAllByText(/Linear attention \(C = 128\)/u).length).toBeGreaterThan(0);
  });

  it('has every value at each power of two as a table', async () => {
    await openSite('/insight/cost?quantity=depth&show=rnn');
    const table = screen.getByRole('table', { name: 'Parallel depth at each power of two' });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(18);
    // 24 layers of 128 steps.
    expect(within(table).getByText('3,072 steps')).toBeTruthy();
  });

  it('names the source of each formula', async () => {
    await openSite('/insight/cost');
    const entry = screen.getByRole('region', { name: 'Selective SSM (Mamba)' });
    expect(
      within(entry).getByText(
        (_, element) =>
          element?.textContent === '(60·d·n + d² + 32·d)·N' && element.tagName === 'SPAN',
      ),
    ).toBeTruthy();
    expect(within(entry).getByRole('link', { name: 'Gu and Dao 2023' }).getAttribute('href')).toBe(
      'https://arxiv.org/abs/2312.00752',
    );
  });

  it('says so where nothing is shown', async () => {
    const { user, address } = await openSite('/insight/cost?show=none');
    expect(screen.getByText(/No mechanism is chosen/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(address()).toContain('show=attention,window'));
    expect(rankedNames()).toHaveLength(10);
  });
});

describe('with findings', () => {
  it('lists papers under their curve, with their words', async () => {
    await openSite('/insight/cost');
    // Of Mamba, linear scaling is said, and not of what: no curve stands for that.
    const entry = screen.getByRole('region', { name: 'Selective SSM (Mamba)' });
    expect(within(entry).queryByRole('link', { name: 'Mamba' })).toBeNull();
    const stated = within(screen.getByRole('region', { name: 'What the papers report' }));
    const said = stated.getByText(/^Mamba enjoys .* and linear scaling in sequence length$/u);
    expect(said.tagName).toBe('Q');
    expect(said.closest('li')?.textContent).toContain('Mamba linear, quantity not stated');
    expect(stated.getAllByText('stated of the class').length).toBeGreaterThan(0);
    const s4 = screen.getByRole('region', { name: 'S4 by FFT' });
    expect(within(s4).getByText(/inferred/u)).toBeTruthy();
  });

  it('explains the marks that there are', async () => {
    await openSite('/insight/cost');
    const stated = await screen.findByRole('region', { name: 'What the papers report' });
    // No paper states the length of a speed-up that is told in times.
    expect(stated.textContent).toContain('Dots are sequence lengths that papers reach. All are');
    expect(stated.textContent).not.toContain('triangles');
  });

  it('stands reach along the axis, and tells speed-ups with what they are against', async () => {
    await openSite('/insight/cost');
    const stated = screen.getByRole('region', { name: 'What the papers report' });
    expect(within(stated).getByRole('link', { name: 'LASP-2 2048K, reach' })).toBeTruthy();
    expect(
      within(stated).getAllByText(/^5× inference speed against Transformers?$/u)[0],
    ).toBeTruthy();
    expect(within(stated).getByText('Costs without a curve here')).toBeTruthy();
  });
});
