// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DigestList } from '../../src/digests/menu/DigestList.tsx';
import { keepDigest, listDigests, removeDigest } from '../../src/storage/digestDatabase.ts';
import { birds, keepBirds } from '../fixtures/keptBirds.ts';
import { labelledList } from '../fixtures/labelledList.ts';

const gulls = { ...birds, id: 'gulls-b2b2b2', name: 'Gulls' };
const button = (name: string) => screen.findByRole('button', { name });
const told = (text: string | RegExp) => screen.findByText(text);

keepBirds();

it('keeps the way back to a deleted list when another one was deleted in another tab', async () => {
  await keepDigest(gulls, { corpus: labelledList, report: '' });
  const user = userEvent.setup();
  render(<DigestList />);
  const deleteGulls = await button('Delete Gulls');
  await user.click(await button('Delete River birds'));
  await told('“River birds” was deleted.');
  await removeDigest(gulls.id);
  await user.click(deleteGulls);
  await told('It was deleted already. “River birds” can still be brought back.');
  await user.click(await button('Undo'));
  await told('“River birds” is back.');
  expect((await listDigests()).map(({ name }) => name)).toEqual(['River birds']);
});

it('brings back each of two lists that were deleted one after the other, the last first', async () => {
  await keepDigest(gulls, { corpus: labelledList, report: '' });
  const user = userEvent.setup();
  render(<DigestList />);
  await user.click(await button('Delete River birds'));
  await told('“River birds” was deleted.');
  await user.click(await button('Delete Gulls'));
  await told('“Gulls” was deleted.');
  expect(await listDigests()).toEqual([]);
  await user.click(await button('Undo'));
  await told('“Gulls” is back. “River birds” can still be brought back.');
  await user.click(await button('Undo'));
  await told('“River birds” is back.');
  expect((await listDigests()).map(({ name }) => name).sort()).toEqual(['Gulls', 'River birds']);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('does not put a deleted list over the one that another tab has opened since', async () => {
  const user = userEvent.setup();
  render(<DigestList />);
  await user.click(await button('Delete River birds'));
  await told('“River birds” was deleted.');
  await keepDigest({ ...birds, name: 'Birds, opened again' }, { corpus: labelledList, report: '' });
  await user.click(await button('Undo'));
  await told('This list is here again already. Edits of its labels are back.');
  expect((await listDigests()).map(({ name }) => name)).toEqual(['Birds, opened again']);
});

it('does not say that a list has a new name when it was deleted in another tab', async () => {
  const user = userEvent.setup();
  render(<DigestList />);
  await user.click(await button('Rename River birds'));
  await user.keyboard(' of Europe');
  await removeDigest(birds.id);
  await user.keyboard('{Enter}');
  await told('This list is not on this device any more.');
  expect(screen.queryByText(/is called/u)).toBeNull();
});

it('gives focus back to the button of a name that was typed or left alone', async () => {
  const user = userEvent.setup();
  render(<DigestList />);
  await user.click(await button('Rename River birds'));
  await user.keyboard(' of Europe{Enter}');
  expect(await button('Rename River birds of Europe')).toBe(document.activeElement);
  await user.keyboard('{Enter}x{Escape}');
  expect(await button('Rename River birds of Europe')).toBe(document.activeElement);
});

it('says why the lists of this device cannot be read, and not that there are none', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Closed.', 'SecurityError');
    },
  });
  render(<DigestList />);
  await told(/^This browser does not keep lists/u);
  expect(screen.queryByText(/^None yet/u)).toBeNull();
});
