import { useCallback } from 'react';
import { findFacet, findFacetValue } from '../../corpus/corpus.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';

/** `data-hue` of a value of the facet `family`: `none` where the taxonomy gives it no colour. */
export function useFamilyHue(): (family: string) => number | 'none' {
  const { taxonomy } = useCorpus();
  return useCallback(
    (family: string) => {
      const facet = findFacet(taxonomy, 'family');
      return (facet && findFacetValue(facet, family)?.hue) ?? 'none';
    },
    [taxonomy],
  );
}
