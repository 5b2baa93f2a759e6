import * as v from 'valibot';
import { paperSchema } from '../corpus/schema.ts';

/** What the digest does not hold, one record a paper, found by the digest's exact title. */
export const bibliographySchema = v.array(
  v.strictObject({
    title: paperSchema.entries.title,
    arxivId: paperSchema.entries.arxivId,
    authors: paperSchema.entries.authors,
    venue: paperSchema.entries.venue,
    code: paperSchema.entries.codeUrl,
    /** Only where the paper appeared under another title. */
    publishedTitle: v.optional(paperSchema.entries.title),
  }),
);
export type BibliographyRecord = v.InferOutput<typeof bibliographySchema>[number];
