import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { corpusTwoSchema } from '../../../../src/corpus/schemaTwo.ts';
import { applyEdits } from '../../../../src/curation/editor/applyEdits.ts';
import {
  joinEdits,
  openHistory,
  recordChanges,
  redoStep,
  undoStep,
} from '../../../../src/curation/editor/editHistory.ts';
import type { Change } from '../../../../src/curation/editor/labelEdit.ts';
import {
  acceptProposal,
  changeValue,
  listProposals,
  rejectLabel,
} from '../../../../src/curation/editor/settling.ts';
import {
  apply,
  historyOf,
  labelsOf,
  paperOf,
  proposalOf,
  shown,
} from '../../../fixtures/labelEditing.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

const change = fc.oneof(
  fc
    .constantFrom(
      ...shown.papers.flatMap((paper) =>
        listProposals(paper).map((each) => [paper, each] as const),
      ),
    )
    .chain(([paper, proposal]) =>
      fc.constantFrom(
        acceptProposal(paper, proposal),
        rejectLabel(paper, proposal),
        changeValue(paper, proposal, 'nests'),
        changeValue(paper, proposal, 'rings'),
      ),
    ),
  fc
    .record({
      paper: fc.constantFrom(...shown.papers),
      value: fc.constantFrom('nests', 'rings', 'calls', 'dawn'),
      from: fc.nat(30),
      length: fc.integer({ min: 1, max: 20 }),
    })
    .map(({ paper, value, from, length }): Change => {
      const words = paper.title.slice(from, from + length);
      const quotes =
        words === ''
          ? []
          : [{ field: 'title' as const, start: from, end: from + words.length, words }];
      return { kind: 'add', paper: paper.id, facet: 'method', value, quotes, note: null };
    }),
  fc.constant<Change>({
    ...{ kind: 'addValue', facet: 'method', value: 'dawn', label: 'At dawn', definition: null },
  }),
  fc.constant<Change>({ kind: 'renameValue', facet: 'method', value: 'rings', label: 'Rings' }),
  fc.record({
    kind: fc.constant('moveFacet' as const),
    facet: fc.constantFrom('method', 'keywords', 'season'),
    before: fc.constantFrom('method', 'keywords', 'season', null),
  }),
  fc.record({
    ...{ kind: fc.constant('moveValue' as const), facet: fc.constant('method') },
    value: fc.constantFrom('nests', 'rings', 'calls', 'dawn'),
    before: fc.constantFrom('nests', 'rings', 'calls', 'dawn', null),
  }),
  fc.record({
    ...{ kind: fc.constant('removeValue' as const), facet: fc.constant('method') },
    value: fc.constantFrom('nests', 'rings', 'calls', 'dawn'),
    to: fc.constantFrom('nests', 'rings', 'calls', 'dawn', null),
  }),
  fc.constantFrom<Change>(
    { kind: 'removeFacet', facet: 'method' },
    { kind: 'addFacet', facet: 'method', label: 'Method', definition: null },
    { kind: 'addFacet', facet: 'season', label: 'Season', definition: null },
    { kind: 'addValue', facet: 'method', value: 'rings', label: 'Ringing', definition: null },
  ),
);
const changes = fc.array(change, { maxLength: 12 });

