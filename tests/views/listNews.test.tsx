// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CorpusTwo } from '../../src/corpus/schemaTwo.ts';
import { useLibraryStore } from '../../src/library/libraryStore.ts';
import { useRecordsStore } from '../../src/library/records/recordsStore.ts';
import {
  extendDigest,
  keepDigest,
  readDigest,
  removeDigest,
  renameDigest,
} from '../../src/storage/digestDatabase.ts';
import { BIRDS_ID, keepBirds } from '../fixtures/keptBirds.ts';
import { openLabelledList } from '../fixtures/openLabelledList.tsx';
import { showAgain } from '../fixtures/showAgain.ts';

/** Another tab of this site, which does something to the lists of the device and says so. */
const other = new BroadcastChannel('collate.edits');
async function elsewhere(act: () => Promise<unknown>): Promise<void> {
  await act();
  other.postMessage(null);
}

const told = (text: string) => screen.findByText(text);
const header = (name: string) => screen.findByRole('button', { name: `Digest: ${name}` });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function readKept() {
  const kept = await readDigest(BIRDS_ID);
  if (kept === null) throw new Error('The list is not kept.');
  return { ...kept, corpus: kept.content.corpus as CorpusTwo };
}

/** Adds a paper to the list, as the page that opens lists does. */
async function addStorks(): Promise<void> {
  const { digest, content, corpus } = await readKept();
  const storks = { ...corpus.papers[3], id: 'storks', title: 'Storks on Chimneys', labels: {} };
  const longer = { ...corpus, papers: [...corpus.papers, storks] };
  await extendDigest(digest, { paperCount: 5, bytes: 120 }, { ...content, corpus: longer });
}

keepBirds();
afterEach(() => window.history.replaceState(null, '', '/'));

it('of another name is in the header of another tab, and is said', async () => {
  await openLabelledList(BIRDS_ID, '/papers/herons');
  await elsewhere(() => renameDigest(BIRDS_ID, 'Birds of Europe'));
  await told('This list is called “Birds of Europe” now.');
  await header('Birds of Europe');
});

it('of papers that came are on the page, beside what the reader is in the middle of', async () => {
  const user = await openLabelledList(BIRDS_ID, '/?paper=herons');
  await user.click(await button('Accept Nest counts'));
  await elsewhere(addStorks);
  await told('1 paper was added to this list in another tab.');
  await screen.findByRole('link', { name: 'Storks on Chimneys' });
  expect(document.getElementById('results-count')?.textContent).toBe('5 of 5 papers');
  await button('Remove Nest counts');
  await user.click(await button('Put away the news of this list'));
  expect(screen.queryByText(/was added to this list/u)).toBeNull();
});

it('of its end says what still works, and keeps it whole on request', async () => {
  const { content } = await readKept();
  const ofNewer = { id: 'of a newer version' };
  const report = { ...content, report: '4 papers read', merges: [{ paper: 'herons' }] };
  await keepDigest((await readKept()).digest, report, [ofNewer]);
  const user = await openLabelledList(BIRDS_ID, '/papers/herons');
  await user.click(await button('Accept Nest counts'));
  await elsewhere(() => removeDigest(BIRDS_ID));
  await told(
    '“River birds” was deleted in another tab. It is open here until this page is closed or reloaded.',
  );
  await user.click(await button('Keep it'));
  await told('“River birds” is back.');
  expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
  expect((await readKept()).content).toEqual(report);
  await openLabelledList(BIRDS_ID, '/papers/herons');
  await button('Remove Nest counts');
});

it('of its end is taken back when another tab has undone it', async () => {
  await openLabelledList(BIRDS_ID, '/papers/herons');
  const kept = await readKept();
  await elsewhere(() => removeDigest(BIRDS_ID));
  await button('Keep it');
  await elsewhere(() => keepDigest(kept.digest, kept.content));
  await told('“River birds” is back.');
  expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
});

it('that came while the page lay in the cache of the history is read when it is shown again', async () => {
  await openLabelledList(BIRDS_ID, '/papers/herons');
  await renameDigest(BIRDS_ID, 'Birds of Europe');
  showAgain();
  await header('Birds of Europe');
});

it('of what was done in this tab is the name in the header, and the way back of a deleted list', async () => {
  const user = await openLabelledList(BIRDS_ID, '/papers/herons');
  await user.click(screen.getByRole('link', { name: 'About' }));
  await user.click(await screen.findByRole('link', { name: /^Add papers, rename/u }));
  await user.click(await button('Rename River birds'));
  await user.keyboard(' of Europe{Enter}');
  await header('River birds of Europe');
  expect(screen.queryByText(/^This list is called/u)).toBeNull();
  await user.click(await button('Delete River birds of Europe'));
  await told(
    '“River birds of Europe” was deleted. It is open here until this page is closed or reloaded.',
  );
  await user.click(await button('Undo'));
  await waitFor(() => expect(screen.queryByText(/It is open here until/u)).toBeNull());
  await user.click(await button('Delete River birds of Europe'));
  await user.click(await button('Keep it'));
  await screen.findByRole('link', { name: 'River birds of Europe' });
  await user.click(await button('Delete River birds of Europe'));
  await user.click(screen.getByRole('link', { name: 'Explore' }));
  await user.click(await button('Keep it'));
  await told('“River birds of Europe” is back.');
  expect((await readKept()).digest.name).toBe('River birds of Europe');
});

it('of more facts comes to the papers of the library that were saved before', async () => {
  const paperId = `${BIRDS_ID}/herons`;
  const savedAt = '2026-01-01T00:00:00.000Z';
  useLibraryStore.setState({ saved: [{ paperId, savedAt }] });
  await openLabelledList(BIRDS_ID, '/papers/owls');
  const readSnapshot = () => useRecordsStore.getState().library.records.get(paperId)?.snapshot;
  await waitFor(() => expect(readSnapshot()?.digestName).toBe('River birds'));
  const { digest, content, corpus } = await readKept();
  const papers = corpus.papers.map((paper) =>
    paper.id === 'herons' ? { ...paper, doi: '10.5555/herons' } : paper,
  );
  const more = { ...content, corpus: { ...corpus, papers } };
  await elsewhere(() => extendDigest(digest, { paperCount: 4, bytes: 130 }, more));
  await waitFor(() => expect(readSnapshot()?.doi).toBe('10.5555/herons'));
  useLibraryStore.setState({ saved: [] });
});
