import type { Corpus, Label, Paper } from '../../corpus/schema.ts';
import { hasFact } from '../../paper/facts.ts';
import type { Sort } from '../../url/exploreQuery.ts';
import { SORTS } from '../../url/exploreQuery.ts';

/** What a list is asked by only where its papers have the fact. */
export interface Offers {
  readonly hasCode: boolean;
  /** Whether some label is inferred from elsewhere, and whether one is proposed by a rule. */
  readonly hasInferred: boolean;
  readonly hasProposed: boolean;
  readonly sorts: readonly Sort[];
}

/** What this corpus can be asked by. */
export function selectOffers({ papers }: Pick<Corpus, 'papers'>): Offers {
  const facts: Readonly<Record<Sort, boolean>> = {
    relevance: true,
    newest: hasFact('date', papers),
    oldest: hasFact('date', papers),
    title: true,
    comments: hasFact('comments', papers),
  };
  return {
    hasCode: hasFact('code', papers),
    hasInferred: hasLabel(papers, 'inferred'),
    hasProposed: hasLabel(papers, 'proposed'),
    sorts: SORTS.filter((sort) => facts[sort]),
  };
}

function hasLabel(papers: readonly Paper[], basis: Label['basis']): boolean {
  return papers.some(({ labels }) =>
    Object.values(labels).some((own) => own.some((label) => label.basis === basis)),
  );
}
