import * as v from 'valibot';

/** How far a reader is with a paper, in the order of reading. */
export const READING_STATUSES = ['to-read', 'reading', 'read'] as const;

/** What whoever published a list wrote of one of its papers, where they asked for it to go out. */
export const remarksSchema = v.strictObject({
  status: v.picklist(READING_STATUSES),
  tags: v.array(v.pipe(v.string(), v.minLength(1))),
  /** Markdown. */
  note: v.string(),
});
export type Remarks = Readonly<v.InferOutput<typeof remarksSchema>>;
