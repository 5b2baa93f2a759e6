import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { countPapers } from '../../corpus/countPapers.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { ExploreQuery, Sort } from '../../url/exploreQuery.ts';
import { SORTS, VIEWS } from '../../url/exploreQuery.ts';
import type { ActiveFilter } from '../filters/activeFilters.ts';
import { describeFilter } from '../filters/activeFilters.ts';
import { focusResults, RESULTS_COUNT_ID } from '../filters/focusResults.ts';
import { selectOffers } from '../filters/offers.ts';
import styles from './ResultsBar.module.css';

const SORT_NAMES: Readonly<Record<Sort, string>> = {
  relevance: 'Relevance',
  newest: 'Newest',
  oldest: 'Oldest',
  title: 'Title',
  comments: 'Comments',
};

interface ResultsBarProps {
  readonly shown: number;
  readonly total: number;
  readonly query: ExploreQuery;
  readonly filters: readonly ActiveFilter[];
  readonly onChange: (patch: Partial<ExploreQuery>) => void;
  readonly onClear: () => void;
  /** Brings back what was taken away last; absent where nothing was. */
  readonly onUndo?: (() => void) | undefined;
  /** Opens or folds the filters; how is for the page to know. */
  readonly panelButton: ReactNode;
  readonly tools: ReactNode;
}

/** How many papers, why so few, in which order; above the list. */
export function ResultsBar(props: ResultsBarProps) {
  const { shown, total, query, filters, onChange, onClear, onUndo, panelButton, tools } = props;
  const leave = (act: () => void) => () => {
    act();
    focusResults();
  };
  return (
    <div className={styles.bar}>
      {panelButton}
      <p id={RESULTS_COUNT_ID} className={styles.status} role="status" tabIndex={-1}>
        <strong>{shown.toLocaleString('en')}</strong> of {countPapers(total)}
      </p>
      <div className={styles.tools}>
        <SortChoice query={query} onChange={onChange} />
        <ViewSwitch query={query} onChange={onChange} />
        {tools}
      </div>
      <div className={styles.chosen}>
        <ul className={styles.filters} aria-label="Active filters">
          {filters.map((filter) => (
            <li key={filter.id}>
              <button
                type="button"
                className={styles.filter}
                aria-label={`Remove filter: ${describeFilter(filter)}`}
                onClick={leave(() => onChange(filter.removal))}
              >
                {filter.isExcluded ? (
                  <span className={styles.excluded}>{describeFilter(filter)}</span>
                ) : (
                  filter.label
                )}
                <Icon name="close" />
              </button>
            </li>
          ))}
          {filters.length > 0 ? (
            <li>
              <Button onClick={leave(onClear)}>Clear all</Button>
            </li>
          ) : null}
          {onUndo ? (
            <li>
              <Button kind="link" onClick={leave(onUndo)}>
                Undo
              </Button>
            </li>
          ) : null}
        </ul>
        {filters.length === 0 && !onUndo && shown > 0 ? <FilterHint /> : null}
      </div>
    </div>
  );
}

/** The orders that the papers have the facts for; one that an address asks for besides is shown as it is. */
function SortChoice({ query, onChange }: Pick<ResultsBarProps, 'query' | 'onChange'>) {
  const corpus = useCorpus();
  const { sorts } = useMemo(() => selectOffers(corpus), [corpus]);
  return (
    <select
      className={styles.select}
      id="sort"
      aria-label="Sort by"
      value={query.sort}
      onChange={(event) => onChange({ sort: toSort(event.target.value) })}
    >
      {SORTS.filter((sort) => sorts.includes(sort) || sort === query.sort).map((sort) => (
        <option key={sort} value={sort}>
          {sort === 'relevance' && query.text.trim() === '' ? 'Digest order' : SORT_NAMES[sort]}
        </option>
      ))}
    </select>
  );
}

/** Longer ids, such as those of journals, would take the hint to a second line. */
const LONGEST_EXAMPLE = 16;

/** What the row of filters says while it has none. */
function FilterHint() {
  const [facet] = useCorpus().taxonomy.facets;
  const value = facet?.values.find(({ id }) => id.length <= LONGEST_EXAMPLE);
  if (!facet || !value) return null;
  return (
    <p className={styles.hint}>
      No filters yet: choose some, or type {facet.id}:{value.id}
    </p>
  );
}

function ViewSwitch({ query, onChange }: Pick<ResultsBarProps, 'query' | 'onChange'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons of a toolbar are not a form group.
    <div role="group" aria-label="View" className={styles.views}>
      {VIEWS.map((view) => (
        <Button
          key={view}
          id={`view-${view}`}
          aria-pressed={query.view === view}
          onClick={() => onChange({ view })}
        >
          {view === 'list' ? 'List' : 'Table'}
        </Button>
      ))}
    </div>
  );
}

function toSort(value: string): Sort {
  return SORTS.find((sort) => sort === value) ?? 'relevance';
}
