import { findFacet } from '../../corpus/corpus.ts';
import type { Facet, FacetValue } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { LineageLayout } from './lineageLayout.ts';

/** The families whose colours are in the drawing, in the order of their facet; its absence is `null`. */
export function useFamilies({ nodes }: LineageLayout): {
  readonly facet: Facet | null;
  readonly families: readonly FacetValue[];
} {
  const facet = findFacet(useCorpus().taxonomy, 'family') ?? null;
  const shown = new Set(nodes.map(({ node }) => node.familyId));
  return { facet, families: facet?.values.filter(({ id }) => shown.has(id)) ?? [] };
}
