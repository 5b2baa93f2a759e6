import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeHistory } from '../../../../src/library/records/changeHistory.ts';
import {
  createRedo,
  createUndo,
  EMPTY_HISTORY,
  findRedone,
  findUndone,
  recordChange,
  takeStep,
} from '../../../../src/library/records/changeHistory.ts';
import type { LibraryEvent } from '../../../../src/library/records/libraryEvents.ts';
import { applyEvents } from '../../../../src/library/records/libraryEvents.ts';
import type { Library } from '../../../../src/library/records/libraryRecord.ts';
import { createRecord, EMPTY_LIBRARY } from '../../../../src/library/records/libraryRecord.ts';

const AT = '2026-01-02T03:04:05.000Z';
const snapshot = {
  ...{ title: 'Mamba', shortName: null, authors: [], date: null, venue: null },
  ...{ arxivId: null, doi: null, url: null, digestName: 'Digest' },
};

/** What a tab may do to papers and collections of these names. */
function anyEvent(
  keys: readonly string[],
  tags: readonly string[],
  collections: readonly string[],
) {
  const key = fc.constantFrom(...keys);
  const collection = fc.constantFrom(...collections);
  return fc.oneof(
    fc.record({
      ...{
        kind: fc.constant('saved' as const),
        key,
        at: fc.constantFrom(AT, `2027${AT.slice(4)}`),
      },
      isMirrored: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('removed' as const), key, at: fc.constant(AT) }),
    fc.record({ kind: fc.constant('deleted' as const), key }),
    fc.record({ kind: fc.constant('described' as const), key, snapshot: fc.constant(snapshot) }),
    fc.record({
      ...{ kind: fc.constant('status' as const), key },
      status: fc.constantFrom('to-read' as const, 'reading' as const, 'read' as const),
    }),
    fc.record({
      ...{ kind: fc.constantFrom('tagged' as const, 'untagged' as const), key },
      tag: fc.constantFrom(...tags),
    }),
    fc.record({ key, note: fc.constantFrom('', 'Slow.') }).map(
      ({ key: imported, note }): LibraryEvent => ({
        kind: 'imported',
        key: imported,
        record: createRecord(imported, AT, { note, tags: [...tags], snapshot }),
      }),
    ),
    fc.record({
      ...{ kind: fc.constant('collection made' as const), collection, name: fc.constant('Thesis') },
      at: fc.constant(AT),
    }),
    fc.record({ kind: fc.constant('collection deleted' as const), collection }),
    fc.record({
      ...{ kind: fc.constant('collection named' as const), collection },
      name: fc.constantFrom('Chapter', 'Thesis'),
    }),
    fc.record({
      ...{ kind: fc.constantFrom('collected' as const, 'uncollected' as const), collection, key },
    }),
    fc.record({
      ...{ kind: fc.constant('placed' as const), collection, key, before: fc.option(key) },
    }),
  );
}

/** Each a step of its own, of several events. */
function anySteps(...names: Parameters<typeof anyEvent>) {
  return fc.array(fc.array(anyEvent(...names), { minLength: 1, maxLength: 4 }), { maxLength: 8 });
}

interface Tab {
  readonly library: Library;
  readonly history: ChangeHistory;
}

function doStep({ library, history }: Tab, events: readonly LibraryEvent[]): Tab {
  const after = applyEvents(library, events);
  return { library: after, history: recordChange(history, 'Did it', library, after) };
}

function undoStep(tab: Tab): Tab {
  const change = findUndone(tab.history);
  if (change === null) return tab;
  const library = applyEvents(tab.library, createUndo(change));
  return { library, history: takeStep(tab.history, -1) };
}

function redoStep(tab: Tab): Tab {
  const change = findRedone(tab.history);
  if (change === null) return tab;
  const library = applyEvents(tab.library, createRedo(change));
  return { library, history: takeStep(tab.history, 1) };
}

function undoAll(tab: Tab): Tab {
  return findUndone(tab.history) === null ? tab : undoAll(undoStep(tab));
}

function redoAll(tab: Tab): Tab {
  return findRedone(tab.history) === null ? tab : redoAll(redoStep(tab));
}

/** What the reader sees and wrote: not how often a row was changed, nor what is only known of its paper. */
function describeLibrary({ records, collections }: Library): unknown {
  const rows = [...records.values()].map(
    ({ revision, snapshot: known, isMirrored, ...row }) => row,
  );
  const lists = [...collections.values()].map(({ revision, ...row }) => row);
  return [
    rows.toSorted((one, other) => one.key.localeCompare(other.key)),
    lists.toSorted((one, other) => one.id.localeCompare(other.id)),
  ];
}

const here = [
  ['mamba', 's4', 'k3/mamba'],
  ['ssm', 'video'],
  ['c', 'd'],
] as const;

