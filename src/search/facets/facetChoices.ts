import { findOwn } from '../../corpus/findOwn.ts';
import type { ExploreQuery, FacetChoice } from '../../url/exploreQuery.ts';
import { createFacetChoice } from '../../url/exploreQuery.ts';

/** What a query asks of one value of a facet. */
export type ValueState = 'off' | 'included' | 'excluded';

export function valueState(choice: FacetChoice | undefined, valueId: string): ValueState {
  if (choice?.include.includes(valueId)) return 'included';
  return choice?.exclude.includes(valueId) ? 'excluded' : 'off';
}

/** The facets of a query with one value put into another state. */
export function setValueState(
  facets: ExploreQuery['facets'],
  facetId: string,
  valueId: string,
  state: ValueState,
): ExploreQuery['facets'] {
  const { include = [], exclude = [] } = findOwn(facets, facetId) ?? {};
  const others = (values: readonly string[]) => values.filter((value) => value !== valueId);
  const choice = createFacetChoice(
    state === 'included' ? [...include, valueId] : others(include),
    state === 'excluded' ? [...exclude, valueId] : others(exclude),
  );
  const { [facetId]: _before, ...rest } = facets;
  return choice ? { ...rest, [facetId]: choice } : rest;
}
