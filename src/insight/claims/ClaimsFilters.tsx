import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ClaimsFilters.module.css';
import type { ClaimCounts, ClaimOption } from './claimsLedger.ts';
import type { ClaimFacet, ClaimsQuery } from './claimsQuery.ts';
import { toggleClaimValue } from './claimsQuery.ts';

const GROUPS = [
  { facet: 'against', legend: 'Against whom', hint: 'A family counts with its papers.' },
  { facet: 'paper', legend: 'Whose', hint: null },
  { facet: 'quantity', legend: 'What', hint: null },
  { facet: 'effect', legend: 'Effect', hint: null },
  { facet: 'given', legend: 'What is given', hint: 'All that are ticked.' },
] as const;

/** Longer lists are folded behind these. */
const SHOWN = 10;

interface ClaimsFiltersProps {
  readonly options: Readonly<Record<ClaimFacet, readonly ClaimOption[]>>;
  readonly counts: ClaimCounts;
  readonly query: ClaimsQuery;
  readonly onChoose: (query: ClaimsQuery) => void;
}

/** All that narrows the ledger; on a phone behind a button. */
export function ClaimsFilters({ options, counts, query, onChoose }: ClaimsFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = GROUPS.reduce((total, { facet }) => total + query[facet].length, 0);
  return (
    <div className={styles.filters}>
      <Button
        kind="outline"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="filter" />
        {chosen === 0 ? 'Filters' : `Filters (${chosen})`}
      </Button>
      <div className={styles.panel} data-open={isOpen || undefined}>
        {GROUPS.map(({ facet, legend, hint }) => (
          <fieldset key={facet}>
            <legend className={styles.legend}>{legend}</legend>
            {hint === null ? null : <p className={styles.hint}>{hint}</p>}
            <Choices
              options={options[facet]}
              idPrefix={`filter-${facet}`}
              chosen={query[facet]}
              counts={counts[facet]}
              onToggle={(value) => onChoose(toggleClaimValue(query, facet, value))}
            />
          </fieldset>
        ))}
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly options: readonly ClaimOption[];
  readonly idPrefix: string;
  readonly chosen: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly onToggle: (value: string) => void;
}

function Choices({ options, ...props }: ChoicesProps) {
  const isFolded = options.length > SHOWN + 2;
  const isShown = ({ value }: ClaimOption, index: number) =>
    !isFolded || index < SHOWN || props.chosen.includes(value);
  const folded = options.filter((option, index) => !isShown(option, index));
  return (
    <>
      {options.filter(isShown).map((option) => (
        <Choice key={option.value} option={option} {...props} />
      ))}
      {folded.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{folded.length} more</summary>
          {folded.map((option) => (
            <Choice key={option.value} option={option} {...props} />
          ))}
        </details>
      )}
    </>
  );
}

interface ChoiceProps extends Omit<ChoicesProps, 'options'> {
  readonly option: ClaimOption;
}

function Choice({ option, idPrefix, chosen, counts, onToggle }: ChoiceProps) {
  const count = counts.get(option.value) ?? 0;
  const id = `${idPrefix}-${option.value}`;
  return (
    <label className={styles.choice} htmlFor={id} data-empty={count === 0 || undefined}>
      <input
        id={id}
        type="checkbox"
        checked={chosen.includes(option.value)}
        onChange={() => onToggle(option.value)}
      />
      <span className={styles.name}>{option.label}</span>
      <span className={styles.count}>
        {count}
        <span className="visually-hidden">{count === 1 ? ' claim' : ' claims'}</span>
      </span>
    </label>
  );
}
