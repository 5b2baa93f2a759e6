import * as v from 'valibot';
import {
  amountSchema,
  claimSchema,
  costSchema,
  reachSchema,
  relationSchema,
} from '../corpus/findings/findingsSchema.ts';
import {
  annotatedProofSchema,
  annotatedQuoteSchema,
  nearbyWordsSchema,
  occurrenceSchema,
} from './annotatedQuote.ts';

/**
 * Claims, costs, reaches and relations as people write them in `data/annotations/<id>.json`:
 * those of `findingsSchema.ts` with words in place of offsets. Methods are named by their id in
 * `data/methods.json`, quantities by theirs in `data/quantities.json`.
 */
const text = v.pipe(v.string(), v.nonEmpty());

const annotatedClaimSchema = v.strictObject({
  ...v.omit(claimSchema, ['id', 'quote', 'amount', 'comparators', 'tasks', 'where']).entries,
  /** Its number in `<paper>-<number>`, which is its address: given once, never changed, never given again. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  quote: annotatedQuoteSchema,
  /** `text` stands within the quote. */
  amount: v.nullable(v.strictObject({ text, ...v.omit(amountSchema, ['quote']).entries })),
  comparators: v.array(
    v.strictObject({
      method: text,
      ...nearbyWordsSchema.entries,
      /** What the comparison holds for, beside the comparator’s name. */
      condition: v.optional(nearbyWordsSchema),
    }),
  ),
  /** Ids of `data/tasks.json`; needed where quality is claimed of one task. */
  tasks: v.optional(v.array(text)),
  where: v.strictObject({
    task: v.nullable(nearbyWordsSchema),
    data: v.nullable(nearbyWordsSchema),
    length: v.nullable(v.strictObject({ ...nearbyWordsSchema.entries, tokens: v.number() })),
    scale: v.nullable(nearbyWordsSchema),
  }),
});
export type AnnotatedClaim = v.InferOutput<typeof annotatedClaimSchema>;

const annotatedCostSchema = v.strictObject({
  ...v.omit(costSchema, ['quote']).entries,
  quote: v.nullable(annotatedProofSchema),
});
export type AnnotatedCost = v.InferOutput<typeof annotatedCostSchema>;

const annotatedReachSchema = v.strictObject({
  quote: annotatedQuoteSchema,
  /** The number, within the quote. */
  text,
  ...v.omit(reachSchema, ['quote', 'amount']).entries,
});
export type AnnotatedReach = v.InferOutput<typeof annotatedReachSchema>;

const annotatedRelationSchema = v.strictObject({
  method: text,
  /** The name within the quote, and which of several equal ones there. */
  text,
  occurrence: occurrenceSchema,
  ...v.pick(relationSchema, ['kind']).entries,
  quote: annotatedQuoteSchema,
});
export type AnnotatedRelation = v.InferOutput<typeof annotatedRelationSchema>;

/** A paper that nobody has read for findings has none of the keys. */
export const annotatedFindingsEntries = {
  claims: v.optional(v.array(annotatedClaimSchema)),
  costs: v.optional(v.array(annotatedCostSchema)),
  reaches: v.optional(v.array(annotatedReachSchema)),
  relations: v.optional(v.array(annotatedRelationSchema)),
};
