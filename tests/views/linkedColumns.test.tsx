// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { usePreferencesStore } from '../../src/storage/preferencesStore.ts';
import { openSite } from '../fixtures/openSite.tsx';

beforeEach(() => usePreferencesStore.getState().setPreference('tableColumns', []));

const headings = async () => {
  const [table] = await screen.findAllByRole('table');
  return within(table as HTMLElement)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
};

test('a link to a table brings the columns that its sender chose', async () => {
  usePreferencesStore
    .getState()
    .setPreference('tableColumns', ['fact code', '-fact venue', 'facet of-another-list']);
  const sent = await openSite('/?view=table&family=ssm');
  const before = await headings();
  expect(before).toContain('Code');
  expect(before).not.toContain('Venue');
  await sent.user.click(screen.getByRole('button', { name: 'Share' }));
  const link = new URL(await navigator.clipboard.readText());
  expect(link.search).toBe('?family=ssm&view=table&columns=code,-venue');
});

test('a link without columns shows those of the device; one with them leaves these alone', async () => {
  usePreferencesStore.getState().setPreference('tableColumns', ['fact authors']);
  const { user, address } = await openSite('/?view=table&columns=code,-venue');
  const linked = await headings();
  expect(linked).toContain('Code');
  expect(linked).not.toContain('Venue');
  expect(linked).not.toContain('Authors');
  await user.click(await screen.findByLabelText('Venue'));
  expect(address()).toBe('/?view=table&columns=code,venue');
  expect(await headings()).toContain('Venue');
  await user.click(screen.getByText('Show my own columns'));
  expect(address()).toBe('/?view=table');
  expect(await headings()).toContain('Authors');
  expect(usePreferencesStore.getState().tableColumns).toEqual(['fact authors']);
});

test('a column that the papers do not have is told', async () => {
  await openSite('/?view=table&columns=code,colour');
  expect(await screen.findByText(/columns “colour”/u)).toBeTruthy();
});
