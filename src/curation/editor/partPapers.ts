import type { CorpusTwo, FacetTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import type { FileFacet } from './giveBack.ts';
import { giveBack } from './giveBack.ts';
import type { Change, LabelEdit, PaperChange, Part } from './labelEdit.ts';
import { isLabelChange, sortEdits } from './labelEdit.ts';

/** The records that are papers of their own: of what was done to each, the last holds. */
export function selectParts(changes: readonly Change[]): readonly Part[] {
  const last = new Map<string, PaperChange>();
  for (const change of changes) {
    if (!isLabelChange(change)) last.set(`${change.at} ${change.from}`, change);
  }
  return [...last.values()].flatMap((change) => (change.kind === 'part' ? change : []));
}

/** Each time that a record became a paper of its own, also where it was merged again or that was undone. */
export function listParts(edits: readonly LabelEdit[]): readonly Part[] {
  return sortEdits(edits).flatMap(({ action }) =>
    action.kind === 'changes'
      ? action.changes.flatMap((change) => (change.kind === 'part' ? change : []))
      : [],
  );
}

/**
 * The papers with records that were merged as papers of their own, at the end. Those that they were
 * merged with give back what they had from them alone. A record of a paper that is not there is passed over.
 */
export function partPapers(
  { papers, taxonomy }: CorpusTwo,
  changes: readonly Change[],
): PaperTwo[] {
  const firsts = new Map(papers.map((paper) => [paper.id, paper]));
  const parts = selectParts(changes).filter(({ from }) => firsts.has(from));
  if (parts.length === 0) return papers;
  const taken = new Set(firsts.keys());
  const parted = parts.map(({ paper }) => {
    const id = findFree(paper.id, taken);
    taken.add(id);
    return id === paper.id ? paper : { ...paper, id };
  });
  const byFirst = new Map<string, Part[]>();
  for (const part of parts) byFirst.set(part.from, [...(byFirst.get(part.from) ?? []), part]);
  const facets = listFileFacets(taxonomy.facets, changes);
  const left = papers.map((paper) => {
    const own = byFirst.get(paper.id);
    return own === undefined ? paper : giveBack(paper, own, facets);
  });
  return [...left, ...parted];
}

/** The facets that came from the file, as they were read, with values that were added. */
function listFileFacets(
  facets: readonly FacetTwo[],
  changes: readonly Change[],
): readonly FileFacet[] {
  return facets
    .filter(({ origin }) => origin === 'file')
    .map(({ id, label, values }) => {
      const added = changes.flatMap((change) =>
        change.kind === 'addValue' && change.facet === id
          ? { id: change.value, label: change.label }
          : [],
      );
      return { id, label, values: [...values, ...added] };
    });
}

/** Papers that another tab added at the same moment may have taken it. */
function findFree(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = id; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${id}-${number}`;
  }
}
