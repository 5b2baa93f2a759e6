import { useId } from 'react';
import type { Facet } from '../../corpus/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './GapControls.module.css';
import type { GapOrder, GapsQuery } from './gapsQuery.ts';
import { GAP_ORDERS, transposeGaps } from './gapsQuery.ts';

const ORDER_NAMES: Readonly<Record<GapOrder, string>> = {
  taxonomy: 'as defined',
  count: 'most papers first',
};

interface GapControlsProps {
  readonly facets: readonly Facet[];
  readonly query: GapsQuery;
  /** Whether some labels are not stated, and can be left out. */
  readonly hasUnstated: boolean;
  readonly onChange: (patch: Partial<GapsQuery>) => void;
}

/** Which two facets are crossed, in which order, and what counts as a label. */
export function GapControls({ facets, query, hasUnstated, onChange }: GapControlsProps) {
  const { rows, columns } = query;
  const transposed = transposeGaps(query);
  const names = facets.map(({ id, label }) => [id, label] as const);
  return (
    <div className={styles.controls}>
      <Choice
        label="Rows"
        value={rows}
        options={names}
        onChange={(id) => onChange(id === columns ? transposed : { rows: id, gap: null })}
      />
      <Button
        kind="icon"
        aria-label="Swap rows and columns"
        title="Swap rows and columns"
        onClick={() => onChange(transposed)}
      >
        <Icon name="compare" />
      </Button>
      <Choice
        label="Columns"
        value={columns}
        options={names}
        onChange={(id) => onChange(id === rows ? transposed : { columns: id, gap: null })}
      />
      <Choice
        label="Order"
        value={query.order}
        options={GAP_ORDERS.map((order) => [order, ORDER_NAMES[order]] as const)}
        onChange={(order) => onChange({ order })}
      />
      {hasUnstated || query.isStatedOnly ? (
        <Switch isOn={query.isStatedOnly} onChange={(isStatedOnly) => onChange({ isStatedOnly })}>
          Stated only
        </Switch>
      ) : null}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  const choose = (chosen: string) => {
    const option = options.find(([candidate]) => candidate === chosen);
    if (option) onChange(option[0]);
  };
  return (
    <span className={styles.choice}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
