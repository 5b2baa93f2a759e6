import { memo, Suspense, useCallback } from 'react';
import { findOwn } from '../../corpus/findOwn.ts';
import { NOT_STATED, NOT_STATED_LABEL } from '../../corpus/notStated.ts';
import type { Facet } from '../../corpus/schema.ts';
import type { ValueState } from '../../search/facets/facetChoices.ts';
import { valueState } from '../../search/facets/facetChoices.ts';
import { later } from '../../ui/later.tsx';
import type { FacetChoice } from '../../url/exploreQuery.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import styles from './FacetGroup.module.css';
import type { ShownValue } from './facetValues.ts';
import { isLargeFacet } from './facetValues.ts';

/** For lists with thousands of keywords; facets that people write are small. */
export const LargeFacetValues = later(
  async () => (await import('./LargeFacetValues.tsx')).LargeFacetValues,
);

/** Papers without a label of the facet: a value like any other. */
const NOT_STATED_VALUE: ShownValue = {
  id: NOT_STATED,
  label: NOT_STATED_LABEL,
  glyph: null,
  hue: null,
  notation: null,
};

interface FacetGroupProps {
  readonly facet: Facet;
  readonly choice: FacetChoice | undefined;
  readonly counts: Readonly<Record<string, number>>;
  /** The same function at every render: a group renders again only where it looks different. */
  readonly onChoose: (facetId: string, valueId: string, state: ValueState) => void;
}

/** The values of one facet; of a large one the most frequent, with a way to the others. */
export const FacetGroup = memo(function FacetGroup(props: FacetGroupProps) {
  const { facet, choice, counts, onChoose } = props;
  const most = Object.values(counts).reduce((one, other) => Math.max(one, other), 1);
  const choose = useCallback(
    (valueId: string, state: ValueState) => onChoose(facet.id, valueId, state),
    [facet, onChoose],
  );
  const renderValue = (value: ShownValue) => (
    <ChoiceRow
      key={value.id}
      // Ids of facets and values have no two hyphens in a row, so no other element is called so.
      id={`filter-${facet.id}--${value.id}`}
      label={value.label}
      count={findOwn(counts, value.id) ?? 0}
      most={most}
      state={valueState(choice, value.id)}
      valueId={value.id}
      sign={value}
      onChange={choose}
    />
  );
  return (
    <fieldset>
      <legend className={styles.legend}>{facet.label}</legend>
      {isLargeFacet(facet) ? (
        <Suspense>
          <LargeFacetValues
            facet={facet}
            choice={choice}
            counts={counts}
            renderValue={renderValue}
          />
        </Suspense>
      ) : (
        facet.values.map(renderValue)
      )}
      {facet.offersNotStated ? renderValue(NOT_STATED_VALUE) : null}
    </fieldset>
  );
});
