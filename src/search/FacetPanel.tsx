import type { ReactNode } from 'react';
import type { Facet, Taxonomy } from '../corpus/schema.ts';
import { NOT_STATED } from '../corpus/schema.ts';
import { Switch } from '../ui/Switch.tsx';
import { useStableCallback } from '../ui/useStableCallback.ts';
import type { ExploreQuery } from '../url/exploreQuery.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import styles from './FacetPanel.module.css';
import type { ValueState } from './facetChoices.ts';
import { setValueState, valueState } from './facetChoices.ts';
import type { FacetCounts } from './facets.ts';
import { YearFilter } from './YearFilter.tsx';

/** Papers without a label of the facet: a value like any other. */
const NOT_STATED_VALUE = {
  id: NOT_STATED,
  label: 'Not stated',
  glyph: null,
  hue: null,
  notation: null,
};

interface FacetPanelProps {
  readonly taxonomy: Taxonomy;
  readonly query: ExploreQuery;
  readonly counts: FacetCounts;
  readonly onChange: (patch: Partial<ExploreQuery>) => void;
  /** Whether the years are drawn here; not where a timeline beside the filters does so. */
  readonly hasHistogram?: boolean;
  /** Stands below the years. */
  readonly yearTools?: ReactNode;
}

/** All that narrows the list apart from words. Each group is named by its facet. */
export function FacetPanel(props: FacetPanelProps) {
  const { taxonomy, query, counts, onChange, hasHistogram = true, yearTools } = props;
  const chooseCode = useStableCallback((_: string, state: ValueState) =>
    onChange({ code: state === 'off' ? null : state === 'included' ? 'yes' : 'no' }),
  );
  return (
    <div className={styles.panel}>
      {taxonomy.facets.map((facet) => (
        <FacetGroup
          key={facet.id}
          facet={facet}
          query={query}
          counts={counts.values[facet.id] ?? {}}
          onChange={onChange}
        />
      ))}
      <YearFilter
        counts={counts.years}
        range={query.years}
        onChange={(years) => onChange({ years })}
        hasHistogram={hasHistogram}
      >
        {yearTools}
      </YearFilter>
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
      <div className={styles.stated}>
        <Switch
          id="filter-stated"
          isOn={query.isStatedOnly}
          onChange={(isStatedOnly) => onChange({ isStatedOnly })}
        >
          Stated only
        </Switch>
        <p className={styles.hint}>Leaves out labels that are inferred from other publications.</p>
      </div>
    </div>
  );
}

interface FacetGroupProps {
  readonly facet: Facet;
  readonly query: ExploreQuery;
  readonly counts: Readonly<Record<string, number>>;
  readonly onChange: (patch: Partial<ExploreQuery>) => void;
}

function FacetGroup({ facet, query, counts, onChange }: FacetGroupProps) {
  const choice = query.facets[facet.id];
  const most = Math.max(1, ...Object.values(counts));
  const values = facet.offersNotStated ? [...facet.values, NOT_STATED_VALUE] : facet.values;
  const choose = useStableCallback((valueId: string, state: ValueState) =>
    onChange({ facets: setValueState(query.facets, facet.id, valueId, state) }),
  );
  return (
    <fieldset>
      <legend className={styles.legend}>{facet.label}</legend>
      {values.map((value) => (
        <ChoiceRow
          key={value.id}
          id={`filter-${facet.id}-${value.id}`}
          label={value.label}
          count={counts[value.id] ?? 0}
          most={most}
          state={valueState(choice, value.id)}
          valueId={value.id}
          sign={value}
          onChange={choose}
        />
      ))}
    </fieldset>
  );
}
