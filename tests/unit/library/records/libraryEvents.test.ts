import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LibraryEvent } from '../../../../src/library/records/libraryEvents.ts';
import { applyEvents, listTouched } from '../../../../src/library/records/libraryEvents.ts';
import type { Library } from '../../../../src/library/records/libraryRecord.ts';
import { createRecord, EMPTY_LIBRARY } from '../../../../src/library/records/libraryRecord.ts';
import type { PendingEvent } from '../../../../src/library/records/pendingEvents.ts';
import { addEvent, isNotePending } from '../../../../src/library/records/pendingEvents.ts';

const AT = '2026-01-02T03:04:05.000Z';
const saved = (key: string): LibraryEvent => ({ kind: 'saved', key, at: AT, isMirrored: true });
const noted = (base: string, text: string): LibraryEvent => ({
  ...{ kind: 'noted', key: 'mamba', base, text },
});

const key = fc.constantFrom('mamba', 's4', 'k3/mamba');
const word = fc.constantFrom('', 'fast', 'slow', 'fast and slow', 'video');
const event: fc.Arbitrary<LibraryEvent> = fc.oneof(
  key.map(saved),
  fc.record({ kind: fc.constant('removed' as const), key, at: fc.constant(AT) }),
  fc.record({
    kind: fc.constant('status' as const),
    key,
    status: fc.constantFrom('to-read', 'reading', 'read'),
  }),
  fc.record({ kind: fc.constantFrom('tagged' as const, 'untagged' as const), key, tag: word }),
  fc.record({ kind: fc.constant('noted' as const), key, base: word, text: word }),
  fc.constant({ kind: 'collection made', collection: 'c', name: 'Thesis', at: AT } as const),
  fc.record({
    kind: fc.constantFrom('collected' as const, 'uncollected' as const),
    collection: fc.constant('c'),
    key,
  }),
  fc.record({
    kind: fc.constant('placed' as const),
    collection: fc.constant('c'),
    key,
    before: fc.option(key),
  }),
  fc.record({ kind: fc.constant('deleted' as const), key }),
);
const events = fc.array(event, { maxLength: 12 });

/** What can be seen of a library: everything but how often it was changed. */
function describeLibrary({ records, collections }: Library): string {
  const rows = [...records.values(), ...collections.values()].map((row) => ({
    ...row,
    revision: 0,
  }));
  return JSON.stringify(
    rows.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
  );
}

describe('the library as a function of what happened', () => {
  test('is the same whether events come one by one or together', () => {
    fc.assert(
      fc.property(events, (list) => {
        const oneByOne = list.reduce(
          (library, one) => applyEvents(library, [one]),
          EMPTY_LIBRARY as Library,
        );
        expect(describeLibrary(oneByOne)).toBe(describeLibrary(applyEvents(EMPTY_LIBRARY, list)));
      }),
    );
  });

  test('is changed in those rows alone that the events touch', () => {
    fc.assert(
      fc.property(events, events, (first, then) => {
        const before = applyEvents(EMPTY_LIBRARY, first);
        const after = applyEvents(before, then);
        // A paper may be put into a collection and deleted in one go.
        const touched = listTouched(then, before);
        for (const [id, row] of before.records) {
          if (!touched.records.includes(id)) expect(after.records.get(id)).toBe(row);
        }
        for (const [id, row] of before.collections) {
          if (!touched.collections.includes(id)) expect(after.collections.get(id)).toBe(row);
        }
      }),
    );
  });

  test('counts a revision for every change, and none for what changes nothing', () => {
    const once = applyEvents(EMPTY_LIBRARY, [saved('mamba')]);
    expect(once.records.get('mamba')?.revision).toBe(1);
    expect(applyEvents(once, [saved('mamba')]).records.get('mamba')).toBe(
      once.records.get('mamba'),
    );
    const tagged = applyEvents(once, [{ kind: 'tagged', key: 'mamba', tag: 'ssm' }]);
    expect(tagged.records.get('mamba')).toMatchObject({ revision: 2, tags: ['ssm'] });
  });

  test('keeps the note of a paper that is taken out, and has it when it is saved again', () => {
    const library = applyEvents(EMPTY_LIBRARY, [
      saved('mamba'),
      noted('', 'Fast.'),
      { kind: 'removed', key: 'mamba', at: AT },
    ]);
    expect(library.records.get('mamba')).toMatchObject({ removedAt: AT, note: 'Fast.' });
    const again = applyEvents(library, [saved('mamba')]);
    expect(again.records.get('mamba')).toMatchObject({ removedAt: null, note: 'Fast.' });
  });

  test('takes a paper that is deleted out of collections', () => {
    const library = applyEvents(EMPTY_LIBRARY, [
      saved('mamba'),
      { kind: 'collection made', collection: 'c', name: 'Thesis', at: AT },
      { kind: 'collected', collection: 'c', key: 'mamba' },
    ]);
    const after = applyEvents(library, [{ kind: 'deleted', key: 'mamba' }]);
    expect(after.collections.get('c')?.keys).toEqual([]);
    expect(after.records.size).toBe(0);
  });

  test('places a paper of a collection before another one, or at the end', () => {
    const collected = ['a', 'b', 'c'].map(
      (one): LibraryEvent => ({ kind: 'collected', collection: 'c', key: one }),
    );
    const library = applyEvents(EMPTY_LIBRARY, [
      { kind: 'collection made', collection: 'c', name: 'Thesis', at: AT },
      ...collected,
    ]);
    const place = (moved: string, before: string | null) =>
      applyEvents(library, [{ kind: 'placed', collection: 'c', key: moved, before }])
        .collections.get('c')
        ?.keys.join('');
    expect(place('c', 'a')).toBe('cab');
    expect(place('a', null)).toBe('bca');
    expect(place('a', 'gone')).toBe('bca');
  });
});

