// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openSite } from '../fixtures/openSite.tsx';

it('names papers that have words in common once, behind all of these words', async () => {
  await openSite('/compare?papers=zeco,lasp-2,mamba');
  const head = await screen.findByRole('rowheader', { name: 'In common' });
  const cell = within(head.closest('tr') as HTMLElement).getByRole('cell');
  const users = [...cell.querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(users).toContain('in ZeCO and LASP-2');
  expect(new Set(users).size).toBe(users.length);
  expect(within(cell).getAllByRole('listitem').length).toBeGreaterThan(users.length);
});
