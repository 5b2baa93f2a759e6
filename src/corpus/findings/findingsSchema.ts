import * as v from 'valibot';
import { ARXIV_ID } from '../arxivId.ts';
import {
  basisSchema,
  costClassSchema,
  costQuantitySchema,
  proofSchema,
  quoteSchema,
  slug,
  text,
} from '../schema.ts';
import { FINDINGS_VERSION } from '../versions.ts';

/**
 * What the papers say of themselves and of others beyond their labels: claims, costs, reach and
 * mentions, each with the exact words. The one definition of `data/findings.json`, which is
 * fetched by the pages that show it and costs the list nothing. Rules that a schema cannot say
 * (each quote an exact slice, each number within its quote, each method known) are asserted when
 * the file is made.
 */

const count = v.pipe(v.number(), v.minValue(0));

/**
 * Something that papers compare with, build on or name. A `paper` is one of the corpus, a `family`
 * a value of the facet `family`, a `named` one has a name and a source outside the corpus, a
 * `group` is a description such as “previous methods”.
 */
export const methodSchema = v.strictObject({
  id: slug,
  name: text,
  kind: v.picklist(['paper', 'family', 'named', 'group']),
  /** Id of the paper or of the family value; `null` for the other kinds. */
  refersTo: v.nullable(slug),
  /** Where a named method was published, and when (`YYYY` or `YYYY-MM`); `null` where unknown. */
  source: v.nullable(
    v.strictObject({
      arxivId: v.nullable(v.pipe(v.string(), v.regex(ARXIV_ID))),
      reference: v.nullable(text),
      published: v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2})?$/u)),
    }),
  ),
});
export type Method = v.InferOutput<typeof methodSchema>;

/** What a claim is about; labels and definitions are in `data/quantities.json`. */
export const quantitySchema = v.strictObject({ id: slug, label: text, definition: text });
export type Quantity = v.InferOutput<typeof quantitySchema>;

/** What a claim was measured on; labels and definitions are in `data/tasks.json`. */
export const taskSchema = v.strictObject({ id: slug, label: text });
export type Task = v.InferOutput<typeof taskSchema>;

/** A number as the paper writes it (an exact slice, in `quote`) and as it counts. */
export const amountSchema = v.strictObject({
  quote: quoteSchema,
  value: v.number(),
  unit: v.picklist([
    'times',
    'percent',
    'points',
    'tokens',
    'steps',
    'seconds',
    'parameters',
    'bleu',
    'perplexity',
    'other',
  ]),
  bound: v.picklist(['exact', 'up-to', 'at-least']),
  direction: v.nullable(v.picklist(['more', 'less'])),
});
export type Amount = v.InferOutput<typeof amountSchema>;

/** How a claim stands to its comparators, in the order in which they are offered. */
export const CLAIM_EFFECTS = [
  'better',
  'at-least-equal',
  'equal',
  'closer',
  'mixed',
  'worse',
  'attained',
] as const;

/**
 * One assertion of a paper about its own work or finding: one quantity, one circumstance.
 * `effect` is against the comparators: `closer` is a gap that narrows, `mixed` better in one and worse
 * in another, `attained` an absolute statement.
 */
export const claimSchema = v.strictObject({
  /** `<paper>-<n>`, which stays once it was given: the anchor of its row. */
  id: slug,
  quote: quoteSchema,
  /** What the claim is about, where that is not the paper's own method. */
  subject: v.nullable(slug),
  quantity: slug,
  effect: v.picklist(CLAIM_EFFECTS),
  amount: v.nullable(amountSchema),
  /** `condition` is what the comparison holds for: “of the same size”. */
  comparators: v.array(
    v.strictObject({ methodId: slug, quote: quoteSchema, condition: v.nullable(quoteSchema) }),
  ),
  /** What it was measured on, by ids of `tasks`; two claims are set against each other on one task. */
  tasks: v.array(slug),
  where: v.strictObject({
    task: v.nullable(quoteSchema),
    data: v.nullable(quoteSchema),
    length: v.nullable(v.strictObject({ quote: quoteSchema, tokens: count })),
    scale: v.nullable(quoteSchema),
  }),
});
export type Claim = v.InferOutput<typeof claimSchema>;

/** How a quantity of the paper's method grows with the sequence length N. */
export const costSchema = v.strictObject({
  quantity: costQuantitySchema,
  class: costClassSchema,
  basis: basisSchema,
  quote: v.nullable(proofSchema),
  note: v.nullable(text),
});
export type Cost = v.InferOutput<typeof costSchema>;

/** A length that the paper says it handled. */
export const reachSchema = v.strictObject({
  quote: quoteSchema,
  /** The number within the quote. */
  amount: quoteSchema,
  value: count,
  unit: v.picklist(['tokens', 'steps', 'frames', 'bases', 'resolution', 'unspecified']),
  kind: v.picklist(['trained', 'tested', 'claimed']),
});
export type Reach = v.InferOutput<typeof reachSchema>;

/** From the closest tie to the loosest; a pair of papers stands for the closest of its relations. */
export const RELATION_KINDS = [
  'extends',
  'generalises',
  'analyses',
  'uses',
  'compares-with',
  'surveys',
  'background',
] as const;

/** A named method of others in the paper's words, and what the paper does with it. */
export const relationSchema = v.strictObject({
  methodId: slug,
  /** The name as the paper writes it. */
  name: quoteSchema,
  /** The words that show the kind. */
  quote: quoteSchema,
  kind: v.picklist(RELATION_KINDS),
});
export type Relation = v.InferOutput<typeof relationSchema>;

const paperFindingsSchema = v.strictObject({
  claims: v.array(claimSchema),
  costs: v.array(costSchema),
  reaches: v.array(reachSchema),
  relations: v.array(relationSchema),
});
export type PaperFindings = v.InferOutput<typeof paperFindingsSchema>;

export const findingsSchema = v.strictObject({
  findingsVersion: v.literal(FINDINGS_VERSION),
  /** `contentHash` of the corpus whose offsets these are. */
  corpusHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  methods: v.array(methodSchema),
  quantities: v.array(quantitySchema),
  tasks: v.array(taskSchema),
  /** Paper id → findings; every paper of the corpus is there. */
  papers: v.record(slug, paperFindingsSchema),
});
export type Findings = v.InferOutput<typeof findingsSchema>;
