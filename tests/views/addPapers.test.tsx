// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { openCorpus } from '../../src/corpus/openCorpus.ts';
import type { ListRequest } from '../../src/digests/reading/listMessages.ts';
import { keepDigest } from '../../src/storage/digestDatabase.ts';
import { BIRDS_ID, birds, keepBirds } from '../fixtures/keptBirds.ts';
import { labelledList } from '../fixtures/labelledList.ts';
import { ListWorker, stubListWorker } from '../fixtures/listWorker.ts';
import { openSite } from '../fixtures/openSite.tsx';

keepBirds();
beforeEach(() => stubListWorker());

/** The page that opens lists, within the list of birds. */
const openPage = () => openSite('/open', undefined, openCorpus(labelledList, BIRDS_ID));

const button = (name: string) => screen.getByRole('button', { name });

async function choose(user: Awaited<ReturnType<typeof openPage>>['user'], rows: string) {
  const file = new File([`title,year,authors,abstract\n${rows}`], 'more.csv');
  await user.upload(screen.getByLabelText('Choose files'), file);
  return within(await screen.findByRole('region', { name: 'Report' }));
}

describe('within a list, the page that opens lists', () => {
  test('says that it adds papers to this list, and does so first', async () => {
    const { user } = await openPage();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Add papers to River birds');
    expect(document.title).toBe('Add papers to River birds – Collate');
    const report = await choose(user, 'Counting storks,2020,,\n');
    const buttons = report.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons[0]).toBe('Add to “River birds”');
    expect(buttons).not.toContain('Open this list');
    expect(button('Open as a new list').closest('details')?.open).toBe(false);
  });

  test('tells what became of the papers, where focus is', async () => {
    const { user } = await openPage();
    await choose(user, 'Counting storks,2020,,\n');
    await user.click(button('Add to “River birds”'));
    const told = await screen.findByText(/^1 paper was added to “River birds”\./u);
    expect(document.activeElement).toBe(told);
    expect(within(told).getByRole('link').getAttribute('href')).toBe(`/digests/${BIRDS_ID}/`);
  });

  test('says that they are being added for as long as it takes', async () => {
    class Slow extends ListWorker {
      override postMessage(request: ListRequest): void {
        if (request.kind !== 'keep') super.postMessage(request);
      }
    }
    stubListWorker(Slow);
    const { user } = await openPage();
    await choose(user, 'Counting storks,2020,,\n');
    await user.click(button('Add to “River birds”'));
    expect(button('Adding…').hasAttribute('disabled')).toBe(true);
    expect(button('Open as a new list').hasAttribute('disabled')).toBe(true);
  });

  test('says how many of the papers the list has already, and how many of these gain facts', async () => {
    const { user } = await openPage();
    const known = 'Herons along Regulated Rivers,2019,,\nReeds,2019,Ida Ness,Of birds.\n';
    const report = await choose(user, `Counting storks,2020,,\n${known}`);
    report.getByText('1 is new; 2 are in the list already, and 1 of these gains facts.');
    await user.click(button('Add to “River birds”'));
    await screen.findByText(
      /^1 paper was added to “River birds”\. 2 were in it already, and 1 of these gained facts\./u,
    );
  });

  test('says that labels are proposed for the new papers, in a list that has such labels', async () => {
    // As if it were a list of the field that the rules are of.
    const corpus = JSON.parse(JSON.stringify(labelledList).replaceAll('"method"', '"family"'));
    await keepDigest(birds, { corpus, report: '' });
    const { user } = await openPage();
    const report = await choose(user, 'Counting storks,2020,,\n');
    report.getByText(/^Rules propose labels for the new papers, as they did for the others\./u);
  });

  test('opens what Collate saved by itself, and says so', async () => {
    const { user } = await openPage();
    const file = new File([JSON.stringify(labelledList)], 'birds.json');
    await user.upload(screen.getByLabelText('Choose files'), file);
    await screen.findByText(/is opened by itself, with its labels/u);
    expect(screen.queryByRole('button', { name: /^Add to/u })).toBeNull();
    expect(button('Open as a new list').closest('details')).toBeNull();
  });

  test('leads to the page that opens a list of its own', async () => {
    await openPage();
    const link = screen.getByRole('link', { name: 'Open a list of its own instead' });
    expect(link.getAttribute('href')).toBe('/open');
  });
});
