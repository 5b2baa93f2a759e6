import { findOwn } from '../corpus/findOwn.ts';
import type { Corpus, Facet, FacetValue, Paper } from '../corpus/schema.ts';

/** A value of a facet and the papers that have it, in the corpus's order. */
export interface ValueUse {
  readonly value: FacetValue;
  readonly papers: readonly Paper[];
}

/** Every value of a facet with its papers, values without papers too. */
export function tallyValueUses({ papers }: Corpus, facet: Facet): readonly ValueUse[] {
  return facet.values.map((value) => ({ value, papers: listUses(papers, facet.id, value.id) }));
}

type Uses = ReadonlyMap<string, readonly Paper[]>;

const usesOf = new WeakMap<readonly Paper[], Map<string, Uses>>();

/** The papers that have a value of a facet, in their order. Looked for once a list and facet. */
export function listUses(
  papers: readonly Paper[],
  facetId: string,
  valueId: string,
): readonly Paper[] {
  const ofFacets = usesOf.get(papers) ?? new Map<string, Uses>();
  usesOf.set(papers, ofFacets);
  const uses = ofFacets.get(facetId) ?? collectUses(papers, facetId);
  ofFacets.set(facetId, uses);
  return uses.get(valueId) ?? [];
}

function collectUses(papers: readonly Paper[], facetId: string): Uses {
  const uses = new Map<string, Paper[]>();
  for (const paper of papers) {
    for (const value of new Set(
      (findOwn(paper.labels, facetId) ?? []).map((label) => label.value),
    )) {
      const own = uses.get(value) ?? [];
      own.push(paper);
      uses.set(value, own);
    }
  }
  return uses;
}

/** Papers without a label in a facet. */
export function countUnlabelled({ papers }: Corpus, facet: Facet): number {
  return papers.filter((paper) => (findOwn(paper.labels, facet.id) ?? []).length === 0).length;
}

/** How many labels and quotes a corpus has, by what the labels rest on. */
export interface LabelTally {
  readonly stated: number;
  readonly inferred: number;
  readonly quotes: number;
}

export function tallyLabels({ papers }: Corpus): LabelTally {
  const labels = papers.flatMap((paper) => Object.values(paper.labels).flat());
  const stated = labels.filter(({ basis }) => basis === 'stated').length;
  const quotes = labels.reduce((sum, label) => sum + label.quotes.length, 0);
  return { stated, inferred: labels.length - stated, quotes };
}
