import * as v from 'valibot';
import { ARXIV_ID_SOURCE } from './arxivId.ts';
import { recordOf } from './recordOf.ts';
import { remarksSchema } from './remarks.ts';
import {
  aboutSchema,
  displayEditSchema,
  facetSchema,
  facetValueSchema,
  isoDate,
  mentionSchema,
  quoteSchema,
  slug,
  synonymSchema,
  text,
} from './schema.ts';
import { WORK_KINDS } from './workKind.ts';

/**
 * The definition of a list of papers from anywhere, in which only a title is required. Lists are kept and
 * published in it; `openCorpus.ts` makes of one what the views show, and `upgradeCorpus.ts` makes one of
 * a corpus of schema 1. What is called the same in both schemas means the same.
 */
export const SCHEMA_VERSION_TWO = 2;

/** With those before April 2007: `hep-th/9608091`. */
const ARXIV_ID_OF_ANY_DAY = new RegExp(`^(?:${ARXIV_ID_SOURCE}|[a-z-]+/\\d{7})$`, 'u');

/** An id that fits into an address. */
const shortSlug = v.pipe(slug, v.maxLength(80));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//iu), v.url());

/** `2024`, `2024-03` or `2024-03-05`. */
const partialDateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u),
);

export const workKindSchema = v.picklist(WORK_KINDS);

/**
 * Why a label is there: the file or the paper's words state it, somebody inferred it with a reason,
 * a rule proposed it, or the reader of this list gave it.
 */
const labelBasisSchema = v.picklist(['stated', 'inferred', 'proposed', 'yours']);

export const labelTwoSchema = v.strictObject({
  value: shortSlug,
  basis: labelBasisSchema,
  /** The person or the rule that gave it; `null` where that is the list's own. */
  author: v.nullable(text),
  /** Of what each speaks, where the list says so. */
  quotes: v.array(v.strictObject({ ...quoteSchema.entries, about: v.optional(aboutSchema) })),
  note: v.nullable(text),
});

export type LabelTwo = v.InferOutput<typeof labelTwoSchema>;

/** An identifier that has no field of its own: `{ scheme: "pmid", id: "8692918" }`; see `otherIds.ts`. */
const otherIdSchema = v.strictObject({ scheme: shortSlug, id: text });

export const paperTwoSchema = v.strictObject({
  id: shortSlug,
  title: text,
  shortName: v.nullable(text),
  shortNameQuote: v.nullable(quoteSchema),
  aliases: v.array(v.strictObject({ name: text, isAmbiguous: v.boolean() })),
  abstract: v.nullable(text),
  displayEdits: v.strictObject({
    title: v.array(displayEditSchema),
    abstract: v.array(displayEditSchema),
  }),
  /** May be known where the names are not. */
  authorCount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  authors: v.array(text),
  editors: v.array(text),
  date: v.nullable(partialDateSchema),
  kind: v.nullable(workKindSchema),
  arxivId: v.nullable(v.pipe(v.string(), v.regex(ARXIV_ID_OF_ANY_DAY))),
  doi: v.nullable(v.pipe(v.string(), v.regex(/^10\.\d{4,9}(?:\.\d+)*\/\S+$/u))),
  otherIds: v.array(otherIdSchema),
  url: v.nullable(webAddress),
  codeUrl: v.nullable(webAddress),
  venue: v.nullable(text),
  publishedTitle: v.nullable(text),
  keywords: v.array(text),
  comments: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Facet id → labels; a facet without labels may be left out. */
  labels: recordOf(shortSlug, v.array(labelTwoSchema)),
  mentions: v.array(mentionSchema),
  remarks: v.optional(remarksSchema),
});
export type PaperTwo = v.InferOutput<typeof paperTwoSchema>;

/** Colours by name; which shade each is, the style sheet says, in light and in dark. */
export const PALETTE = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'cyan',
  'blue',
  'purple',
  'pink',
] as const;
const paletteSchema = v.picklist(PALETTE);
export type PaletteId = v.InferOutput<typeof paletteSchema>;

/** What the application uses a facet for, whatever the facet is called. */
const facetRoleSchema = v.picklist([
  // Its values have colours and glyphs, and charts are coloured by it.
  'colour',
  // Says what a paper brings: rows and reasons name it.
  'contribution',
  // Says where the work applies: the gap map begins with it as columns.
  'setting',
]);
export type FacetRole = v.InferOutput<typeof facetRoleSchema>;

export const facetValueTwoSchema = v.strictObject({
  id: shortSlug,
  label: text,
  definition: v.nullable(text),
  notation: v.nullable(text),
  colour: v.nullable(paletteSchema),
  glyph: v.nullable(shortSlug),
  ...v.pick(facetValueSchema, ['costs', 'fixedState', 'formerly']).entries,
});

export const facetTwoSchema = v.strictObject({
  id: shortSlug,
  label: text,
  definition: v.nullable(text),
  offersNotStated: v.boolean(),
  roles: v.array(facetRoleSchema),
  /** From a taxonomy that people wrote, or from what the file says of each paper. */
  origin: v.picklist(['taxonomy', 'file']),
  values: v.array(facetValueTwoSchema),
  ...v.pick(facetSchema, ['isDetail']).entries,
});
export type FacetTwo = v.InferOutput<typeof facetTwoSchema>;

export const corpusTwoSchema = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION_TWO),
  /** Of the content as first made; an upgrade keeps it, so that links still know the list. */
  contentHash: hash,
  digest: v.strictObject({
    name: text,
    savedOn: v.nullable(isoDate),
    /** The files that the list was read from. */
    files: v.array(v.strictObject({ name: text, format: shortSlug, sha256: v.nullable(hash) })),
  }),
  taxonomy: v.strictObject({
    facets: v.array(facetTwoSchema),
    synonyms: v.optional(v.array(synonymSchema)),
  }),
  papers: v.array(paperTwoSchema),
});
export type CorpusTwo = v.InferOutput<typeof corpusTwoSchema>;
