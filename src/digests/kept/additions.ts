import * as v from 'valibot';
import { findOwn } from '../../corpus/findOwn.ts';
import { recordOf } from '../../corpus/recordOf.ts';
import type { CorpusTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import { labelTwoSchema } from '../../corpus/schemaTwo.ts';

/**
 * That papers were added to a list, with all it takes to have the list as it was before: papers come
 * to its end, and of the earlier ones some get labels of the file that they lacked.
 */
const additionSchema = v.object({
  /** Milliseconds since 1970. */
  at: v.number(),
  /** How many papers there were before. */
  paperCount: v.number(),
  /** Id of a paper → its labels before, where they are others now. */
  labels: recordOf(v.string(), recordOf(v.string(), v.array(labelTwoSchema))),
});
export type Addition = v.InferOutput<typeof additionSchema>;

/** Additions that are remembered; of a list that grows every day, the last ones. */
const MOST_ADDITIONS = 30;

/** What was kept of additions. What cannot be read ends it: versions from before are not known then. */
export function parseAdditions(kept: unknown): readonly Addition[] {
  const parsed = v.safeParse(v.array(additionSchema), kept ?? []);
  return parsed.success ? parsed.output : [];
}

/** The additions with that which made `after` of `before`. */
export function recordAddition(
  additions: readonly Addition[],
  before: CorpusTwo,
  after: CorpusTwo,
  at: number,
): readonly Addition[] {
  const labels = before.papers.flatMap((paper, index) => {
    const now = after.papers[index]?.labels;
    return JSON.stringify(now) === JSON.stringify(paper.labels)
      ? []
      : [[paper.id, paper.labels] as const];
  });
  const paperCount = before.papers.length;
  const addition = { at, paperCount, labels: Object.fromEntries(labels) };
  return [...additions, addition].slice(-MOST_ADDITIONS);
}

/** The papers as they were before an addition; `null` where there are fewer than it says. */
export function undoAddition(
  papers: readonly PaperTwo[],
  { paperCount, labels }: Addition,
): readonly PaperTwo[] | null {
  if (papers.length < paperCount) return null;
  return papers.slice(0, paperCount).map((paper) => {
    const before = findOwn(labels, paper.id);
    return before === undefined ? paper : { ...paper, labels: before };
  });
}
