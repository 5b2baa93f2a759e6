import type { ReactNode } from 'react';
import { memo } from 'react';
import { Icon } from '../ui/Icon.tsx';
import styles from './ChoiceRow.module.css';
import type { ValueState } from './facetChoices.ts';

interface ChoiceRowProps {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** The largest count of the facet: bars within a facet share one scale. */
  readonly most: number;
  readonly state: ValueState;
  readonly sign?: ReactNode;
  readonly onChange: (state: ValueState) => void;
}

/** One value that can be asked for, or ruled out; with how many papers that would list. */
export function ChoiceRow({ id, label, count, most, state, sign, onChange }: ChoiceRowProps) {
  const isExcluded = state === 'excluded';
  return (
    <div className={styles.row} data-state={state} data-empty={count === 0 || undefined}>
      <label className={styles.label} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          className={styles.box}
          checked={state === 'included'}
          onChange={(event) => onChange(event.target.checked ? 'included' : 'off')}
        />
        {sign}
        <span className={styles.name}>{label}</span>
        <CountBar share={most > 0 ? count / most : 0} />
        <span className={styles.count}>
          {count}
          <span className="visually-hidden">{count === 1 ? ' paper' : ' papers'}</span>
        </span>
      </label>
      <button
        type="button"
        id={`${id}-exclude`}
        className={styles.exclude}
        aria-label={`Exclude ${label}`}
        aria-pressed={isExcluded}
        onClick={() => onChange(isExcluded ? 'off' : 'excluded')}
      >
        <Icon name="minus" />
      </button>
    </div>
  );
}

const CountBar = memo(function CountBar({ share }: { share: number }) {
  return (
    <svg
      className={styles.bar}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={share === 0 ? 0 : Math.max(6, share * 100)} height="4" rx="2" />
    </svg>
  );
});
