import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { findOwn } from '../../corpus/findOwn.ts';
import type { Facet, Taxonomy } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { ValueState } from '../../search/facets/facetChoices.ts';
import { setValueState } from '../../search/facets/facetChoices.ts';
import type { FacetCounts } from '../../search/facets/facets.ts';
import { Switch } from '../../ui/Switch.tsx';
import { usePainted } from '../../ui/usePainted.ts';
import { useStableCallback } from '../../ui/useStableCallback.ts';
import type { ExploreQuery } from '../../url/exploreQuery.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import styles from './FacetPanel.module.css';
import { selectOffers } from './offers.ts';
import { YearFilter } from './YearFilter.tsx';

interface FacetPanelProps {
  readonly taxonomy: Taxonomy;
  readonly query: ExploreQuery;
  readonly counts: FacetCounts;
  readonly onChange: (patch: Partial<ExploreQuery>) => void;
  /** Whether the histogram of years is shown here; not where a timeline beside the filters does so. */
  readonly hasHistogram?: boolean;
  /** Stands below the years. */
  readonly yearTools?: ReactNode;
}

/**
 * All that narrows the list apart from words. Each group is named by its facet. A click shows in the
 * frame that shows the list it leads to; the counts, most of which change with it, follow in the next.
 */
export function FacetPanel(props: FacetPanelProps) {
  const { taxonomy, query, onChange, hasHistogram = true, yearTools } = props;
  const counts = usePainted(props.counts);
  const corpus = useCorpus();
  const offers = useMemo(() => selectOffers(corpus), [corpus]);
  const choose = useStableCallback((facetId: string, valueId: string, state: ValueState) =>
    onChange({ facets: setValueState(query.facets, facetId, valueId, state) }),
  );
  const chooseCode = useStableCallback((_: string, state: ValueState) =>
    onChange({ code: state === 'off' ? null : state === 'included' ? 'yes' : 'no' }),
  );
  const details = taxonomy.facets.filter(({ isDetail }) => isDetail);
  // Open at first where an address has chosen there; what the reader folds after that stays folded.
  const [isDetailChosen] = useState(() =>
    details.some(({ id }) => findOwn(query.facets, id) !== undefined),
  );
  const renderGroup = (facet: Facet) => (
    <FacetGroup
      key={facet.id}
      facet={facet}
      choice={findOwn(query.facets, facet.id)}
      counts={findOwn(counts.values, facet.id) ?? NO_COUNTS}
      onChoose={choose}
    />
  );
  return (
    <div className={styles.panel}>
      {taxonomy.facets.filter(({ isDetail }) => !isDetail).map(renderGroup)}
      {details.length > 0 ? (
        <details className={styles.details} open={isDetailChosen}>
          <summary>More filters</summary>
          <div className={styles.panel}>{details.map(renderGroup)}</div>
        </details>
      ) : null}
      <YearFilter
        counts={counts.years}
        range={query.years}
        onChange={(years) => onChange({ years })}
        hasHistogram={hasHistogram}
      >
        {yearTools}
      </YearFilter>
      {offers.hasCode || query.code !== null ? (
        <fieldset>
          <legend className={styles.legend}>Code</legend>
          <ChoiceRow
            id="filter-code"
            label="Has code"
            count={counts.code.yes}
            most={Math.max(counts.code.yes, counts.code.no)}
            state={query.code === null ? 'off' : query.code === 'yes' ? 'included' : 'excluded'}
            valueId="code"
            onChange={chooseCode}
          />
        </fieldset>
      ) : null}
      {offers.hasInferred || offers.hasProposed || query.isStatedOnly ? (
        <div className={styles.stated}>
          <Switch
            id="filter-stated"
            isOn={query.isStatedOnly}
            onChange={(isStatedOnly) => onChange({ isStatedOnly })}
          >
            Stated only
          </Switch>
          <p className={styles.hint}>
            Leaves out labels that are{' '}
            {offers.hasProposed ? 'proposed by a rule' : 'inferred from other publications'}.
          </p>
        </div>
      ) : null}
    </div>
  );
}

const NO_COUNTS: Readonly<Record<string, number>> = {};
