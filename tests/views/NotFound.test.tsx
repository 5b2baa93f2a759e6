// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { NotFoundPage } from '../../src/pages/NotFoundPage.tsx';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

function open(address: string) {
  const router = createMemoryRouter([{ path: '*', Component: NotFoundPage }], {
    initialEntries: [address],
  });
  render(
    <CorpusContext value={realCorpus}>
      <RouterProvider router={router} />
    </CorpusContext>,
  );
  return { router, user: userEvent.setup() };
}

afterEach(cleanup);

describe('an address that leads nowhere', () => {
  it('says so, and how to go on', () => {
    open('/nowhere/qqqqqq');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'There is no page at this address',
    );
    expect(document.title).toBe('Not found – Collate');
    const all = screen.getByRole('link', { name: `All ${realCorpus.papers.length} papers` });
    expect(all.getAttribute('href')).toBe('/');
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
  });

  it('guesses the paper meant', () => {
    open('/paper/mambo');
    expect(screen.getByRole('link', { name: realPaper('mamba').title })).toBeDefined();
  });

  it('searches for the words of the address', async () => {
    const { router, user } = open('/papers/delta-rule');
    await user.click(screen.getByRole('link', { name: 'Search for “delta rule”' }));
    expect(router.state.location.search).toBe('?q=delta+rule');
  });

  it.each(['/papers/%E0%A4%A', '/%22%3E%3Cimg', `/${'x'.repeat(500)}`])('bears %s', (address) => {
    open(address);
    expect(screen.getByRole('heading', { level: 1 })).toBeDefined();
  });
});
