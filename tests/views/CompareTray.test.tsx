// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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

describe('a paper more than fit side by side', () => {
  const six = ids.slice(0, 6);
  const says = async (name: string) =>
    tray().findByText(
      new RegExp(`^At most 6 papers can be compared.*“${name}” was not added`, 'u'),
    );

  it('is refused in words that are announced, with a way to make room', async () => {
    const { user } = await openTray(six);
    const button = offer();
    const name = button.getAttribute('aria-label')?.replace('Compare ', '') ?? '';
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.click(button);
    expect(document.activeElement).toBe(button);
    expect((await says(name)).closest('[role="status"]')).not.toBeNull();
    await user.click(tray().getByRole('button', { name: 'Choose one to take out' }));
    const [first] = tray().getAllByRole('button', { name: /^Remove .* from the comparison$/u });
    expect(document.activeElement).toBe(first);
    await user.keyboard('{Enter}');
    expect(tray().queryByText(/was not added/u)).toBeNull();
    await user.click(button);
    expect(
      tray().getByRole('button', { name: `Remove ${name} from the comparison` }),
    ).toBeDefined();
    expect(tray().queryByText(/was not added/u)).toBeNull();
  });

  it('is refused as well where the key for it is pressed, each time', async () => {
    const { user } = await openTray(six);
    const link = offer().closest('li')?.querySelector<HTMLElement>('[data-paper-link]');
    link?.focus();
    await user.keyboard('c');
    const first = await tray().findByText(/was not added/u);
    await user.keyboard('c');
    const second = tray().getByText(/was not added/u);
    // Only what comes into a live region is announced.
    expect(second).not.toBe(first);
    expect(document.activeElement).toBe(link);
  });

  it('is told of until it is closed, or another page is opened', async () => {
    const { user, router } = await openTray(six);
    await user.click(offer());
    await user.click(await tray().findByRole('button', { name: 'Close' }));
    expect(tray().queryByText(/was not added/u)).toBeNull();
    await user.click(offer());
    await tray().findByText(/was not added/u);
    await act(async () => router.navigate('/about'));
    await waitFor(() => expect(tray().queryByText(/was not added/u)).toBeNull());
  });
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

describe('a tray that was emptied', () => {
  it('stays with its way back, and is gone on the next page', async () => {
    const { user, router } = await openTray(ids.slice(0, 2));
    await user.click(tray().getByRole('button', { name: 'Clear' }));
    expect(tray().getByText('No papers left')).toBeDefined();
    await act(async () => router.navigate('/?q=mamba'));
    await user.click(tray().getByRole('button', { name: 'Undo' }));
    expect(tray().getAllByRole('listitem')).toHaveLength(2);
    await user.click(tray().getByRole('button', { name: 'Clear' }));
    await act(async () => router.navigate('/about'));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Compare tray' })).toBeNull());
  });

  it('keeps the way back over pages as long as papers are in it', async () => {
    const { user, router } = await openTray(ids.slice(0, 2));
    await user.click(tray().getAllByRole('button', { name: /^Remove/u })[0] ?? document.body);
    await act(async () => router.navigate('/about'));
    await screen.findByRole('heading', { level: 1, name: /About/u });
    await user.click(tray().getByRole('button', { name: 'Undo' }));
    expect(tray().getAllByRole('listitem')).toHaveLength(2);
  });
});
