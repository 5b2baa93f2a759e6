import * as v from 'valibot';
import { ARXIV_ID } from './arxivId.ts';
import type { OpenedList } from './openedList.ts';
import type { OtherId } from './otherIds.ts';
import type { Remarks } from './remarks.ts';
import { SCHEMA_VERSION } from './versions.ts';
import type { WorkKind } from './workKind.ts';

/**
 * The one definition of the corpus file of the built-in digest (schema 1), and of the corpus that
 * every view shows. Types are inferred from it, `data/corpus.schema.json` is emitted from it, and
 * `npm run corpus` checks against it. Files of other lists: `schemaTwo.ts`. Rules that a schema cannot
 * say (each quote an exact slice, each value in the taxonomy, ids unique): `assertCorpus.ts`.
 */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));
export const text = v.pipe(v.string(), v.minLength(1));

/** Which verbatim text of a paper a span points into. */
export const textFieldSchema = v.picklist(['title', 'abstract']);
export type TextField = v.InferOutput<typeof textFieldSchema>;

/** A half-open range `[start, end)` of UTF-16 code units in a verbatim text. */
const spanSchema = v.strictObject({ start: offset, end: offset });
export type Span = v.InferOutput<typeof spanSchema>;

/** An exact slice of a paper's title or abstract. */
export const quoteSchema = v.strictObject({ field: textFieldSchema, start: offset, end: offset });
export type Quote = v.InferOutput<typeof quoteSchema>;

export const basisSchema = v.picklist(['stated', 'inferred']);

/**
 * What a proof speaks of: the paper's own work (`own`), the class that its method belongs to
 * (`class`), or something else that the own words need to be understood (`context`).
 */
export const aboutSchema = v.picklist(['own', 'class', 'context']);
export type About = v.InferOutput<typeof aboutSchema>;

/** Words that prove a judgment, and what they speak of. */
export const proofSchema = v.strictObject({ ...quoteSchema.entries, about: aboutSchema });
export type Proof = v.InferOutput<typeof proofSchema>;

/**
 * What a cost is of. `inference` is that of a whole sequence, `generation` that of one token more;
 * `unspecified` where the words do not say.
 */
export const costQuantitySchema = v.picklist([
  'training',
  'generation',
  'inference',
  'memory',
  'depth',
  'communication',
  'unspecified',
]);

/**
 * How a cost grows with the sequence length, from the slowest to the fastest; `sub-quadratic` where
 * the words name no class below.
 */
export const COST_CLASSES = [
  'constant',
  'logarithmic',
  'linear',
  'log-linear',
  'sub-quadratic',
  'quadratic',
] as const;
export const costClassSchema = v.picklist(COST_CLASSES);

/** One judgment: the paper has this value, because of these words or for this reason. */
const labelSchema = v.strictObject({
  value: slug,
  basis: basisSchema,
  quotes: v.array(proofSchema),
  note: v.nullable(text),
});
/** A label of a corpus file of this schema. */
export type PublishedLabel = v.InferOutput<typeof labelSchema>;

/**
 * A label as the application shows it. Of a list that somebody opened it may also be `proposed` by a
 * rule, or `yours`: given by the reader.
 */
export interface Label extends Omit<PublishedLabel, 'basis'> {
  readonly basis: PublishedLabel['basis'] | 'proposed' | 'yours';
  /** Who gave it, where the reader took it from somebody else's copy of the list. */
  readonly author?: string;
}

/**
 * How one slice of a verbatim text is to be shown, where it differs from the text itself:
 * `text` is prose (`5times` → `5×`), `math` a formula, `link` an address (`display` is its href).
 */
export const displayEditSchema = v.strictObject({
  start: offset,
  end: offset,
  kind: v.picklist(['text', 'math', 'link']),
  display: v.string(),
});
export type DisplayEdit = v.InferOutput<typeof displayEditSchema>;

/** Another name the paper gives to its own work; ambiguous ones mean something else elsewhere. */
const aliasSchema = v.strictObject({ name: text, isAmbiguous: v.boolean() });

/** Where a paper's text names another paper of the corpus. */
export const mentionSchema = v.strictObject({
  paperId: slug,
  field: textFieldSchema,
  start: offset,
  end: offset,
});
export type Mention = v.InferOutput<typeof mentionSchema>;

