// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus/openCorpus.ts';
import { tellOfLists } from '../../src/digests/labels/labelEditorStore.ts';
import { noteOfDigest, removeDigest } from '../../src/storage/digestDatabase.ts';
import { useSharedLinkStore } from '../../src/url/sharedLinkStore.ts';
import { BIRDS_ID, keepBirds } from '../fixtures/keptBirds.ts';
import { labelledList } from '../fixtures/labelledList.ts';
import { openLabelledList } from '../fixtures/openLabelledList.tsx';
import { openSite } from '../fixtures/openSite.tsx';

const ONLY_HERE = /^This link opens only where “River birds” is kept, as in this browser/u;
const button = (name: string) => screen.findByRole('button', { name });

keepBirds();
afterEach(() => useSharedLinkStore.setState({ path: null }));

it.each([
  ['/papers/herons', 'Copy link'],
  ['/?paper=herons', 'Share'],
])(
  'says at %s that “%s” opens only where the list is, and how others see it',
  async (path, name) => {
    const user = await openLabelledList(BIRDS_ID, path);
    await user.click(await button(name));
    const notice = await screen.findByText(ONLY_HERE);
    expect(notice.closest('[role=status]')).not.toBeNull();
    await user.click(await button('Publish'));
    const dialog = await screen.findByRole('dialog', { name: 'Publish “River birds”' });
    expect(dialog.closest('[role=status]')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await user.click(await button('Put away where the link opens'));
    expect(screen.queryByText(ONLY_HERE)).toBeNull();
  },
);

it('says that a link to a list that was deleted opens nowhere', async () => {
  const user = await openLabelledList(BIRDS_ID, '/papers/herons');
  await removeDigest(BIRDS_ID);
  await tellOfLists();
  await user.click(await button('Copy link'));
  await screen.findByText('This link opens nowhere, because “River birds” was deleted.');
  await user.click(await button('Put away where the link opens'));
  await button('Keep it');
});

it('says where others get a list that was fetched, and what they do not get', async () => {
  await noteOfDigest(BIRDS_ID, { source: 'https://lists.example/birds.bib' });
  const user = await openLabelledList(BIRDS_ID, '/papers/herons');
  await user.click(await button('Copy link'));
  expect(await navigator.clipboard.readText()).toMatch(
    /\/papers\/herons\?shown=4\.[0-9a-f]{8}&src=https%3A%2F%2Flists\.example%2Fbirds\.bib$/u,
  );
  await screen.findByText(
    'This link opens for others as well: they fetch “River birds” from lists.example, without what you changed in it.',
  );
  await button('Publish');
  // Also once the list was edited.
  await user.click(await button('Reject Calls'));
  await navigator.clipboard.writeText('');
  await user.click(await button('Copy link'));
  expect(await navigator.clipboard.readText()).toMatch(/&src=https%3A%2F%2Flists\.example/u);
});

it('shares what a page of insight shows, also of a list of this device', async () => {
  const { user } = await openSite('/insight/claims?effect=better#liger-3');
  await user.click(await button('Share'));
  expect(await navigator.clipboard.readText()).toMatch(
    /\/insight\/claims\?effect=better#liger-3$/u,
  );
  cleanup();
  useSharedLinkStore.setState({ path: null });
  await openSite('/insight/gaps?rows=method', undefined, openCorpus(labelledList, BIRDS_ID));
  await user.click(await button('Share'));
  expect(await navigator.clipboard.readText()).toMatch(
    /\/insight\/gaps\?rows=method&shown=4\.[0-9a-f]{8}$/u,
  );
  // What is said of it follows.
  expect(useSharedLinkStore.getState().path).toBe(window.location.pathname);
});

it('says nothing of a link to the built-in digest', async () => {
  const { user } = await openSite('/papers/mamba');
  await user.click(await button('Copy link'));
  await button('Copy link: Copied');
  expect(screen.queryByText(/^This link/u)).toBeNull();
});
