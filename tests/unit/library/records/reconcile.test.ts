import { describe, expect, test } from 'vitest';
import type { Library } from '../../../../src/library/records/libraryRecord.ts';
import { createRecord } from '../../../../src/library/records/libraryRecord.ts';
import { listSaved, listUnknownChanges } from '../../../../src/library/records/reconcile.ts';

const AT = '2026-01-02T03:04:05.000Z';
const OPTIONS = { at: AT, isPartial: false, isMirrored: true };
const listed = (...keys: readonly string[]) => keys.map((paperId) => ({ paperId, savedAt: AT }));

function libraryOf(...records: readonly ReturnType<typeof createRecord>[]): Library {
  return {
    records: new Map(records.map((record) => [record.key, record])),
    collections: new Map(),
  };
}

describe('the list in local storage and the records', () => {
  test('what an older version saved and removed becomes events', () => {
    const library = libraryOf(createRecord('mamba', AT), createRecord('s4', AT));
    expect(listUnknownChanges(library, listed('gam', 'mamba'), OPTIONS)).toEqual([
      { kind: 'saved', key: 'gam', at: AT, isMirrored: true },
      { kind: 'removed', key: 's4', at: AT },
    ]);
  });

  test('what both have is no news', () => {
    const library = libraryOf(createRecord('mamba', AT), createRecord('s4', AT, { removedAt: AT }));
    expect(listUnknownChanges(library, listed('mamba'), OPTIONS)).toEqual([]);
  });

  test('a list that was begun without the records takes nothing away', () => {
    const library = libraryOf(createRecord('mamba', AT));
    expect(listUnknownChanges(library, listed('gam'), { ...OPTIONS, isPartial: true })).toEqual([
      { kind: 'saved', key: 'gam', at: AT, isMirrored: true },
    ]);
  });

  test('what the list could not be told of is not missing from it', () => {
    const library = libraryOf(createRecord('mamba', AT, { isMirrored: false }));
    expect(listUnknownChanges(library, [], OPTIONS)).toEqual([]);
  });

  test('the list is made of the records, newest first, and keeps its order within a moment', () => {
    const later = '2026-03-02T03:04:05.000Z';
    const library = libraryOf(
      createRecord('a', AT),
      createRecord('b', AT),
      createRecord('c', later),
      createRecord('gone', later, { removedAt: later }),
    );
    const list = listSaved(library, listed('b', 'a'));
    expect(list.map(({ paperId }) => paperId)).toEqual(['c', 'b', 'a']);
  });
});
