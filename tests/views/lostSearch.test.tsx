// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
// Loaded before, so that no test waits for it.
import '../../src/exports/ExportDialog.tsx';
import { openSite } from '../fixtures/openSite.tsx';

vi.mock('../../src/search/memory/searchEngine.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

describe('a search whose code cannot be loaded', () => {
  it('is told, and what is exported is not named after its words', async () => {
    const { user } = await openSite('/?q=mamba&family=ssm');
    expect(screen.getByText(/^Words cannot be searched/u)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('collate-state-space-model.bib')).toBeDefined();
  });
});
