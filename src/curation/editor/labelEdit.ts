import * as v from 'valibot';
import { quoteSchema, text } from '../../corpus/schema.ts';
import { facetTwoSchema, facetValueTwoSchema, paperTwoSchema } from '../../corpus/schemaTwo.ts';
import { draftSchema } from '../../sources/facts/draftSchema.ts';

const id = v.pipe(text, v.maxLength(120));

/** A quote with its words: where the text of a paper has changed since, they are looked for again. */
const wordsSchema = v.object({ ...quoteSchema.entries, words: text });
export type QuotedWords = v.InferOutput<typeof wordsSchema>;

const place = { paper: id, facet: id, value: id };
const proof = {
  quotes: v.array(wordsSchema),
  note: v.nullable(text),
  /** Whose judgment it was, where it was taken from somebody else's copy. */
  author: v.optional(text),
};

/** What a facet or value from a file of a taxonomy has beside its name and definition. */
const facetDetailsSchema = v.omit(facetTwoSchema, ['id', 'label', 'definition', 'values']);
const valueDetailsSchema = v.omit(facetValueTwoSchema, ['id', 'label', 'definition']);

/** What a paper can have from a record that was merged with it. */
export const FACTS = [
  'title',
  'abstract',
  'displayEdits',
  'authors',
  'editors',
  'authorCount',
  'date',
  'kind',
  'arxivId',
  'doi',
  'otherIds',
  'url',
  'codeUrl',
  'venue',
  'keywords',
  'comments',
] as const;
const factsSchema = v.partial(v.pick(paperTwoSchema, FACTS));
export type Facts = v.InferOutput<typeof factsSchema>;

/** A record that was merged: the paper that it is a part of, and its place among that paper's records. */
const merged = { from: id, at: v.number() };

/** Texts of a paper, which words of labels are in. */
export const TEXTS = ['title', 'abstract'] as const;
export type Text = (typeof TEXTS)[number];

/** One thing that is done to a label or to the taxonomy. It holds all it needs, whatever came before. */
const changeSchema = v.variant('kind', [
  /** A proposal is right: its label is the reader's from now on. */
  v.object({ kind: v.literal('accept'), ...place, ...proof }),
  /** The paper does not have this value, whoever says so and however often. */
  v.object({ kind: v.literal('reject'), ...place }),
  /** Not this value, but that one, with the same words. */
  v.object({ kind: v.literal('change'), ...place, to: id, ...proof }),
  v.object({ kind: v.literal('add'), ...place, ...proof }),
  v.object({
    kind: v.literal('addFacet'),
    facet: id,
    label: text,
    definition: v.nullable(text),
    details: v.optional(facetDetailsSchema),
  }),
  v.object({
    kind: v.literal('addValue'),
    facet: id,
    value: id,
    label: text,
    definition: v.nullable(text),
    details: v.optional(valueDetailsSchema),
  }),
  /** Says of a facet, or of one of its values, what it means. */
  v.object({
    kind: v.literal('define'),
    facet: id,
    value: v.nullable(id),
    definition: text,
  }),
  /** Its id stays, and so do the addresses that have it. */
  v.object({ kind: v.literal('renameFacet'), facet: id, label: text }),
  v.object({ kind: v.literal('renameValue'), facet: id, value: id, label: text }),
  /** Right before another one, or to the end (`null`); where that one is gone, it stays. */
  v.object({ kind: v.literal('moveFacet'), facet: id, before: v.nullable(id) }),
  v.object({ kind: v.literal('moveValue'), facet: id, value: id, before: v.nullable(id) }),
  /** Its labels go with it. */
  v.object({ kind: v.literal('removeFacet'), facet: id }),
  /** Its labels become those of another value, or go with it (`null`). */
  v.object({ kind: v.literal('removeValue'), facet: id, value: id, to: v.nullable(id) }),
  /** A record that was merged is a paper of its own. */
  v.object({
    kind: v.literal('part'),
    ...merged,
    paper: paperTwoSchema,
    /** All records of the first paper, its own first: what it has without some of them is made of them. */
    first: draftSchema,
    records: v.array(draftSchema),
    /** Texts of this record that stay with the first paper, since words of its labels are in them. */
    keeps: v.array(v.picklist(TEXTS)),
  }),
  /** The same from before records were kept with it. */
  v.object({
    kind: v.literal('part'),
    ...merged,
    paper: paperTwoSchema,
    /** What the first paper says with the record, and in place of it without: only where the two differ. */
    facts: v.object({ with: factsSchema, without: factsSchema }),
    /** Labels that the file gave the first paper with this record alone. */
    labels: v.array(v.object({ facet: id, value: id })),
  }),
  /** It is a part of the first paper again. */
  v.object({ kind: v.literal('mergeAgain'), ...merged }),
]);
export type Change = v.InferOutput<typeof changeSchema>;
/** Which papers there are. */
export type PaperChange = Extract<Change, { readonly from: string }>;
export type Part = Extract<PaperChange, { readonly kind: 'part' }>;
/** Which labels papers have, and what there is of facets and values. */
export type LabelChange = Exclude<Change, PaperChange>;

export function isLabelChange(change: Change): change is LabelChange {
  return change.kind !== 'part' && change.kind !== 'mergeAgain';
}

/**
 * What the reader did at one moment, and undoes as one. Edits are only ever added: undoing is also
 * an edit, so that two copies of a list are merged by having the edits of both.
 */
const editSchema = v.object({
  /** Unlike that of any other edit, on this device or elsewhere. */
  id,
  /** Milliseconds since 1970. */
  at: v.number(),
  action: v.variant('kind', [
    v.object({
      kind: v.literal('changes'),
      changes: v.array(changeSchema),
      /** An edit that does not hold while this one does: the reader has decided again. */
      instead: v.optional(id),
    }),
    v.object({ kind: v.literal('undo'), edit: id }),
    v.object({ kind: v.literal('redo'), edit: id }),
  ]),
});
export type LabelEdit = v.InferOutput<typeof editSchema>;

/** The edits among these values. What cannot be read, such as one of a newer version, is passed over. */
export function parseEdits(values: readonly unknown[]): readonly LabelEdit[] {
  return values.flatMap((value) => {
    const parsed = v.safeParse(editSchema, value);
    return parsed.success ? [parsed.output] : [];
  });
}

/**
 * The changes that hold, in the order they were made: those of edits that were not undone last, but
 * where another one that was not holds instead. The order in which the edits are given makes no
 * difference, and one given twice counts once.
 */
export function selectChanges(edits: readonly LabelEdit[]): readonly Change[] {
  const sorted = sortEdits(edits);
  const undone = new Set<string>();
  for (const { action } of sorted) {
    if (action.kind === 'undo') undone.add(action.edit);
    if (action.kind === 'redo') undone.delete(action.edit);
  }
  const made = sorted.filter(({ id: own }) => !undone.has(own));
  const replaced = new Set(
    made.flatMap(({ action }) => (action.kind === 'changes' ? (action.instead ?? []) : [])),
  );
  return made.flatMap(({ id: own, action }) =>
    action.kind === 'changes' && !replaced.has(own) ? action.changes : [],
  );
}

/** The edits in the order they were made, each once. */
export function sortEdits(edits: readonly LabelEdit[]): readonly LabelEdit[] {
  return [...new Map(edits.map((edit) => [edit.id, edit])).values()].toSorted(compareEdits);
}

function compareEdits(one: LabelEdit, other: LabelEdit): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}
