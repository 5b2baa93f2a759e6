import * as v from 'valibot';
import { basisSchema, textFieldSchema } from '../corpus/schema.ts';
import { annotatedFindingsEntries } from './annotatedFindings.ts';
import { annotatedProofSchema, occurrenceSchema } from './annotatedQuote.ts';

/**
 * What people write about one paper: `data/annotations/<id>.json`. Quotes are words here, and
 * become offsets in the corpus. The file is edited by hand, so nothing computable is in it.
 */
const text = v.pipe(v.string(), v.nonEmpty());

const annotatedNameSchema = v.strictObject({
  name: text,
  /** Where the paper bears the name, and words there that contain it. */
  field: v.picklist([...textFieldSchema.options, 'publishedTitle']),
  text,
  occurrence: occurrenceSchema,
  /** The name means another thing elsewhere, so it is never a mention of this paper. */
  isAmbiguous: v.optional(v.boolean()),
});
export type AnnotatedName = v.InferOutput<typeof annotatedNameSchema>;

const annotatedLabelSchema = v.strictObject({
  value: text,
  basis: basisSchema,
  quotes: v.array(annotatedProofSchema),
  note: v.nullable(text),
});
export type AnnotatedLabel = v.InferOutput<typeof annotatedLabelSchema>;

export const annotationSchema = v.strictObject({
  /** Exactly as the digest has it. */
  title: text,
  /** The first is the short name; the others are further names of the paper's own work. */
  names: v.array(annotatedNameSchema),
  /** Facet id → labels. Every facet is there, with `[]` where nothing is stated. */
  labels: v.record(v.string(), v.array(annotatedLabelSchema)),
  ...annotatedFindingsEntries,
});
export type Annotation = v.InferOutput<typeof annotationSchema>;
