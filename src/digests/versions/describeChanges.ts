import { countPapers, countThings } from '../../corpus/countPapers.ts';
import type { LabelledPaper, ListVersion } from '../../corpus/listVersion.ts';
import { listLabelTexts } from '../../corpus/listVersion.ts';

/**
 * What became of a list, in words: `3 papers added, 2 labels changed`. A value in place of another one
 * of the same facet is one change. Empty where nothing did.
 */
export function describeChanges(
  before: readonly LabelledPaper[],
  after: readonly LabelledPaper[],
): string {
  const known = new Map(before.map((paper) => [paper.id, paper]));
  let [added, changed] = [0, 0];
  for (const paper of after) {
    const then = known.get(paper.id);
    known.delete(paper.id);
    if (then === undefined) added += 1;
    else if (then !== paper) changed += countChangedLabels(then, paper);
  }
  return [
    ...(added > 0 ? [countThings(added, 'paper added', 'papers added')] : []),
    ...(known.size > 0 ? [countThings(known.size, 'paper removed', 'papers removed')] : []),
    ...(changed > 0 ? [countThings(changed, 'label changed', 'labels changed')] : []),
  ].join(', ');
}

/** What is known of a version that this device never had: the number of its papers. */
export function describeOtherVersion(there: ListVersion, here: ListVersion): string {
  return there.papers === here.papers
    ? 'This link was made where the list has other papers or labels than on this device.'
    : `This link was made where the list has ${there.papers === 0 ? 'no papers' : countPapers(there.papers)}; on this device it has ${here.papers.toLocaleString('en')}.`;
}

function countChangedLabels(before: LabelledPaper, after: LabelledPaper): number {
  const [then, now] = [before, after].map((paper) => new Set(listLabelTexts(paper)));
  if (!then || !now) return 0;
  const gone = countByFacet([...then].filter((text) => !now.has(text)));
  const come = countByFacet([...now].filter((text) => !then.has(text)));
  let sum = 0;
  for (const facet of new Set([...gone.keys(), ...come.keys()])) {
    sum += Math.max(gone.get(facet) ?? 0, come.get(facet) ?? 0);
  }
  return sum;
}

function countByFacet(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const facet = text.slice(0, text.indexOf(' '));
    counts.set(facet, (counts.get(facet) ?? 0) + 1);
  }
  return counts;
}
