// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/curation/editor/labelEdit.ts';
import { acceptProposal, changeValue } from '../../src/curation/editor/settling.ts';
import { keepDigest, readEdits } from '../../src/storage/digestDatabase.ts';
import { BIRDS_ID, birds, keepBirds } from '../fixtures/keptBirds.ts';
import { apply, historyOf, paperOf, proposalOf } from '../fixtures/labelEditing.ts';
import { labelledList } from '../fixtures/labelledList.ts';
import { openLabelledList } from '../fixtures/openLabelledList.tsx';

const THEIRS: readonly Change[] = [
  acceptProposal(paperOf('owls'), proposalOf('owls', 'calls')),
  changeValue(paperOf('terns'), proposalOf('terns', 'rings'), 'nests'),
];

async function openDialog(file: unknown, name = 'anna.json', address = '/papers/terns') {
  const user = await openLabelledList(BIRDS_ID, address);
  await user.click(screen.getByRole('button', { name: 'Compare with another copy' }));
  await screen.findByRole('dialog', { name: 'Compare with another copy' });
  await user.type(dialog().getByRole('textbox', { name: 'Whose copy it is' }), 'Anna');
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  await user.upload(
    dialog().getByLabelText('Their file'),
    new File([text], name, { type: 'application/json' }),
  );
  return user;
}

const dialog = () => within(screen.getByRole('dialog'));
const status = () => dialog().getByRole('status').textContent;
const theirs = (paper: string) =>
  dialog().findByRole('button', { name: `Take theirs: Method of ${paper}` });
const mine = (paper: string) =>
  dialog().getByRole('button', { name: `Keep mine: Method of ${paper}` });

keepBirds();

describe('a colleague’s copy', () => {
  it('is decided difference by difference; to decide again replaces the decision, and undo brings it back', async () => {
    const user = await openDialog(apply(...THEIRS));
    (await theirs('Owl Calls in Winter')).focus();
    await user.keyboard('t');
    expect(document.activeElement).toBe(await theirs('Terns of the Delta'));
    await user.keyboard('b');
    expect(status()).toBe('Method of “Terns of the Delta”: both are taken. 2 of 2 decided.');
    (await theirs('Owl Calls in Winter')).focus();
    await user.keyboard('m');
    expect(mine('Owl Calls in Winter').getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{Control>}z{/Control}');
    expect((await theirs('Owl Calls in Winter')).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{Control>}zz{/Control}');
    expect(dialog().getByText('0 of 2 decided.')).toBeDefined();
    await waitFor(async () => expect(await readEdits(BIRDS_ID)).toHaveLength(6));
  });

  it('is read once it is said that it is', async () => {
    let paint = () => {};
    const user = await openDialog('', 'anna.json');
    await dialog().findByText(/holds no list/u);
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((callback) => {
      paint = () => callback(0);
      return 0;
    });
    const text = JSON.stringify(apply(...THEIRS));
    await user.upload(dialog().getByLabelText('Their file'), new File([text], 'copy.json'));
    expect((await dialog().findByText('Reading copy.json…')).role).toBe('status');
    expect(dialog().queryByText('Agreement in each facet')).toBeNull();
    await waitFor(() => expect(frames).toHaveBeenCalled());
    frames.mockRestore();
    paint();
    expect(await dialog().findByText('Agreement in each facet')).toBeDefined();
    expect(dialog().queryByText('Reading copy.json…')).toBeNull();
  });

  it('of many differences is walked through beyond those that are rendered at first', async () => {
    const [, owls] = labelledList.papers;
    const [, settled] = apply(...THEIRS).papers;
    if (!owls || !settled) throw new Error('The list has no owls.');
    const copy = (paper: typeof owls) =>
      Array.from({ length: 60 }, (_, at) => ({
        ...paper,
        id: `owls-${at}`,
        title: `${paper.title} ${at}`,
      }));
    await keepDigest(birds, { corpus: { ...labelledList, papers: copy(owls) }, report: '' });
    const theirCopy = { ...labelledList, papers: copy(settled) };
    const user = await openDialog(theirCopy, 'anna.json', '/papers/owls-0');
    (await theirs('Owl Calls in Winter 49')).focus();
    expect(dialog().queryByRole('button', { name: /Winter 50$/u })).toBeNull();
    await user.keyboard('t');
    expect(document.activeElement).toBe(await theirs('Owl Calls in Winter 50'));
    await user.keyboard('k');
    expect(document.activeElement).toBe(await theirs('Owl Calls in Winter 49'));
    expect(dialog().getByText('1 of 60 decided.')).toBeDefined();
  });

  it('is found in a backup, with the edits that were made of it', async () => {
    const backup = {
      ...{ collateBackup: 1, library: '', stored: {} },
      digests: [
        {
          digest: { ...birds, id: 'frogs-b2b2b2' },
          content: { corpus: { ...labelledList, papers: [] }, report: '' },
        },
        {
          digest: birds,
          content: { corpus: labelledList, report: '' },
          edits: historyOf(THEIRS).edits,
        },
      ],
    };
    await openDialog(backup, 'collate-backup.json');
    expect(await theirs('Terns of the Delta')).toBeDefined();
    expect(dialog().getByText('All 4 papers are in both copies.')).toBeDefined();
  });

  it('that has other papers, too, says what is common', async () => {
    const [herons, owls] = apply(...THEIRS).papers;
    const papers = [owls, { ...herons, title: 'Frogs' }];
    await openDialog({ ...labelledList, papers });
    expect(
      await dialog().findByText(
        'This is not quite the same list: 1 paper is in both copies, 3 in yours alone, 1 in theirs alone. What both have is compared.',
      ),
    ).toBeDefined();
  });

  it.each([
    [
      'another list',
      { ...labelledList, digest: { ...labelledList.digest, name: 'Frogs' }, papers: [] },
      'x.json has a different list: none of the 0 papers of “Frogs” is among the 4 papers here. Choose a copy of “River birds”.',
    ],
    ['a page', '<!doctype html>', 'x.json holds no list that Collate saved. Ask for'],
    ['a packed folder', 'PK…', 'x.json is a packed folder. Unpack it and choose the corpus.json'],
    [
      'a damaged list',
      { ...labelledList, papers: 3 },
      'x.json cannot be read. It does not keep to',
    ],
  ])('that is %s is told what can be done', async (_, file, says) => {
    await openDialog(file, 'x.json');
    await waitFor(() => expect(dialog().getByRole('alert').textContent).toContain(says));
    expect(dialog().queryByRole('table')).toBeNull();
  });
});
