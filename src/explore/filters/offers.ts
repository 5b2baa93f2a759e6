import type { Corpus, Paper } from '../../corpus/schema.ts';
import { hasFact } from '../../paper/facts.ts';
import type { Sort } from '../../url/exploreQuery.ts';
import { SORTS } from '../../url/exploreQuery.ts';

/** What a list is asked by only where its papers have the fact. */
export interface Offers {
  readonly hasCode: boolean;
  /** Whether some label is not stated by its paper. */
  readonly hasInferred: boolean;
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
    hasInferred: papers.some(hasInferredLabel),
    sorts: SORTS.filter((sort) => facts[sort]),
  };
}

function hasInferredLabel({ labels }: Paper): boolean {
  return Object.values(labels).some((own) => own.some(({ basis }) => basis !== 'stated'));
}
