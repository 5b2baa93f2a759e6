import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorpusTwo, PaperTwo } from '../../../../src/corpus/schemaTwo.ts';
import { applyEdits } from '../../../../src/curation/editor/applyEdits.ts';
import type { EditHistory } from '../../../../src/curation/editor/editHistory.ts';
import {
  joinEdits,
  openHistory,
  recordChanges,
  redoStep,
  undoStep,
} from '../../../../src/curation/editor/editHistory.ts';
import { selectChanges } from '../../../../src/curation/editor/labelEdit.ts';
import { selectParts } from '../../../../src/curation/editor/partPapers.ts';
import { keepMerges } from '../../../../src/digests/kept/merges.ts';
import { partRecord } from '../../../../src/digests/merges/partRecord.ts';
import { createListCorpus } from '../../../../src/sources/list/createListCorpus.ts';
import { readList } from '../../../../src/sources/list/readList.ts';

const HEADER = 'title,year,authors,doi,abstract,journal,keywords';
const OWLS = 'Owls at Night,2020,Ana Ferreira,,Owls were heard at night.,Night Birds,owls';
const FIRST = 'Nests of the Grey Heron,2019,Ida Ness,,,,birds';
/** Records that are merged with the first. */
const RECORDS = [
  'Nests of the grey heron,2019,Ida Ness,10.1000/herons,Counted by boat.,River Birds,birds; boats',
  'NESTS OF THE GREY HERON,2019,Ida Ness; Ana Ferreira,,Counted on foot.,Delta Birds,birds; boats; walks',
  'Nests of the Grey Heron.,2019-05,Ida Ness,10.1000/herons,,River Birds,walks; eggs',
];

async function read(records: readonly string[]) {
  const text = [HEADER, FIRST, OWLS, ...records].join('\n');
  const report = await readList([{ name: 'birds.csv', bytes: new TextEncoder().encode(text) }]);
  const hash = (content: string) => content.length.toString(16).padStart(64, '0');
  const corpus = await createListCorpus(report, { name: 'Birds', hash });
  return { corpus, merges: keepMerges([], report.joined, corpus) };
}

const { corpus: list, merges } = await read(RECORDS);
const [merge] = merges;
if (merge?.records.length !== RECORDS.length) throw new Error('The records are not merged.');

/** What a paper says, with names of values in place of their ids. */
function tell(paper: PaperTwo, { taxonomy }: CorpusTwo) {
  const labels = taxonomy.facets.flatMap(({ id, values }) =>
    (paper.labels[id] ?? []).map(({ value }) => {
      return [id, values.find((one) => one.id === value)?.label];
    }),
  );
  return { ...paper, id: null, labels };
}

/** For each set of records that are parted, as its bits, what a list says of which they were never a part. */
const without = new Map<number, ReturnType<typeof tell>>();
for (let set = 0; set < 2 ** RECORDS.length; set += 1) {
  const { corpus } = await read(RECORDS.filter((_, at) => !hasBit(set, at)));
  const [paper] = corpus.papers;
  if (paper === undefined) throw new Error('The list is empty.');
  without.set(set, tell(paper, corpus));
}

function hasBit(set: number, at: number): boolean {
  return Math.floor(set / 2 ** at) % 2 === 1;
}

const isParted = ({ edits }: EditHistory, at: number) =>
  selectParts(selectChanges(edits)).some((part) => part.at === at);
/** Parts a record, or merges it again. */
function turn(history: EditHistory, at: number, id: string): EditHistory {
  const { edits } = history;
  const changes = isParted(history, at)
    ? [{ kind: 'mergeAgain' as const, from: merge?.paper ?? '', at }]
    : partRecord({ read: list, edited: applyEdits(list, edits), edits }, merge as never, at);
  return recordChanges(history, changes, { id, at: 1 });
}

const step = fc.record({
  tab: fc.nat({ max: 1 }),
  act: fc.constantFrom<'undo' | 'redo' | number>('undo', 'redo', ...RECORDS.keys()),
});

test('the papers are those of the records that are parted now, in whatever order and tab that came', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const ids = new Map<number, string>();
      const tabs = [openHistory([]), openHistory([])];
      for (const [number, { tab, act }] of steps.entries()) {
        const before = tabs[tab] ?? openHistory([]);
        const stamp = { id: `edit-${number}`, at: 1 };
        const after =
          act === 'undo'
            ? undoStep(before, stamp)
            : act === 'redo'
              ? redoStep(before, stamp)
              : turn(before, act, stamp.id);
        tabs[tab] = after;
        tabs[1 - tab] = joinEdits(tabs[1 - tab] ?? before, after.edits);
        expectSet(after, ids);
      }
    }),
    { numRuns: 300 },
  );
});

/** `ids` are those that records had before. */
function expectSet(history: EditHistory, ids: Map<number, string>): void {
  const { edits } = history;
  const corpus = applyEdits(list, edits);
  const [first, owls, ...parted] = corpus.papers;
  const parts = selectParts(selectChanges(edits));
  const set = parts.reduce((sum, { at }) => sum + 2 ** at, 0);
  expect(first && tell(first, corpus)).toEqual(without.get(set));
  expect(owls).toBe(list.papers[1]);
  expect(parted.map(({ id }) => id)).toEqual(parts.map(({ paper }) => paper.id));
  for (const { at, paper } of parts) {
    expect(paper.id).toBe(ids.get(at) ?? paper.id);
    expect(paper.title).toBe(merge?.records[at]?.title);
    ids.set(at, paper.id);
  }
  expect(new Set(ids.values()).size).toBe(ids.size);
}
