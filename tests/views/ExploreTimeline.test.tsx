// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { usePreferencesStore } from '../../src/storage/preferencesStore.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';

beforeEach(() => usePreferencesStore.setState({ isTimelineShown: true }));

async function findStrip(): Promise<HTMLElement> {
  // Its code is fetched after the list's.
  return screen.findByRole('group', { name: 'Timeline' });
}

it('has a link for every paper, one of them a stop of the Tab key', async () => {
  const { user } = await openSite('/');
  const links = within(await findStrip()).getAllByRole('link');
  expect(links).toHaveLength(realCorpus.papers.length);
  expect(links.filter((link) => link.tabIndex === 0)).toHaveLength(1);
  links[0]?.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(links[2]);
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(links.at(-1));
});

it('fades what is outside the result', async () => {
  await openSite('/?family=rnn');
  const strip = await findStrip();
  const found = realCorpus.papers.filter(({ labels }) =>
    labels.family?.some(({ value }) => value === 'rnn'),
  );
  const clear = within(strip)
    .getAllByRole('link')
    .filter((link) => link.dataset.out === undefined);
  expect(clear.map((link) => link.getAttribute('href')).toSorted()).toEqual(
    found.map(({ id }) => `/papers/${id}`).toSorted(),
  );
});

it('names a paper that has focus, and opens it beside the list', async () => {
  const { user, address } = await openSite('/');
  const strip = await findStrip();
  const mamba = within(strip).getByRole('link', { name: /^1 Dec 2023: Mamba, State space model/u });
  mamba.focus();
  await waitFor(() => expect(strip.textContent).toContain('1 Dec 2023 · State space model'));
  await user.keyboard('{Escape}');
  expect(strip.textContent).not.toContain('1 Dec 2023 · State space model');
  await user.click(mamba);
  await waitFor(() => expect(address()).toBe('/?paper=mamba'));
  await waitFor(() => expect(mamba.getAttribute('aria-current')).toBe('true'));
});

it('moves the ends of the years with the arrow keys', async () => {
  const { user, address } = await openSite('/?year=2023..');
  const from = within(await findStrip()).getByRole('slider', { name: 'From year' });
  expect(from.getAttribute('aria-valuenow')).toBe('2023');
  from.focus();
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(address()).toBe('/?year=2024..'));
  const to = within(await findStrip()).getByRole('slider', { name: 'To year' });
  to.focus();
  await user.keyboard('{ArrowLeft}');
  await waitFor(() => expect(address()).toBe('/?year=2024'));
  await user.keyboard('{End}');
  await waitFor(() => expect(address()).toBe('/?year=2024..'));
});

it('is hidden and brought back, and the filters draw the years meanwhile', async () => {
  const { user } = await openSite('/');
  await findStrip();
  const years = screen.getByRole('group', { name: 'Year' });
  expect(years.querySelector('svg')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hide the timeline' }));
  expect(screen.queryByRole('group', { name: 'Timeline' })).toBeNull();
  expect(years.querySelector('svg')).not.toBeNull();
  expect(usePreferencesStore.getState().isTimelineShown).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Show the papers by date' }));
  await findStrip();
});

it('writes years whole where they are of several centuries', async () => {
  const papers = realCorpus.papers.map((paper, at) =>
    at === 0 ? { ...paper, date: '1883-05-01' } : paper,
  );
  await openSite('/', undefined, { ...realCorpus, papers });
  const strip = await findStrip();
  const years = [...strip.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(years[0]).toBe('1883');
  expect(years.join()).not.toContain('’');
});