describe('any edits', () => {
  test('are undone to the start and done again to the end', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const done = historyOf(made);
        const end = applyEdits(labelledList, done.edits);
        let history = done;
        for (const [step] of made.entries()) history = undoStep(history, { id: `u${step}`, at: 0 });
        expect(applyEdits(labelledList, history.edits)).toEqual(labelledList);
        expect(undoStep(history, { id: 'u', at: 0 })).toBe(history);
        for (const [step] of made.entries()) history = redoStep(history, { id: `r${step}`, at: 0 });
        expect(applyEdits(labelledList, history.edits)).toEqual(end);
        expect(redoStep(history, { id: 'r', at: 0 })).toBe(history);
      }),
    );
  });

  test('leave a corpus of the schema whose quotes are exact and whose values are in the taxonomy', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const corpus = apply(...made);
        expect(v.safeParse(corpusTwoSchema, corpus).success).toBe(true);
        const facets = new Map(corpus.taxonomy.facets.map(({ id, values }) => [id, values]));
        expect(facets.size).toBe(corpus.taxonomy.facets.length);
        for (const values of facets.values()) {
          expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
        }
        for (const paper of corpus.papers) {
          for (const [facet, labels] of Object.entries(paper.labels)) {
            const order = (facets.get(facet) ?? []).map(({ id }) => id);
            // Each value once, none that is not in the taxonomy, and in its order.
            expect(labels.map(({ value }) => value)).toEqual(
              order.filter((value) => labels.some((label) => label.value === value)),
            );
            for (const { field, start, end } of labels.flatMap(({ quotes }) => quotes)) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual((paper[field] ?? '').length);
            }
          }
        }
      }),
    );
  });

  test('of two tabs give the same list in whatever order they come, and none is lost', () => {
    fc.assert(
      fc.property(changes, changes, fc.nat(), (mine, theirs, seed) => {
        const here = historyOf(mine, 'here');
        const there = historyOf(theirs, 'there');
        const joined = joinEdits(here, there.edits);
        expect(joined.edits).toHaveLength(mine.length + theirs.length);
        expect(joinEdits(joined, there.edits)).toBe(joined);
        const shuffled = joined.edits.toSorted(
          (one, other) => hash(one.id, seed) - hash(other.id, seed),
        );
        expect(applyEdits(labelledList, shuffled)).toEqual(applyEdits(labelledList, joined.edits));
      }),
    );
  });

  test('that are decided again hold as if they had been decided so at first, until that is undone', () => {
    fc.assert(
      fc.property(changes, change, change, change, (made, first, second, third) => {
        const before = historyOf(made);
        const one = recordChanges(before, [first], { id: 'one', at: 0 });
        const two = recordChanges(one, [second], { id: 'two', at: 0 }, 'one');
        const three = recordChanges(two, [third], { id: 'three', at: 0 }, 'two');
        const instead = (last: Change) =>
          applyEdits(labelledList, recordChanges(before, [last], { id: 'one', at: 0 }).edits);
        expect(applyEdits(labelledList, two.edits)).toEqual(instead(second));
        expect(applyEdits(labelledList, three.edits.toReversed())).toEqual(instead(third));
        const undone = undoStep(three, { id: 'u', at: 0 });
        expect(applyEdits(labelledList, undone.edits)).toEqual(instead(second));
        const undoneTwice = undoStep(undone, { id: 'v', at: 0 });
        expect(applyEdits(labelledList, undoneTwice.edits)).toEqual(instead(first));
        const again = redoStep(redoStep(undoneTwice, { id: 'r', at: 0 }), { id: 's', at: 0 });
        expect(applyEdits(labelledList, again.edits)).toEqual(instead(third));
      }),
    );
  });

  test('of one label in two tabs: the later one holds, and undoing it brings the earlier back', () => {
    const owls = paperOf('owls');
    const proposal = proposalOf('owls', 'calls');
    const first = recordChanges(openHistory([]), [rejectLabel(owls, proposal)], { id: 'a', at: 5 });
    const other = recordChanges(openHistory([]), [acceptProposal(owls, proposal)], {
      ...{ id: 'b', at: 9 },
    });
    const joined = joinEdits(other, first.edits);
    expect(labelsOf(applyEdits(labelledList, joined.edits), 'owls')).toMatchObject([
      { value: 'calls', basis: 'yours', quotes: [{ field: 'title', start: 0, end: 9 }] },
    ]);
    const undone = undoStep(joined, { id: 'c', at: 0 });
    expect(labelsOf(applyEdits(labelledList, undone.edits), 'owls')).toEqual([]);
  });
});

/** Any order, the same for the same seed. */
function hash(text: string, seed: number): number {
  return [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0) + seed) % 1_000_003, seed);
}
