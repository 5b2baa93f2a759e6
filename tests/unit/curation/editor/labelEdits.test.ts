import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../../../src/corpus/openCorpus.ts';
import { corpusTwoSchema } from '../../../../src/corpus/schemaTwo.ts';
import { applyEdits } from '../../../../src/curation/editor/applyEdits.ts';
import type { EditHistory } from '../../../../src/curation/editor/editHistory.ts';
import {
  joinEdits,
  openHistory,
  recordChanges,
  redoStep,
  undoStep,
} from '../../../../src/curation/editor/editHistory.ts';
import type { Change } from '../../../../src/curation/editor/labelEdit.ts';
import { parseEdits } from '../../../../src/curation/editor/labelEdit.ts';
import {
  acceptProposal,
  acceptTitleProposals,
  changeValue,
  countSettled,
  findNextUnsettled,
  listProposals,
  rejectLabel,
} from '../../../../src/curation/editor/settling.ts';
import { labelledList } from '../../../fixtures/labelledList.ts';

const shown = openCorpus(labelledList, 'birds');

function paperOf(id: string) {
  const paper = shown.papers.find((each) => each.id === id);
  if (!paper) throw new Error(`There is no paper ${id}.`);
  return paper;
}

function proposalOf(id: string, value: string) {
  const found = listProposals(paperOf(id)).find(({ label }) => label.value === value);
  if (!found) throw new Error(`${value} is not proposed for ${id}.`);
  return found;
}

/** A history of these changes, each an edit of its own, one a millisecond. */
function historyOf(changes: readonly Change[], name = 'e'): EditHistory {
  return changes.reduce(
    (history, change, at) => recordChanges(history, [change], { id: `${name}${at}`, at }),
    openHistory([]),
  );
}

function apply(...changes: Change[]) {
  return applyEdits(labelledList, historyOf(changes).edits);
}

function labelsOf(corpus: ReturnType<typeof apply>, id: string, facet = 'method') {
  return corpus.papers.find((paper) => paper.id === id)?.labels[facet] ?? [];
}

describe('an edit', () => {
  test('accepts a proposal: it is yours, with its words', () => {
    const corpus = apply(acceptProposal(paperOf('herons'), proposalOf('herons', 'nests')));
    expect(labelsOf(corpus, 'herons')[0]).toEqual({
      ...{ value: 'nests', basis: 'yours', author: 'you', note: null },
      quotes: [{ field: 'abstract', start: 3, end: 14, about: 'own' }],
    });
    expect(labelsOf(corpus, 'herons').map(({ basis }) => basis)).toEqual([
      ...['yours', 'proposed', 'proposed'],
    ]);
    // The other papers are the same objects: nothing of them is rendered again.
    expect(corpus.papers[1]).toBe(labelledList.papers[1]);
  });

  test('rejects a proposal, and still does when it is proposed again', () => {
    const reject = rejectLabel(paperOf('owls'), proposalOf('owls', 'calls'));
    expect(labelsOf(apply(reject), 'owls')).toEqual([]);
    // Rules propose for the list as it was read; the edits hold what was settled of it.
    const again = structuredClone(labelledList);
    expect(labelsOf(applyEdits(again, historyOf([reject]).edits), 'owls')).toEqual([]);
  });

  test('changes a value, keeps its words and the order of values', () => {
    const corpus = apply(
      { kind: 'reject', paper: 'herons', facet: 'method', value: 'nests' },
      changeValue(paperOf('herons'), proposalOf('herons', 'calls'), 'nests'),
    );
    const labels = labelsOf(corpus, 'herons');
    expect(labels.map(({ value }) => value)).toEqual(['nests', 'rings']);
    expect(labels[0]?.quotes).toEqual([{ field: 'abstract', start: 67, end: 72 }]);
  });

  test('adds a facet and a value, defines and renames them', () => {
    const corpus = apply(
      { kind: 'addFacet', facet: 'season', label: 'Season', definition: null },
      { kind: 'addValue', facet: 'season', value: 'winter', label: 'Wintr', definition: null },
      { kind: 'define', facet: 'season', value: 'winter', definition: 'December to February.' },
      { kind: 'define', facet: 'season', value: null, definition: 'When it was done.' },
      { kind: 'renameValue', facet: 'season', value: 'winter', label: 'Winter' },
      { kind: 'renameFacet', facet: 'season', label: 'Time of year' },
      {
        ...{ kind: 'add', paper: 'owls', facet: 'season', value: 'winter', note: null },
        quotes: [{ field: 'title', start: 13, end: 19, words: 'Winter' }],
      },
    );
    const season = corpus.taxonomy.facets.at(-1);
    expect(season).toMatchObject({ label: 'Time of year', definition: 'When it was done.' });
    expect(season?.values).toMatchObject([
      { id: 'winter', label: 'Winter', definition: 'December to February.' },
    ]);
    expect(labelsOf(corpus, 'owls', 'season')[0]?.quotes).toEqual([
      { field: 'title', start: 13, end: 19 },
    ]);
    expect(v.safeParse(corpusTwoSchema, corpus).success).toBe(true);
  });

  test('finds its words again where the text has moved, and drops those that are gone', () => {
    const add = (words: string): Change => ({
      ...{ kind: 'add', paper: 'terns', facet: 'method', value: 'nests', note: null },
      quotes: [{ field: 'abstract', start: 0, end: words.length, words }],
    });
    expect(labelsOf(apply(add('each year')), 'terns')[0]?.quotes).toEqual([
      { field: 'abstract', start: 14, end: 23 },
    ]);
    expect(labelsOf(apply(add('no such words')), 'terns')[0]?.quotes).toEqual([]);
  });

  test('of what is not there is passed over', () => {
    const nowhere = { paper: 'owls', facet: 'method', quotes: [], note: null };
    expect(
      apply(
        { kind: 'add', ...nowhere, value: 'guesses' },
        { kind: 'add', ...nowhere, facet: 'mood', value: 'calls' },
        { kind: 'reject', paper: 'gulls', facet: 'method', value: 'calls' },
      ),
    ).toEqual(labelledList);
    expect(parseEdits([null, { id: 'x', at: 1, action: { kind: 'paint' } }])).toEqual([]);
  });
});

describe('what is left to settle', () => {
  test('is counted by papers, and found one after the other', () => {
    expect(countSettled(shown)).toBe(1);
    expect(findNextUnsettled(shown, 'herons')?.id).toBe('owls');
    expect(findNextUnsettled(shown, 'owls')?.id).toBe('terns');
    expect(findNextUnsettled(shown, 'terns')?.id).toBe('herons');
  });

  test('is less once all proposals with words in a title are accepted', () => {
    const corpus = openCorpus(apply(...acceptTitleProposals(shown)), 'birds');
    expect(acceptTitleProposals(shown)).toHaveLength(1);
    expect(countSettled(corpus)).toBe(2);
    expect(findNextUnsettled(corpus, 'owls')?.id).toBe('terns');
  });
});

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
