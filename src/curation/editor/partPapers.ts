import type { PaperTwo } from '../../corpus/schemaTwo.ts';
import type { Change, Facts, LabelEdit, PaperChange } from './labelEdit.ts';
import { isLabelChange, sortEdits } from './labelEdit.ts';

export type Part = Extract<PaperChange, { readonly kind: 'part' }>;

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
export function partPapers(papers: PaperTwo[], changes: readonly Change[]): PaperTwo[] {
  const firsts = new Map(papers.map((paper) => [paper.id, paper]));
  const taken = new Set(firsts.keys());
  const parted: PaperTwo[] = [];
  for (const part of selectParts(changes)) {
    const first = firsts.get(part.from);
    if (first === undefined) continue;
    firsts.set(part.from, giveBack(first, part));
    const id = findFree(part.paper.id, taken);
    taken.add(id);
    parted.push(id === part.paper.id ? part.paper : { ...part.paper, id });
  }
  if (parted.length === 0) return papers;
  return [...papers.map((paper) => firsts.get(paper.id) ?? paper), ...parted];
}

function giveBack(paper: PaperTwo, { facts, labels }: Part): PaperTwo {
  const given = Object.fromEntries(
    Object.entries(facts.without).filter(
      ([fact]) => write(paper[fact as keyof Facts]) === write(facts.with[fact as keyof Facts]),
    ),
    // The schema of an edit has checked each of them.
  ) as Partial<PaperTwo>;
  return {
    ...paper,
    ...given,
    labels: Object.fromEntries(
      Object.entries(paper.labels).map(([facet, own]) => [
        facet,
        own.filter(
          ({ value, basis, author, quotes }) =>
            !(basis === 'stated' && author === null && quotes.length === 0) ||
            !labels.some((label) => label.facet === facet && label.value === value),
        ),
      ]),
    ),
  };
}

function write(fact: unknown): string {
  return JSON.stringify(fact ?? null);
}

/** Papers that another tab added at the same moment may have taken it. */
function findFree(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = id; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${id}-${number}`;
  }
}
