import { memo } from 'react';
import type { FacetValue } from '../../corpus/schema.ts';
import type { ValueState } from '../../search/facets/facetChoices.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ChoiceRow.module.css';

interface ChoiceRowProps {
  readonly id: string;
  readonly valueId: string;
  readonly label: string;
  readonly count: number;
  /** The largest count of the facet: bars within a facet share one scale. */
  readonly most: number;
  readonly state: ValueState;
  /** The value's own glyph or notation, where it has one. */
  readonly sign?: Sign | undefined;
  /** The same function at every render: the row renders again only where it looks different. */
  readonly onChange: (valueId: string, state: ValueState) => void;
}

type Sign = Pick<FacetValue, 'glyph' | 'hue' | 'notation'>;

/** One value that can be asked for, or ruled out; with how many papers that would list. */
export const ChoiceRow = memo(function ChoiceRow(props: ChoiceRowProps) {
  const { id, valueId, label, count, most, state, sign, onChange } = props;
  return (
    <div className={styles.row} data-state={state} data-empty={count === 0 || undefined}>
      <label className={styles.label} htmlFor={id}>
        <Box id={id} isChecked={state === 'included'} valueId={valueId} onChange={onChange} />
        <ValueName label={label} sign={sign} />
        <CountBar share={most > 0 ? count / most : 0} />
        <span className={styles.count}>
          {count.toLocaleString('en')}
          <span className="visually-hidden">
            {count === 1 ? ' paper' : ' papers'}
            {state === 'excluded' ? ', excluded' : ''}
          </span>
        </span>
      </label>
      <Exclude
        id={`${id}--exclude`}
        label={label}
        isExcluded={state === 'excluded'}
        valueId={valueId}
        onChange={onChange}
      />
    </div>
  );
});

// With every filter nearly every count changes; the other parts of the row are left as they are.

type BoxProps = Pick<ChoiceRowProps, 'id' | 'valueId' | 'onChange'> & {
  readonly isChecked: boolean;
};

const Box = memo(function Box({ id, valueId, isChecked, onChange }: BoxProps) {
  return (
    <input
      id={id}
      type="checkbox"
      className={styles.box}
      checked={isChecked}
      onChange={(event) => onChange(valueId, event.target.checked ? 'included' : 'off')}
    />
  );
});

type ExcludeProps = Pick<ChoiceRowProps, 'id' | 'valueId' | 'label' | 'onChange'> & {
  readonly isExcluded: boolean;
};

const Exclude = memo(function Exclude(props: ExcludeProps) {
  const { id, valueId, label, isExcluded, onChange } = props;
  return (
    <button
      type="button"
      id={id}
      className={styles.exclude}
      aria-label={`Exclude ${label}`}
      aria-pressed={isExcluded}
      onClick={() => onChange(valueId, isExcluded ? 'off' : 'excluded')}
    >
      <Icon name="minus" />
    </button>
  );
});

const ValueName = memo(function ValueName(props: Pick<ChoiceRowProps, 'label' | 'sign'>) {
  return (
    <>
      {props.sign ? <ValueSign sign={props.sign} /> : null}
      <span className={styles.name}>{props.label}</span>
    </>
  );
});

function ValueSign({ sign }: { sign: Sign }) {
  if (sign.glyph) {
    return (
      <span className={styles.glyph} data-hue={sign.hue ?? 'none'}>
        <Glyph name={sign.glyph} />
      </span>
    );
  }
  return sign.notation ? (
    <span className={styles.notation} aria-hidden="true">
      {sign.notation}
    </span>
  ) : null;
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