describe('undoing a change', () => {
  const undo = (before: Library, after: Library): LibraryEvent[] =>
    [...new Set([...before.records.keys(), ...after.records.keys()])].map((one) => ({
      ...{ kind: 'reverted', key: one },
      from: after.records.get(one) ?? null,
      to: before.records.get(one) ?? null,
    }));

  test('gives what was there before', () => {
    const recordEvents = events.map((list) => list.filter((one) => !('collection' in one)));
    fc.assert(
      fc.property(recordEvents, recordEvents, (first, then) => {
        const before = applyEvents(EMPTY_LIBRARY, first);
        const after = applyEvents(before, then);
        const back = applyEvents(after, undo(before, after));
        expect(describeLibrary(back)).toBe(describeLibrary(before));
      }),
    );
  });

  test('leaves what was written since', () => {
    const before = applyEvents(EMPTY_LIBRARY, [saved('mamba')]);
    const after = applyEvents(before, [{ kind: 'tagged', key: 'mamba', tag: 'ssm' }]);
    const since = applyEvents(after, [
      noted('', 'Fast.'),
      { kind: 'tagged', key: 'mamba', tag: 'video' },
    ]);
    const back = applyEvents(since, undo(before, after)).records.get('mamba');
    expect(back).toMatchObject({ note: 'Fast.', tags: ['video'] });
  });
});

describe('joining two copies of a record', () => {
  test('keeps all tags, both notes, the further status and the earlier day', () => {
    const ours = createRecord('mamba', '2026-02-02T00:00:00.000Z', {
      ...{ tags: ['a'], note: 'ours', status: 'reading' },
    });
    const theirs = createRecord('mamba', AT, { tags: ['b'], note: 'theirs', removedAt: AT });
    const library = applyEvents({ ...EMPTY_LIBRARY, records: new Map([['mamba', ours]]) }, [
      { kind: 'imported', key: 'mamba', record: theirs },
    ]);
    const record = library.records.get('mamba');
    expect(record).toMatchObject({
      ...{ savedAt: AT, removedAt: null, status: 'reading', tags: ['a', 'b'] },
    });
    expect(record?.note).toContain('ours');
    expect(record?.note).toContain('theirs');
    // The same file once more changes nothing.
    const again = applyEvents(library, [{ kind: 'imported', key: 'mamba', record: theirs }]);
    expect(again.records.get('mamba')).toBe(record);
  });
});

describe('keystrokes that are not kept yet', () => {
  const happened = (number: number, one: LibraryEvent, tab = 'here'): PendingEvent => ({
    ...{ tab, number, event: one },
  });

  test('are one event from the text that is kept, with the number of the last', () => {
    const first = addEvent([], happened(1, noted('', 'F')), 0);
    const pending = addEvent(first, happened(2, noted('F', 'Fast')), 0);
    expect(pending).toEqual([happened(2, noted('', 'Fast'))]);
    expect(isNotePending(pending, 'mamba')).toBe(true);
    expect(isNotePending(pending, 's4')).toBe(false);
  });

  test('leave alone what is being kept, and what another tab wrote', () => {
    const added = happened(2, noted('F', 'Fast'));
    for (const [first, fixed] of [
      [happened(1, noted('', 'F')), 1],
      [happened(1, noted('', 'F'), 'left'), 0],
    ] as const) {
      expect(addEvent([first], added, fixed)).toEqual([first, added]);
    }
  });
});
