// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DigestEntry } from '../../src/digests/menu/DigestEntry.tsx';
import { openSite } from '../fixtures/openSite.tsx';

/** How browsers tell of a key that is for the input method; Safari has ended the composition by then. */
const COMPOSING = [
  ['Chromium and Firefox', { isComposing: true }],
  ['Safari', { keyCode: 229 }],
] as const;

describe.each(COMPOSING)('a key of an input method, as in %s,', (_, composing) => {
  it('neither leaves nor empties the search box', async () => {
    const { user } = await openSite('/');
    const box = screen.getByRole('searchbox', { name: 'Search papers' });
    await user.type(box, 'ma');
    await waitFor(() => expect(screen.getByRole('group', { name: 'Suggestions' })).toBeDefined());
    for (const key of ['ArrowDown', 'Escape', 'Escape']) {
      fireEvent.keyDown(box, { key, ...composing });
    }
    expect(document.activeElement).toBe(box);
    expect(box).toHaveProperty('value', 'ma');
    expect(screen.getByRole('group', { name: 'Suggestions' })).toBeDefined();
  });

  it('does not empty the field that adds a paper to a comparison', async () => {
    const { user } = await openSite('/compare?papers=mamba,s4');
    const field = await screen.findByRole('searchbox', { name: 'Add a paper' });
    await user.type(field, 'hyena');
    fireEvent.keyDown(field, { key: 'Escape', ...composing });
    expect(field).toHaveProperty('value', 'hyena');
  });

  it('does not close the new name of a list', () => {
    const nothing = vi.fn<() => void>();
    const digest = {
      id: 'birds',
      name: 'Birds',
      paperCount: 2,
      bytes: 100,
      createdAt: 0,
    };
    render(<DigestEntry digest={digest} onRename={nothing} onRemove={nothing} onSave={nothing} />);
    fireEvent.click(screen.getByRole('button', { name: 'Rename Birds' }));
    const field = screen.getByRole('textbox', { name: 'New name of Birds' });
    fireEvent.keyDown(field, { key: 'Escape', ...composing });
    expect(screen.queryByRole('textbox')).not.toBeNull();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('does not enter a length that is half written', async () => {
    const { user } = await openSite('/insight/cost');
    const field = await screen.findByRole('spinbutton', { name: 'Exact length, in tokens' });
    await user.clear(field);
    await user.type(field, '900');
    fireEvent.keyDown(field, { key: 'Enter', ...composing });
    expect(screen.queryByRole('heading', { name: 'At N = 900' })).toBeNull();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('heading', { name: 'At N = 900' })).toBeTruthy();
  });
});
