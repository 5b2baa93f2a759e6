import type { CorpusTwo, FacetTwo } from '../../corpus/schemaTwo.ts';
import type { Labeller } from './labeller.ts';
import { proposeLabels } from './proposeLabels.ts';

/**
 * A corpus with what rules propose for its papers. The facets are those of the taxonomy that the rules
 * speak of, before the corpus's own, with only the values that some paper gets; `most` facets in all.
 */
export function proposeForCorpus(
  corpus: CorpusTwo,
  taxonomy: readonly FacetTwo[],
  labeller: Labeller,
  most: number,
): CorpusTwo {
  const proposed = corpus.papers.map(({ title, abstract }) =>
    proposeLabels({ title, abstract: abstract ?? '' }, labeller),
  );
  const facets = taxonomy
    .filter(({ id }) => Object.hasOwn(labeller.patterns.facets, id))
    .map((facet) => {
      const found = new Set(
        proposed.flatMap((labels) => labels[facet.id] ?? []).map(({ value }) => value),
      );
      return { ...facet, values: facet.values.filter(({ id }) => found.has(id)) };
    })
    .filter(({ values }) => values.length > 0);
  const ids = new Set(facets.map(({ id }) => id));
  // A column of the file may have the name of one of these facets.
  const own = corpus.taxonomy.facets.filter(({ id }) => !ids.has(id));
  return {
    ...corpus,
    taxonomy: { ...corpus.taxonomy, facets: [...facets, ...own].slice(0, most) },
    papers: corpus.papers.map((paper, index) => ({
      ...paper,
      labels: {
        ...paper.labels,
        ...Object.fromEntries(
          Object.entries(proposed[index] ?? {}).filter(([facet]) => ids.has(facet)),
        ),
      },
    })),
  };
}
