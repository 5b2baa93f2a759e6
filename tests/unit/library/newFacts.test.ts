import { describe, expect, test } from 'vitest';
import { listNewFacts } from '../../../src/library/newFacts.ts';
import { applyEvents } from '../../../src/library/records/libraryEvents.ts';
import { EMPTY_LIBRARY } from '../../../src/library/records/libraryRecord.ts';
import { createSnapshot } from '../../../src/library/records/snapshot.ts';
import { paperWith } from '../../fixtures/paperWith.ts';

const AT = '2026-01-02T03:04:05.000Z';
const herons = paperWith({ id: 'herons', title: 'Herons', doi: null });
const owls = paperWith({ id: 'owls', title: 'Owls' });
const digest = { name: 'Birds', savedOn: null };

const saved = applyEvents(EMPTY_LIBRARY, [
  { kind: 'saved', key: 'birds/herons', at: AT, isMirrored: true },
  { kind: 'described', key: 'birds/herons', snapshot: createSnapshot(herons, 'Birds') },
  { kind: 'saved', key: 'herons', at: AT, isMirrored: true },
]);

describe('what a list says of saved papers', () => {
  test('is kept where it says more than before', () => {
    const more = { ...herons, doi: '10.5555/herons' };
    const events = listNewFacts(saved, { papers: [more, owls], digest }, 'birds');
    expect(events.map(({ key }) => key)).toEqual(['birds/herons']);
    const { records } = applyEvents(saved, events);
    expect(records.get('birds/herons')?.snapshot?.doi).toBe('10.5555/herons');
    expect(records.get('herons')?.snapshot).toBeNull();
  });

  test('is kept where the list has another name', () => {
    const renamed = { papers: [herons], digest: { ...digest, name: 'Birds of Europe' } };
    expect(listNewFacts(saved, renamed, 'birds')).toHaveLength(1);
  });

  test('is not kept again where nothing differs', () => {
    expect(listNewFacts(saved, { papers: [herons, owls], digest }, 'birds')).toEqual([]);
  });
});
