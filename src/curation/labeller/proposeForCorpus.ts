import { findOwn } from '../../corpus/findOwn.ts';
import type { CorpusTwo, FacetTwo } from '../../corpus/schemaTwo.ts';
import { createIdMaker } from '../../sources/list/paperIds.ts';
import type { Labeller } from './labeller.ts';
import type { ProposedLabels } from './proposeLabels.ts';
import { proposeLabels } from './proposeLabels.ts';

/**
 * A corpus with what rules propose for its papers. The facets are those of the taxonomy that the rules
 * speak of, before the corpus's own, with only the values that some paper gets. The corpus's own facets
 * and labels stay as they are: a proposed facet whose id or name is taken gets another one.
 */
export function proposeForCorpus(
  corpus: CorpusTwo,
  taxonomy: readonly FacetTwo[],
  labeller: Labeller,
): CorpusTwo {
  const proposed = corpus.papers.map(({ title, abstract }) =>
    proposeLabels({ title, abstract: abstract ?? '' }, labeller),
  );
  const own = corpus.taxonomy.facets;
  const makeId = createIdMaker(own.map(({ id }) => id));
  const found = taxonomy
    .filter(({ id }) => Object.hasOwn(labeller.patterns.facets, id))
    .map((facet) => keepValues(facet, proposed))
    .filter(({ values }) => values.length > 0)
    .map((facet) => ({ rules: facet.id, facet: renameFacet(facet, makeId(facet.id), own) }));
  return {
    ...corpus,
    taxonomy: { ...corpus.taxonomy, facets: [...found.map(({ facet }) => facet), ...own] },
    papers: corpus.papers.map((paper, index) => ({
      ...paper,
      labels: {
        ...paper.labels,
        ...Object.fromEntries(
          found.map(({ rules, facet }) => [facet.id, proposed[index]?.[rules] ?? []]),
        ),
      },
    })),
  };
}

/** A facet with the values that some paper gets. */
export function keepValues(facet: FacetTwo, proposed: readonly ProposedLabels[]): FacetTwo {
  const found = new Set(
    proposed.flatMap((labels) => findOwn(labels, facet.id) ?? []).map(({ value }) => value),
  );
  return { ...facet, values: facet.values.filter(({ id }) => found.has(id)) };
}

/** Two facets of one name would be told apart by nobody. */
export function renameFacet(facet: FacetTwo, id: string, own: readonly FacetTwo[]): FacetTwo {
  const name = facet.label.toLowerCase();
  const isTaken = own.some(({ label }) => label.trim().toLowerCase() === name);
  return { ...facet, id, label: isTaken ? `${facet.label} (proposed)` : facet.label };
}
