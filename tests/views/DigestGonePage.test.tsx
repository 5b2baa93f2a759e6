// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DigestGonePage } from '../../src/app/DigestGonePage.tsx';

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/');
});

function show(address: string): string | null {
  window.history.replaceState(null, '', address);
  render(<DigestGonePage />);
  return screen.getByRole('link', { name: /^Open (?:a list|it)/u }).getAttribute('href');
}

test('a list that is not here is asked for where the link says nothing of where it is', () => {
  expect(show('/digests/birds-a1a1a1/papers/herons?shown=4.1f3a9c2b')).toBe('/open');
  expect(document.body.textContent).toContain('ask whoever sent the link for the list itself');
});

test('a list that was fetched is offered from there, with the page that the link leads to', () => {
  const source = 'https://lists.example/birds.bib?v=1';
  const link = show(
    `/digests/birds-a1a1a1/compare?papers=herons,owls&shown=4.1f3a9c2b&src=${encodeURIComponent(source)}#costs`,
  );
  const { pathname, searchParams } = new URL(link ?? '', 'https://collate.example');
  expect(pathname).toBe('/open');
  expect(Object.fromEntries(searchParams)).toEqual({
    src: source,
    page: 'compare?papers=herons,owls&shown=4.1f3a9c2b#costs',
  });
  expect(document.body.textContent).toContain('fetched it from lists.example.');
});
