import * as v from 'valibot';
import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { draftSchema } from '../../sources/facts/draftSchema.ts';
import type { MergedPaper } from '../../sources/list/listReport.ts';

const placeSchema = { file: v.string(), line: v.number() };

/** A paper that several records became. A record is known by its place in `records`: others come behind it. */
const keptMergeSchema = v.object({
  /** Its id. */
  paper: v.string(),
  /** Its record before any other came to it. */
  first: draftSchema,
  records: v.array(
    v.object({
      ...placeSchema,
      /** Where the record stands that it was merged with; without a file where that was in the list. */
      into: v.object(placeSchema),
      title: v.string(),
      reason: v.string(),
      draft: draftSchema,
    }),
  ),
});
export type KeptMerge = v.InferOutput<typeof keptMergeSchema>;

/** What was kept of merges; what cannot be read is left out. */
export function parseMerges(kept: unknown): readonly KeptMerge[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((merge) => {
    const parsed = v.safeParse(keptMergeSchema, merge);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The merges with those that happened when papers came to the list; a record that is kept already counts once. */
export function keepMerges(
  known: readonly KeptMerge[],
  joined: readonly MergedPaper[],
  { papers }: CorpusTwo,
): readonly KeptMerge[] {
  const merges = new Map(known.map((merge) => [merge.paper, merge]));
  for (const { paper: at, ...found } of joined) {
    // In the form in which it is kept, so that equal records are equal texts.
    const [merge] = parseMerges([{ paper: papers[at]?.id, ...found }]);
    if (merge === undefined) continue;
    const before = merges.get(merge.paper);
    const drafts = before === undefined ? [] : [before.first, ...before.records.map(readDraft)];
    const texts = new Set(drafts.map((draft) => JSON.stringify(draft)));
    const added = merge.records.filter(({ draft }) => !texts.has(JSON.stringify(draft)));
    const records = [...(before?.records ?? []), ...added];
    if (added.length > 0) merges.set(merge.paper, { ...(before ?? merge), records });
  }
  return [...merges.values()];
}

function readDraft({ draft }: KeptMerge['records'][number]) {
  return draft;
}
