import { READER } from '../../corpus/reader.ts';
import type { Quote } from '../../corpus/schema.ts';
import type { FacetTwo, LabelTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import type { LabelChange, QuotedWords } from './labelEdit.ts';

/** The value that stands for one of a facet today; `null` where none does. */
export type Succession = (facet: string, value: string) => string | null;

/** The paper with changes made, in their order: its own, and those of facets and values that it has. */
export function changePaper(
  paper: PaperTwo,
  changes: readonly LabelChange[],
  facets: readonly FacetTwo[],
  succession: Succession,
): PaperTwo {
  const labels = new Map(Object.entries(paper.labels));
  for (const [at, change] of changes.entries()) {
    const { facet } = change;
    const own = labels.get(facet);
    // What is removed later was still there when it was given, and goes the way of the others then.
    const find: Succession = (of, value) =>
      changes.slice(at + 1).some((later) => removes(later, of, value))
        ? value
        : succession(of, value);
    const made =
      'paper' in change ? changeOwn(paper, own, change, find) : changeAll(own, change, succession);
    if (made === undefined) labels.delete(facet);
    else if (made !== own) {
      labels.set(facet, sortLabels(made, facets.find(({ id }) => id === facet)?.values ?? []));
    }
  }
  return { ...paper, labels: Object.fromEntries(labels) };
}

/** The labels of a facet after a change of this paper. */
function changeOwn(
  paper: PaperTwo,
  own: LabelTwo[] | undefined,
  change: Extract<LabelChange, { readonly paper: string }>,
  find: Succession,
): LabelTwo[] | undefined {
  if (change.kind === 'reject') return own && without(own, change.value);
  const value = find(change.facet, change.kind === 'change' ? change.to : change.value);
  if (value === null) return own;
  const before = own ?? [];
  const others = change.kind === 'change' ? without(before, change.value) : before;
  const known = others.find((label) => label.value === value);
  return [...without(others, value), createLabel(paper, value, change, known)];
}

/** The same after a change of the taxonomy; `undefined` where the paper has none, or none any more. */
function changeAll(
  own: LabelTwo[] | undefined,
  change: LabelChange,
  succession: Succession,
): LabelTwo[] | undefined {
  if (own === undefined || change.kind === 'removeFacet') return undefined;
  if (change.kind === 'moveValue') return [...own];
  if (change.kind !== 'removeValue') return own;
  const gone = own.find((label) => label.value === change.value);
  if (gone === undefined) return own;
  const heir = change.to === null ? null : succession(change.facet, change.to);
  const others = without(own, change.value);
  return heir === null ? others : giveLabel(others, gone, heir);
}

function removes(change: LabelChange, facet: string, value: string): boolean {
  if (change.facet !== facet) return false;
  return change.kind === 'removeFacet' || (change.kind === 'removeValue' && change.value === value);
}

function without(labels: readonly LabelTwo[], value: string): LabelTwo[] {
  return labels.filter((label) => label.value !== value);
}

/** A label of the reader's: the words that were there already stay, and the new ones come to them. */
function createLabel(
  paper: PaperTwo,
  value: string,
  { quotes, note, author = READER }: Extract<LabelChange, { readonly quotes: unknown }>,
  known: LabelTwo | undefined,
): LabelTwo {
  const found = quotes.flatMap((quote) => locateWords(paper, quote) ?? []);
  return {
    ...{ value, basis: 'yours', author },
    quotes: joinQuotes(known?.quotes ?? [], found),
    note: note ?? known?.note ?? null,
  };
}

/** From what a person settled to what a rule proposed. */
const BASES = ['yours', 'stated', 'inferred', 'proposed'] as const;

/** The labels with one given to another value: where that has a label, the better of the two with the words of both. */
function giveLabel(labels: readonly LabelTwo[], gone: LabelTwo, heir: string): LabelTwo[] {
  const given = { ...gone, value: heir };
  const known = labels.find((label) => label.value === heir);
  if (known === undefined) return [...labels, given];
  const isBetter = BASES.indexOf(given.basis) < BASES.indexOf(known.basis);
  const joined = {
    ...(isBetter ? given : known),
    quotes: joinQuotes(known.quotes, given.quotes),
    note: (isBetter ? given.note : null) ?? known.note ?? given.note,
  };
  return [...without(labels, heir), joined];
}

function joinQuotes(
  quotes: LabelTwo['quotes'],
  others: readonly LabelTwo['quotes'][number][],
): LabelTwo['quotes'] {
  const added = others.filter(({ field, start, end }) =>
    quotes.every((quote) => quote.field !== field || quote.start !== start || quote.end !== end),
  );
  return [...quotes, ...added];
}

/** Where the words are in the paper as it is: in their place, else where they are first; `null` if nowhere. */
function locateWords(paper: PaperTwo, { words, field, start, end }: QuotedWords): Quote | null {
  const verbatim = paper[field] ?? '';
  if (verbatim.slice(start, end) === words) return { field, start, end };
  const found = verbatim.indexOf(words);
  return found === -1 ? null : { field, start: found, end: found + words.length };
}

/** In the order of the facet's values, as every reader of a corpus expects them. */
function sortLabels(labels: readonly LabelTwo[], values: FacetTwo['values']): LabelTwo[] {
  const order = new Map(values.map(({ id }, position) => [id, position]));
  const place = ({ value }: LabelTwo) => order.get(value) ?? values.length;
  return labels.toSorted((one, other) => place(one) - place(other));
}
