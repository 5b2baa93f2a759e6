import { countThings } from '../../corpus/countPapers.ts';
import type { CopyComparison, Difference } from '../../curation/compareCopies.ts';
import type { Decision } from '../../curation/decideDifference.ts';

/** `All 4 papers are in both copies.`, or what is in one alone. */
export function describeCommon({ both, onlyMine, onlyTheirs }: CopyComparison): string {
  const all = `${countThings(both, 'paper is', 'papers are')} in both copies`;
  if (onlyMine + onlyTheirs === 0) return `All ${all}.`;
  const mine = `${onlyMine.toLocaleString('en')} in yours alone`;
  const theirs = `${onlyTheirs.toLocaleString('en')} in theirs alone`;
  return `This is not quite the same list: ${all}, ${mine}, ${theirs}. What both have is compared.`;
}

/** `Method of “Owl Calls in Winter”: Anna’s is taken.` */
export function describeDecision(
  { facet, paper }: Difference,
  decision: Decision,
  reader: string,
): string {
  const what = `${facet.label} of “${paper.title}”`;
  switch (decision) {
    case 'theirs':
      return `${what}: ${reader}’s is taken.`;
    case 'mine':
      return `${what}: yours is kept.`;
    case 'both':
      return `${what}: both are taken.`;
    default:
      return decision satisfies never;
  }
}

/** `3 of 17 decided.` */
export function describeProgress(
  differences: readonly Difference[],
  held: ReadonlyMap<Difference, unknown>,
): string {
  const decided = differences.filter((difference) => held.has(difference)).length;
  return `${decided.toLocaleString('en')} of ${differences.length.toLocaleString('en')} decided.`;
}

/** `89 %`; never 100 where something differs, nor 0 where something is the same. */
export function formatShare(share: number | null): string {
  if (share === null) return '–';
  const percent = Math.round(share * 100);
  if (share < 1 && percent === 100) return '99 %';
  return share > 0 && percent === 0 ? '1 %' : `${percent} %`;
}
