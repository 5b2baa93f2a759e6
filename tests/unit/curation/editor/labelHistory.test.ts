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
        const known = new Set(corpus.taxonomy.facets[0]?.values.map(({ id }) => id));
        for (const paper of corpus.papers) {
          const labels = paper.labels.method ?? [];
          expect(new Set(labels.map(({ value }) => value)).size).toBe(labels.length);
          for (const { value, quotes } of labels) {
            expect(known).toContain(value);
            for (const { field, start, end } of quotes) {
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