export const paperSchema = v.strictObject({
  id: slug,
  title: text,
  shortName: v.nullable(text),
  /** The slice that proves the short name; `null` where it comes from the published title. */
  shortNameQuote: v.nullable(quoteSchema),
  aliases: v.array(aliasSchema),
  abstract: text,
  displayEdits: v.strictObject({
    title: v.array(displayEditSchema),
    abstract: v.array(displayEditSchema),
  }),
  authorCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  authors: v.array(text),
  date: isoDate,
  comments: v.pipe(v.number(), v.integer(), v.minValue(0)),
  arxivId: v.pipe(v.string(), v.regex(ARXIV_ID)),
  venue: v.nullable(text),
  codeUrl: v.nullable(v.pipe(v.string(), v.url())),
  publishedTitle: v.nullable(text),
  /** Facet id → labels, in the taxonomy's order of facets and values. */
  labels: v.record(slug, v.array(labelSchema)),
  mentions: v.array(mentionSchema),
});
/** A paper of a corpus file of this schema, such as those of the built-in digest. */
export type PublishedPaper = v.InferOutput<typeof paperSchema>;

/** A paper as the application shows it: in a list that somebody opens, only the title is sure. */
export interface Paper
  extends Omit<PublishedPaper, 'date' | 'arxivId' | 'authorCount' | 'comments' | 'labels'> {
  /** `2024`, `2024-03` or `2024-03-05`; `null` where it is not known. */
  readonly date: string | null;
  readonly arxivId: string | null;
  readonly authorCount: number | null;
  readonly comments: number | null;
  readonly labels: Readonly<Record<string, readonly Label[]>>;
  /** Facts that the built-in digest has none of. */
  readonly doi?: string | null;
  readonly url?: string | null;
  readonly kind?: WorkKind | null;
  readonly keywords?: readonly string[];
  readonly otherIds?: readonly OtherId[];
  readonly editors?: readonly string[];
  /** Of whoever published the list. */
  readonly remarks?: Remarks | undefined;
}

export const facetValueSchema = v.strictObject({
  id: slug,
  label: text,
  definition: text,
  /** How the value is written where space is short, such as `O(N)`; else the label is used. */
  notation: v.nullable(text),
  /** Hue in degrees (OKLCH) and glyph of a value that has a colour of its own. */
  hue: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(360))),
  glyph: v.nullable(slug),
  /** The costs that give this value. A facet whose values have them is derived, never annotated. */
  costs: v.optional(
    v.strictObject({
      quantities: v.array(costQuantitySchema),
      classes: v.array(costClassSchema),
    }),
  ),
  /** Why a model of this kind keeps a state of fixed size while generating; absent if it does not. */
  fixedState: v.optional(text),
  /** Ids that meant this value in addresses published before; several values may share one. */
  formerly: v.optional(v.array(slug)),
});
export type FacetValue = v.InferOutput<typeof facetValueSchema>;

export const facetSchema = v.strictObject({
  id: slug,
  label: text,
  definition: text,
  /** Whether "Not stated" is offered as a value for papers without a label. */
  offersNotStated: v.boolean(),
  /** Whether its filter is folded away at first, below those that are asked for most. */
  isDetail: v.optional(v.boolean()),
  values: v.array(facetValueSchema),
});
/** A facet as the application shows it. */
export interface Facet extends v.InferOutput<typeof facetSchema> {
  /** The fact that a list has made it of, which each paper states by itself as well. */
  readonly fact?: 'keywords' | 'venue' | 'kind' | 'date';
}

/** Words of the field that mean one thing, an abbreviation and what it stands for, with who uses it so. */
export const synonymSchema = v.strictObject({
  terms: v.pipe(v.array(text), v.minLength(2)),
  source: text,
});

export const taxonomySchema = v.strictObject({
  facets: v.array(facetSchema),
  synonyms: v.array(synonymSchema),
});
/** A taxonomy as the application shows it. */
export interface Taxonomy extends Omit<v.InferOutput<typeof taxonomySchema>, 'facets'> {
  readonly facets: Facet[];
}

export const digestInfoSchema = v.strictObject({
  name: text,
  /** The day the page was saved. */
  savedOn: isoDate,
  /** The year that dates without a year belong to. */
  pageYear: v.pipe(v.number(), v.integer()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
});
export type DigestInfo = v.InferOutput<typeof digestInfoSchema>;

export const corpusSchema = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  /** SHA-256 of the canonical JSON of `digest`, `taxonomy` and `papers`. */
  contentHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  digest: digestInfoSchema,
  taxonomy: taxonomySchema,
  papers: v.array(paperSchema),
});
/** What a corpus file of this schema holds. */
export type PublishedCorpus = v.InferOutput<typeof corpusSchema>;

/** A corpus as the application shows it: the built-in digest, or a list that somebody opened. */
export interface Corpus extends Omit<PublishedCorpus, 'papers' | 'digest' | 'taxonomy'> {
  readonly taxonomy: Taxonomy;
  readonly digest: Pick<DigestInfo, 'name'> & {
    /** `null` where the list does not say when it was saved. */
    readonly savedOn: string | null;
  };
  readonly papers: readonly Paper[];
  /** Where a list that somebody opened comes from; the built-in digest has no such thing. */
  readonly list?: OpenedList;
}
