import type { CorpusTwo, FacetTwo } from '../../corpus/schemaTwo.ts';
import {
  createFileLabel,
  findValues,
  LONGEST_VALUE,
  readValues,
} from '../../curation/editor/fileValues.ts';
import { createRest, joinRecords } from '../../curation/editor/giveBack.ts';
import type { Change, LabelEdit, Part, Text } from '../../curation/editor/labelEdit.ts';
import { selectChanges, TEXTS } from '../../curation/editor/labelEdit.ts';
import { listParts, selectParts } from '../../curation/editor/partPapers.ts';
import type { PaperDraft } from '../../sources/facts/paperDraft.ts';
import { foldValue, shorten } from '../../sources/facts/plainText.ts';
import { createPaper } from '../../sources/list/createListCorpus.ts';
import { createIdMaker, describePaper } from '../../sources/list/paperIds.ts';
import { createValueIdMaker } from '../../sources/list/valueIds.ts';
import type { KeptMerge } from '../kept/merges.ts';

/** A list as it was read, and as the reader has edited it. */
export interface EditedList {
  readonly read: CorpusTwo;
  readonly edited: CorpusTwo;
  /** All of them, also those that do not hold any more. */
  readonly edits: readonly LabelEdit[];
}

/**
 * The changes that make a paper of its own of a record that was merged: with the id that it had before, if it
 * was one. The first paper keeps its labels, and text that words of a label are in.
 */
export function partRecord(list: EditedList, merge: KeptMerge, at: number): readonly Change[] {
  const { paper: from, first } = merge;
  const records = merge.records.map(({ draft }) => draft);
  const record = records[at];
  if (record === undefined) return [];
  const { read, edited, edits } = list;
  const own = createPaper(record, findOwnId(list, { from, at }, record), []);
  const part = { kind: 'part' as const, from, at, paper: own, first, records, keeps: [] };
  const parts = [...selectParts(selectChanges(edits)).filter((one) => one.from === from), part];
  const rest = createRest(from, part, parts);
  const now = edited.papers.find(({ id }) => id === from);
  // Others may be merged again, in another tab also by undoing.
  const drafts = [record, joinRecords(part, parts), joinRecords(part, [part])];
  const facets = read.taxonomy.facets
    .filter(({ origin }) => origin === 'file')
    .map((facet) => ({ facet, ...addValues(facet, edited, drafts) }));
  const labels = facets.map(({ facet, known }) => [
    facet.id,
    findValues(facet, known, record).map(createFileLabel),
  ]);
  return [
    ...facets.flatMap(({ added }) => added),
    {
      ...part,
      paper: { ...own, labels: Object.fromEntries(labels) },
      keeps: TEXTS.filter((text) => now?.[text] !== rest[text] && isQuoted(list, from, text)),
    },
  ];
}

/**
 * The id that a record had as a paper, by which its labels and notes are kept, or one that no paper has
 * or had. Nobody knows whose the labels are where other records had the same one.
 */
function findOwnId(
  { read, edited, edits }: EditedList,
  { from, at }: Pick<Part, 'from' | 'at'>,
  record: PaperDraft,
): string {
  const parts = listParts(edits);
  const isOwn = (part: Part) => part.from === from && part.at === at;
  const others = new Set(parts.flatMap((part) => (isOwn(part) ? [] : part.paper.id)));
  const known = parts.findLast((part) => isOwn(part) && !others.has(part.paper.id));
  if (known !== undefined) return known.paper.id;
  const papers = [...read.papers, ...edited.papers, ...parts.map(({ paper }) => paper)];
  return createIdMaker(papers.map(({ id }) => id))(describePaper(record));
}

/** Whether words of a label are in a text of a paper. */
function isQuoted({ read, edited }: EditedList, paper: string, text: Text): boolean {
  return [...read.papers, ...edited.papers]
    .filter(({ id }) => id === paper)
    .flatMap(({ labels }) => Object.values(labels).flat())
    .some(({ quotes }) => quotes.some(({ field }) => field === text));
}

/**
 * The values of a facet that came from the file, with the changes that add those of these records that it
 * had not then: also where another edit has added them, since that may be undone.
 */
function addValues(facet: FacetTwo, edited: CorpusTwo, drafts: readonly PaperDraft[]) {
  const now = edited.taxonomy.facets.find(({ id }) => id === facet.id)?.values ?? [];
  const makeId = createValueIdMaker([...facet.values, ...now].map(({ id }) => id));
  const [read, later] = [facet.values, now].map(
    (values) => new Map(values.map(({ id, label }) => [foldValue(label), id])),
  );
  const added = new Map<string, Extract<Change, { readonly kind: 'addValue' }>>();
  for (const text of drafts.flatMap((draft) => readValues(facet, draft))) {
    const label = shorten(text, LONGEST_VALUE);
    const key = foldValue(label);
    if (read?.has(foldValue(text)) || read?.has(key) || added.has(key)) continue;
    const value = later?.get(key) ?? makeId(label);
    added.set(key, { kind: 'addValue', facet: facet.id, value, label, definition: null });
  }
  const changes = [...added.values()];
  const names = changes.map(({ value, label }) => ({ id: value, label }));
  return { added: changes, known: [...facet.values, ...now, ...names] };
}
