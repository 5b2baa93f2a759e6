// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openSite } from '../fixtures/openSite.tsx';

it('is there twice for the pointer alone, and sorts without taking focus', async () => {
  const { user, address } = await openSite('/?view=table');
  const table = await screen.findByRole('table');
  const names = within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
  const copy = document.querySelector<HTMLElement>('[data-table-head]');
  if (!copy) throw new Error('The headings have no copy.');
  expect([...copy.querySelectorAll('th')].map(({ textContent }) => textContent)).toEqual(names);
  expect(screen.getAllByRole('columnheader')).toHaveLength(names.length);
  expect([...copy.querySelectorAll('button')].every(({ tabIndex }) => tabIndex === -1)).toBe(true);
  const before = document.activeElement;
  await user.click(within(copy).getByText('Date'));
  await waitFor(() => expect(address()).toBe('/?sort=newest&view=table'));
  expect(document.activeElement).toBe(before);
});
