import type { Corpus, Paper } from '../corpus/schema.ts';

/** "LASP-2, ZeCO and FlexSP". */
export function listPaperNames(papers: readonly Paper[]): string {
  const names = papers.map(({ shortName, title }) => shortName ?? title);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}

/**
 * What a preview says of a comparison, by the first two facets of the taxonomy:
 * "LASP-2: Linear attention, Hybrid, O(N) · Mamba: State space model, O(N), O(1)".
 */
export function summariseComparison(papers: readonly Paper[], { taxonomy }: Corpus): string {
  return papers
    .map((paper) => {
      const values = taxonomy.facets.slice(0, 2).flatMap((facet) =>
        (paper.labels[facet.id] ?? []).flatMap(({ value }) => {
          const known = facet.values.find(({ id }) => id === value);
          return known ? [known.notation ?? known.label] : [];
        }),
      );
      const name = paper.shortName ?? paper.title;
      return values.length === 0 ? name : `${name}: ${values.join(', ')}`;
    })
    .join(' · ');
}
