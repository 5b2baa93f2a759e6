import * as v from 'valibot';
import { recordOf } from '../../corpus/recordOf.ts';
import { workKindSchema } from '../../corpus/schemaTwo.ts';

const nullable = v.nullable(v.string());
const texts = v.array(v.string());

/** A record as its file states it: a `PaperDraft` that is kept. */
export const draftSchema = v.object({
  title: v.string(),
  ...{ authors: texts, editors: texts, keywords: texts },
  ...{ date: nullable, arxivId: nullable, doi: nullable, venue: nullable, abstract: nullable },
  ...{ codeUrl: nullable, url: nullable, kind: v.nullable(workKindSchema) },
  ...{ authorCount: v.nullable(v.number()), comments: v.nullable(v.number()) },
  // Records that were kept before have none.
  otherIds: v.optional(v.array(v.object({ scheme: v.string(), id: v.string() })), []),
  columns: recordOf(v.string(), v.string()),
});
