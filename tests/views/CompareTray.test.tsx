// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useCompareStore } from '../../src/compare/compareStore.ts';
import { openSite } from '../fixtures/openSite.tsx';
import { realCorpus } from '../fixtures/realCorpus.ts';

const ids = realCorpus.papers.map(({ id }) => id);

const tray = () => within(screen.getByRole('region', { name: 'Compare tray' }));
const buttons = () => screen.getAllByRole('button', { name: /^Compare / });
const refused = () => buttons().filter((button) => button.hasAttribute('aria-disabled')).length;

async function openTray(paperIds: readonly string[]) {
  useCompareStore.setState({ paperIds: [...paperIds], before: null });
  return openSite('/');
}

/** A button that sets a paper aside which is not in the tray. */
function offer(): HTMLElement {
  const button = buttons().find((one) => one.getAttribute('aria-pressed') === 'false');
  if (button === undefined) throw new Error('Every paper is in the tray.');
  return button;
}

it('has a place for a sixth paper beside five and one that is not there any more', async () => {
  const { user } = await openTray(['merged-again', ...ids.slice(0, 5)]);
  expect(tray().getAllByRole('listitem')).toHaveLength(5);
  expect(refused()).toBe(0);
  await user.click(offer());
  expect(tray().getAllByRole('listitem')).toHaveLength(6);
  expect(refused()).toBeGreaterThan(0);
});

it('takes papers where none of those in it is there any more', async () => {
  const { user } = await openTray(['one', 'two', 'three', 'four', 'five', 'six']);
  expect(screen.queryByRole('region', { name: 'Compare tray' })).toBeNull();
  await user.click(offer());
  expect(tray().getAllByRole('listitem')).toHaveLength(1);
});

it('keeps the place of a paper that may come back, as long as there are others', async () => {
  const { user } = await openTray(['merged-again', ...ids.slice(0, 2)]);
  await user.click(offer());
  expect(useCompareStore.getState().paperIds[0]).toBe('merged-again');
});
