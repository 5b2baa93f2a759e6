import * as v from 'valibot';
import { costSchema, reachSchema, relationSchema } from '../corpus/findings/findingsSchema.ts';
import { annotatedQuoteSchema } from './annotatedQuote.ts';

/**
 * One reading of the papers for findings, as it was before anything was settled. Methods and
 * subjects are names here, as the reader wrote them.
 */
const text = v.string();
const words = v.nullable(v.object({ text }));

const readClaimSchema = v.object({
  quote: annotatedQuoteSchema,
  subject: v.nullable(text),
  quantity: text,
  effect: text,
  amount: v.nullable(v.object({ text, value: v.number(), unit: text })),
  comparators: v.array(v.object({ text, method: text })),
  where: v.object({ task: v.nullable(text), data: v.nullable(text), length: words, scale: words }),
});
export type ReadClaim = v.InferOutput<typeof readClaimSchema>;

const paperReadingSchema = v.object({
  claims: v.array(readClaimSchema),
  costs: v.array(v.object(v.pick(costSchema, ['quantity', 'class', 'basis']).entries)),
  reaches: v.array(v.object({ text, ...v.pick(reachSchema, ['value', 'kind']).entries })),
  mentions: v.array(v.object({ text, method: text, ...v.pick(relationSchema, ['kind']).entries })),
});
export type PaperReading = v.InferOutput<typeof paperReadingSchema>;

/** Paper id → what was found in it. */
export const findingsReadingSchema = v.record(v.string(), paperReadingSchema);
export type FindingsReading = v.InferOutput<typeof findingsReadingSchema>;
