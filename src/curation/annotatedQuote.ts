import * as v from 'valibot';
import { aboutSchema, textFieldSchema } from '../corpus/schema.ts';

/** Words of a title or an abstract, as people write them; the build finds where they stand. */
const text = v.pipe(v.string(), v.nonEmpty());

/** Which of several equal slices is meant, from 1; needed only where there are several. */
export const occurrenceSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

export const annotatedQuoteSchema = v.strictObject({
  field: textFieldSchema,
  text,
  occurrence: occurrenceSchema,
});
export type AnnotatedQuote = v.InferOutput<typeof annotatedQuoteSchema>;

/** Words that prove a label or a cost; without `about`, they speak of the paper's own work. */
export const annotatedProofSchema = v.strictObject({
  ...annotatedQuoteSchema.entries,
  about: v.optional(aboutSchema),
});

/**
 * Words that belong to a quote. Where they stand once within it, those are meant; else those of
 * the field (the quote's own, if none is given), by `occurrence` where they stand there repeatedly.
 */
export const nearbyWordsSchema = v.strictObject({
  field: v.optional(textFieldSchema),
  text,
  occurrence: occurrenceSchema,
});
export type NearbyWords = v.InferOutput<typeof nearbyWordsSchema>;
