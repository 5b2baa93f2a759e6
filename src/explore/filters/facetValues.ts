import { findOwn } from '../../corpus/findOwn.ts';
import { foldText } from '../../corpus/foldText.ts';
import type { FacetValue } from '../../corpus/schema.ts';
import type { FacetChoice } from '../../url/exploreQuery.ts';

/** What a value of a filter shows besides its count. */
export type ShownValue = Pick<FacetValue, 'id' | 'label' | 'glyph' | 'hue' | 'notation'>;

/** Most values that a facet shows all at once. */
const MOST_SHOWN = 20;
/** Values of a larger one that are shown at first. */
const FIRST_SHOWN = 8;

/** Whether a facet has too many values to show them all. */
export function isLargeFacet({ values }: { readonly values: readonly unknown[] }): boolean {
  return values.length > MOST_SHOWN;
}

type Counts = Readonly<Record<string, number>>;

/** The values with the most papers first; of equals, the taxonomy's order. */
export function sortByCount<Value extends ShownValue>(
  values: readonly Value[],
  counts: Counts,
): readonly Value[] {
  return values.toSorted((a, b) => (findOwn(counts, b.id) ?? 0) - (findOwn(counts, a.id) ?? 0));
}

/** Of values in order, those that a large facet shows at first: the first few and whatever is chosen. */
export function selectFirst<Value extends ShownValue>(
  values: readonly Value[],
  choice: FacetChoice | undefined,
): readonly Value[] {
  const chosen = new Set([...(choice?.include ?? []), ...(choice?.exclude ?? [])]);
  return values.filter(({ id }, place) => place < FIRST_SHOWN || chosen.has(id));
}

/** The values whose labels have every word of a text, accents and case aside; all where it has none. */
export function selectNamed<Value extends ShownValue>(
  values: readonly Value[],
  text: string,
): readonly Value[] {
  const words = foldText(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return values;
  return values.filter(({ label }) => {
    const name = foldText(label);
    return words.every((word) => name.includes(word));
  });
}
