import { findOwn } from '../../corpus/findOwn.ts';
import type { CorpusTwo, FacetTwo } from '../../corpus/schemaTwo.ts';
import { changeFacets } from './changeFacets.ts';
import type { Succession } from './changePaper.ts';
import { changePaper } from './changePaper.ts';
import type { LabelChange, LabelEdit } from './labelEdit.ts';
import { isLabelChange, selectChanges } from './labelEdit.ts';
import { partPapers } from './partPapers.ts';

/**
 * The corpus with the edits made. Total: what concerns a paper, facet or value that is not there is
 * passed over. Of two edits of one label the later holds. Papers that no edit concerns, and a taxonomy
 * that none changes, are the same objects as before.
 */
export function applyEdits(corpus: CorpusTwo, edits: readonly LabelEdit[]): CorpusTwo {
  const all = selectChanges(edits);
  if (all.length === 0) return corpus;
  const papers = partPapers(corpus, all);
  const changes = all.filter(isLabelChange);
  const facets = changes.reduce(changeFacets, corpus.taxonomy.facets);
  const byPaper = new Map<string, LabelChange[]>();
  // A facet or value that is removed concerns every paper, and counts where it stands among the others.
  const ofAll: LabelChange[] = [];
  for (const change of changes) {
    if (isOfAll(change)) {
      ofAll.push(change);
      for (const own of byPaper.values()) own.push(change);
    }
    if (!('paper' in change)) continue;
    const own = byPaper.get(change.paper);
    if (own) own.push(change);
    else byPaper.set(change.paper, [...ofAll, change]);
  }
  const succession = createSuccession(changes, facets);
  return {
    ...corpus,
    taxonomy: facets === corpus.taxonomy.facets ? corpus.taxonomy : { ...corpus.taxonomy, facets },
    papers: papers.map((paper) => {
      const own =
        byPaper.get(paper.id) ?? ofAll.filter(({ facet }) => findOwn(paper.labels, facet)?.length);
      return own.length === 0 ? paper : changePaper(paper, own, facets, succession);
    }),
  };
}

/** Whether the labels of papers that it does not name change with it, or their order. */
function isOfAll({ kind }: LabelChange): boolean {
  return kind === 'removeFacet' || kind === 'removeValue' || kind === 'moveValue';
}

/** What stands for a value today: itself, the one that its labels were given to, or nothing. */
function createSuccession(
  changes: readonly LabelChange[],
  facets: readonly FacetTwo[],
): Succession {
  const known = new Map(facets.map(({ id, values }) => [id, new Set(values.map(toId))]));
  const heirs = new Map<string, string | null>();
  for (const change of changes) {
    if (change.kind === 'removeValue') heirs.set(`${change.facet} ${change.value}`, change.to);
  }
  return (facet, value) => {
    // Two values may each have been given to the other one, in two tabs.
    const passed = new Set<string>();
    let current: string | null = value;
    while (current !== null && !known.get(facet)?.has(current)) {
      if (passed.has(current)) return null;
      passed.add(current);
      current = heirs.get(`${facet} ${current}`) ?? null;
    }
    return current;
  };
}

function toId({ id }: { readonly id: string }): string {
  return id;
}
