import type { CorpusTwo, FacetTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import type { Change, Facts, LabelEdit } from '../../curation/editor/labelEdit.ts';
import { FACTS, selectChanges } from '../../curation/editor/labelEdit.ts';
import type { Part } from '../../curation/editor/partPapers.ts';
import { listParts, selectParts } from '../../curation/editor/partPapers.ts';
import type { PaperDraft } from '../../sources/facts/paperDraft.ts';
import { foldValue, shorten } from '../../sources/facts/plainText.ts';
import { createPaper } from '../../sources/list/createListCorpus.ts';
import { recountFileFacet } from '../../sources/list/fileFacets.ts';
import { joinDrafts } from '../../sources/list/mergeDuplicates.ts';
import { createIdMaker, describePaper } from '../../sources/list/paperIds.ts';
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
 * was one. The first paper keeps its labels, and text that words of a label are in; it gives back what it
 * had from this record alone.
 */
export function partRecord(
  list: EditedList,
  { paper: from, first, records }: KeptMerge,
  at: number,
): readonly Change[] {
  const record = records[at]?.draft;
  if (record === undefined) return [];
  const { read, edited, edits } = list;
  const parted = selectParts(selectChanges(edits)).flatMap((part) =>
    part.from === from ? part.at : [],
  );
  const others = records.filter((_, place) => !parted.includes(place));
  const joined = others.reduce<PaperDraft>((draft, own) => joinDrafts(draft, own.draft), first);
  const rest = others.reduce<PaperDraft>(
    (draft, own) => (own === records[at] ? draft : joinDrafts(draft, own.draft)),
    first,
  );
  const [whole, left] = [createPaper(joined, from, []), createPaper(rest, from, [])];
  const quoted = [read, edited].flatMap(({ papers }) => papers.filter(({ id }) => id === from));
  const remaining = keepQuoted(whole, left, quoted);
  const own = createPaper(record, findOwnId(list, { from, at }, record), []);
  const facets = read.taxonomy.facets
    .filter(({ origin }) => origin === 'file')
    .map((facet) => readValues(facet, edited, record, [joined, rest]));
  return [
    ...facets.flatMap(({ added }) => added),
    {
      kind: 'part',
      ...{ from, at },
      paper: {
        ...own,
        labels: Object.fromEntries(facets.map(({ id, values }) => [id, values.map(createLabel)])),
      },
      facts: pickDifferent(whole, remaining),
      labels: facets.flatMap(({ id, given }) => given.map((value) => ({ facet: id, value }))),
    },
  ];
}

/**
 * The id that a record had as a paper, by which its labels and notes are kept, or one that no paper has
 * or had. Nobody knows whose the labels are where other records had the same one.
 */
function findOwnId(
  { read, edited, edits }: EditedList,
  { from, at }: { readonly from: string; readonly at: number },
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

/** Texts that words of labels are in stay. */
function keepQuoted(whole: PaperTwo, left: PaperTwo, papers: readonly PaperTwo[]): PaperTwo {
  const isQuoted = (field: 'title' | 'abstract') =>
    papers.some(({ labels }) =>
      Object.values(labels).some((own) =>
        own.some(({ quotes }) => quotes.some((quote) => quote.field === field)),
      ),
    );
  const [title, abstract] = [isQuoted('title') ? whole : left, isQuoted('abstract') ? whole : left];
  return {
    ...left,
    ...{ title: title.title, abstract: abstract.abstract },
    displayEdits: {
      title: title.displayEdits.title,
      abstract: abstract.displayEdits.abstract,
    },
  };
}

function pickDifferent(whole: PaperTwo, remaining: PaperTwo): { with: Facts; without: Facts } {
  const differ = FACTS.filter(
    (fact) => JSON.stringify(whole[fact]) !== JSON.stringify(remaining[fact]),
  );
  const pick = (paper: PaperTwo): Facts => Object.fromEntries(differ.map((f) => [f, paper[f]]));
  return { with: pick(whole), without: pick(remaining) };
}

/**
 * The values of a record in a facet that came from its file, those that the facet lacks with the changes
 * that add them; `given` are those that the first paper has from this record alone.
 */
function readValues(
  facet: FacetTwo,
  edited: CorpusTwo,
  record: PaperDraft,
  [joined, rest]: readonly [PaperDraft, PaperDraft],
) {
  const { id } = facet;
  const now = edited.taxonomy.facets.find((one) => one.id === id)?.values ?? [];
  const known = [...facet.values, ...now];
  const makeId = createIdMaker(['not-stated', ...known.map((value) => value.id)]);
  const ids = new Map(known.map((value) => [foldValue(value.label), value.id]));
  const added: Change[] = [];
  const list = (draft: PaperDraft) => [
    ...new Set(
      recountFileFacet(facet, [draft])
        .read(draft)
        .filter((text) => foldValue(text) !== ''),
    ),
  ];
  for (const text of list(record)) {
    const label = shorten(text, 120);
    if (ids.has(foldValue(text)) || ids.has(foldValue(label))) continue;
    const value = makeId(label);
    ids.set(foldValue(text), value);
    added.push({ kind: 'addValue', facet: id, value, label, definition: null });
  }
  const find = (draft: PaperDraft) => [
    ...new Set(
      list(draft).flatMap(
        (text) => ids.get(foldValue(text)) ?? ids.get(foldValue(shorten(text, 120))) ?? [],
      ),
    ),
  ];
  const left = find(rest);
  return {
    ...{ id, added, values: find(record) },
    given: find(joined).filter((value) => !left.includes(value)),
  };
}

function createLabel(value: string) {
  return { value, basis: 'stated' as const, author: null, quotes: [], note: null };
}
