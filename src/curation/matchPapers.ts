import type { PaperTwo } from '../corpus/schemaTwo.ts';
import { foldTitle } from '../sources/facts/plainText.ts';

/** One paper in two copies of a list. */
export interface PaperPair {
  readonly mine: PaperTwo;
  readonly theirs: PaperTwo;
}

/**
 * Which papers of one list are in another, each at most once: those with the same DOI, else the same arXiv
 * id, else the same title where the years do not differ. In the order of the first list.
 */
export function matchPapers(
  mine: readonly PaperTwo[],
  theirs: readonly PaperTwo[],
): readonly PaperPair[] {
  const found = new Map<PaperTwo, PaperTwo>();
  const taken = new Set<PaperTwo>();
  for (const keyOf of KEYS) {
    const byKey = groupBy(theirs, keyOf);
    for (const paper of mine) {
      const key = keyOf(paper);
      if (key === null || found.has(paper)) continue;
      const others = (byKey.get(key) ?? []).filter(
        (other) => !taken.has(other) && haveOneYear(paper, other, keyOf),
      );
      // Of several with one title, that with the same address is meant.
      const match = others.find(({ id }) => id === paper.id) ?? others[0];
      if (match === undefined) continue;
      found.set(paper, match);
      taken.add(match);
    }
  }
  return mine.flatMap((paper) => {
    const match = found.get(paper);
    return match === undefined ? [] : [{ mine: paper, theirs: match }];
  });
}

type KeyOf = (paper: PaperTwo) => string | null;

const titleOf: KeyOf = ({ title }) => foldTitle(title) || null;
const KEYS: readonly KeyOf[] = [
  ({ doi }) => doi?.toLowerCase() ?? null,
  ({ arxivId }) => arxivId,
  titleOf,
];

function groupBy(papers: readonly PaperTwo[], keyOf: KeyOf): ReadonlyMap<string, PaperTwo[]> {
  const groups = new Map<string, PaperTwo[]>();
  for (const paper of papers) {
    const key = keyOf(paper);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(paper);
    else groups.set(key, [paper]);
  }
  return groups;
}

function haveOneYear(one: PaperTwo, other: PaperTwo, keyOf: KeyOf): boolean {
  if (keyOf !== titleOf || one.date === null || other.date === null) return true;
  return one.date.slice(0, 4) === other.date.slice(0, 4);
}
