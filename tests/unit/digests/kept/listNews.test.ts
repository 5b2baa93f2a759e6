import { expect, it } from 'vitest';
import { describeListNews } from '../../../../src/digests/kept/listNews.ts';

const herons = { id: 'herons-1', name: 'Herons', createdAt: 1, paperCount: 4, bytes: 400 };
const longer = { ...herons, paperCount: 6, bytes: 600 };
const says = (isDeleted: boolean, now: typeof herons | null, isOwn = false) =>
  describeListNews({ digest: herons, isDeleted }, now, isOwn).says;

it.each([
  [herons, null],
  [{ ...herons, name: 'Reeds' }, 'This list is called “Reeds” now.'],
  [{ ...herons, paperCount: 5, bytes: 500 }, '1 paper was added to this list in another tab.'],
  [
    { ...longer, name: 'Reeds' },
    'This list is called “Reeds” now. 2 papers were added to this list in another tab.',
  ],
  [
    null,
    '“Herons” was deleted in another tab. It is open here until this page is closed or reloaded.',
  ],
])('says what became of a list in another tab: %j', (now, sentence) => {
  expect(says(false, now)).toBe(sentence);
});

it('says of what was done in this tab only what could be lost', () => {
  expect(says(false, { ...longer, name: 'Reeds' }, true)).toBeNull();
  expect(says(true, herons, true)).toBeNull();
  expect(says(false, null, true)).toBe(
    '“Herons” was deleted. It is open here until this page is closed or reloaded.',
  );
});

it('says once that a list was deleted, and that it is back', () => {
  expect(says(true, null)).toBeNull();
  expect(says(true, { ...herons, name: 'Reeds' })).toBe(
    '“Reeds” is back. This list is called “Reeds” now.',
  );
});

it('has papers read again where they are others, and only there', () => {
  const isRead = (now: typeof herons | null) =>
    describeListNews({ digest: herons, isDeleted: false }, now, false).hasOtherPapers;
  expect([herons, { ...herons, name: 'Reeds' }, null].map(isRead)).toEqual([false, false, false]);
  const opened = { ...herons, createdAt: 2 };
  const labelled = { ...herons, bytes: 410 };
  expect([longer, labelled, opened].map(isRead)).toEqual([true, true, true]);
});
