import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ClaimsTools.module.css';
import type { ClaimFacet, ClaimsQuery } from './claimsQuery.ts';
import { CLAIM_GROUPS, CLAIM_SORTS, CLAIM_VIEWS, EMPTY_CLAIMS_QUERY } from './claimsQuery.ts';

const VIEW_NAMES = { claims: 'All claims', contradictions: 'Contradictions' } as const;
const GROUP_NAMES = { paper: 'By paper', quantity: 'By quantity', comparator: 'By comparator' };
const SORT_NAMES = {
  digest: 'Digest order',
  newest: 'Newest first',
  number: 'Largest number first',
};
const FACETS: readonly ClaimFacet[] = ['against', 'quantity', 'effect', 'given', 'paper'];

interface ClaimsToolsProps {
  readonly query: ClaimsQuery;
  readonly onChoose: (query: ClaimsQuery) => void;
  /** Such as “12 of 241 claims”. */
  readonly status: string;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** What is listed, in which sections and in which order. */
export function ClaimsTools({ query, onChoose, status, children }: ClaimsToolsProps) {
  const isFiltered = FACETS.some((facet) => query[facet].length > 0);
  return (
    <div className={styles.tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons of a toolbar are not a form group. */}
      <div role="group" aria-label="View" className={styles.views}>
        {CLAIM_VIEWS.map((view) => (
          <Button
            key={view}
            id={`view-${view}`}
            aria-pressed={query.view === view}
            onClick={() => onChoose({ ...query, view })}
          >
            {VIEW_NAMES[view]}
          </Button>
        ))}
      </div>
      {query.view === 'claims' ? (
        <>
          <Choice
            label="Sections"
            value={query.group}
            values={CLAIM_GROUPS}
            names={GROUP_NAMES}
            onChange={(group) => onChoose({ ...query, group })}
          />
          <Choice
            label="Sort by"
            value={query.sort}
            values={CLAIM_SORTS}
            names={SORT_NAMES}
            onChange={(sort) => onChoose({ ...query, sort })}
          />
        </>
      ) : null}
      {children}
      <p className={styles.status}>
        <span role="status">{status}</span>
        {isFiltered ? (
          <Button
            kind="link"
            onClick={() => {
              const { group, sort, view } = query;
              onChoose({ ...EMPTY_CLAIMS_QUERY, group, sort, view });
            }}
          >
            Clear filters
          </Button>
        ) : null}
      </p>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, values, names, onChange } = props;
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </Select>
  );
}
