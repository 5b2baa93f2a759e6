import type { Corpus, Facet, FacetValue, Paper } from '../corpus/schema.ts';

/** A value of a facet and the papers that have it, in the corpus's order. */
export interface ValueUse {
  readonly value: FacetValue;
  readonly papers: readonly Paper[];
}

/** Every value of a facet with its papers, values without papers too. */
export function tallyValueUses(corpus: Corpus, facet: Facet): readonly ValueUse[] {
  return facet.values.map((value) => ({
    value,
    papers: corpus.papers.filter((paper) =>
      (paper.labels[facet.id] ?? []).some((label) => label.value === value.id),
    ),
  }));
}

/** Papers without a label in a facet. */
export function countUnlabelled({ papers }: Corpus, facet: Facet): number {
  return papers.filter((paper) => (paper.labels[facet.id] ?? []).length === 0).length;
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