describe('the history of a visit', () => {
  test('leads back to the start and forth to the end', () => {
    fc.assert(
      fc.property(anySteps(...here), anySteps(...here), (before, steps) => {
        const start: Tab = {
          library: applyEvents(EMPTY_LIBRARY, before.flat()),
          history: EMPTY_HISTORY,
        };
        const end = steps.reduce(doStep, start);
        const back = undoAll(end);
        expect(describeLibrary(back.library)).toEqual(describeLibrary(start.library));
        expect(describeLibrary(redoAll(back).library)).toEqual(describeLibrary(end.library));
      }),
    );
  });

  test('is the library of the same step, however the reader goes back and forth', () => {
    const moves = fc.array(fc.boolean(), { maxLength: 20 });
    fc.assert(
      fc.property(anySteps(...here), moves, (steps, directions) => {
        const tabs = [{ library: EMPTY_LIBRARY, history: EMPTY_HISTORY } as Tab];
        for (const events of steps) tabs.push(doStep(tabs.at(-1) as Tab, events));
        const at = new Map(tabs.map((tab) => [tab.history.position, describeLibrary(tab.library)]));
        let tab = tabs.at(-1) as Tab;
        for (const isBack of directions) {
          tab = isBack ? undoStep(tab) : redoStep(tab);
          expect(describeLibrary(tab.library)).toEqual(at.get(tab.history.position));
        }
      }),
    );
  });

  test('forgets what was undone once something else is done', () => {
    const tab = [
      [{ kind: 'saved', key: 'mamba', at: AT, isMirrored: true }],
      [{ kind: 'tagged', key: 'mamba', tag: 'ssm' }],
    ].reduce((before, events) => doStep(before, events as LibraryEvent[]), {
      ...{ library: EMPTY_LIBRARY, history: EMPTY_HISTORY },
    } as Tab);
    const other = doStep(undoStep(tab), [{ kind: 'status', key: 'mamba', status: 'read' }]);
    expect(findRedone(other.history)).toBeNull();
    expect(undoAll(other).library.records.size).toBe(0);
  });

  test('has no step for what changes nothing', () => {
    const tab = doStep({ library: EMPTY_LIBRARY, history: EMPTY_HISTORY }, [
      { kind: 'removed', key: 'mamba', at: AT },
    ]);
    expect(tab.history).toBe(EMPTY_HISTORY);
  });
});

describe('two tabs with a history each', () => {
  const other = [['gam'], ['theirs'], ['e']] as const;

  test('leave alone what the other one did to other papers', () => {
    fc.assert(
      fc.property(anySteps(...here), anySteps(...other), (ours, theirs) => {
        const alone = applyEvents(EMPTY_LIBRARY, theirs.flat());
        // One step each, in turn, on one library.
        let tab: Tab = { library: EMPTY_LIBRARY, history: EMPTY_HISTORY };
        for (let turn = 0; turn < Math.max(ours.length, theirs.length); turn += 1) {
          tab = doStep(tab, ours[turn] ?? []);
          tab = { ...tab, library: applyEvents(tab.library, theirs[turn] ?? []) };
        }
        const back = undoAll(tab);
        expect(describeLibrary(back.library)).toEqual(describeLibrary(alone));
        expect(describeLibrary(redoAll(back).library)).toEqual(describeLibrary(tab.library));
      }),
    );
  });

  test('leave alone the tags and notes that the other one gave to the same papers', () => {
    const keys = ['mamba', 's4'];
    const start = applyEvents(
      EMPTY_LIBRARY,
      keys.map((key) => ({ kind: 'saved', key, at: AT, isMirrored: true }) as const),
    );
    const ours = fc.array(
      fc.oneof(
        fc.record({
          ...{ kind: fc.constantFrom('tagged' as const, 'untagged' as const) },
          ...{ key: fc.constantFrom(...keys), tag: fc.constantFrom('ssm', 'video') },
        }),
        fc.record({
          ...{ kind: fc.constant('status' as const), key: fc.constantFrom(...keys) },
          status: fc.constantFrom('reading' as const, 'read' as const),
        }),
      ),
      { maxLength: 10 },
    );
    const theirs = fc.array(
      fc.record({
        ...{ kind: fc.constantFrom('tagged' as const, 'untagged' as const) },
        ...{ key: fc.constantFrom(...keys), tag: fc.constantFrom('theirs', 'more') },
      }),
      { maxLength: 10 },
    );
    const seen = ({ records }: Library) =>
      [...records.values()].map(({ key, status, tags, note }) => ({
        ...{ key, status, note, tags: tags.toSorted() },
      }));
    fc.assert(
      fc.property(ours, theirs, (mine, others) => {
        const noted: LibraryEvent = { kind: 'noted', key: 'mamba', base: '', text: 'Theirs.' };
        const alone = applyEvents(start, [...others, noted]);
        let tab: Tab = { library: start, history: EMPTY_HISTORY };
        for (const [turn, event] of mine.entries()) {
          tab = doStep(tab, [event]);
          tab = { ...tab, library: applyEvents(tab.library, others.slice(turn, turn + 1)) };
        }
        const rest = [...others.slice(mine.length), noted];
        tab = { ...tab, library: applyEvents(tab.library, rest) };
        const back = undoAll(tab);
        expect(seen(back.library)).toEqual(seen(alone));
        expect(seen(redoAll(back).library)).toEqual(seen(tab.library));
      }),
    );
  });
});
