import { useId, useState } from 'react';
import { isComposing } from '../../ui/isComposing.ts';
import { readWhole } from '../../url/parameters.ts';
import type { PageAddress } from '../../url/usePageQuery.ts';
import styles from './CostRanking.module.css';
import { CurveSwatch } from './CurveSwatch.tsx';
import type { CostCurve } from './costCurves.ts';
import { rankCurves } from './costCurves.ts';
import type { CostQuery } from './costQuery.ts';
import { LEAST_LENGTH, MOST_LENGTH } from './costQuery.ts';
import { formatAmount, formatRatio, formatWhole, QUANTITY_TEXTS } from './costWords.ts';

interface CostRankingProps extends Pick<PageAddress<CostQuery>, 'query' | 'adjust'> {
  readonly curves: readonly CostCurve[];
}

/** The length slider, and the curves ranked where it stands. */
export function CostRanking({ query, curves, adjust }: CostRankingProps) {
  const { length, quantity } = query;
  const setLength = (next: number) => adjust({ length: next });
  return (
    <section className={styles.ranking} aria-labelledby="ranking">
      <h2 id="ranking" className={styles.title}>
        At N = {formatWhole(length)}
      </h2>
      <div className={styles.length}>
        <LengthSlider length={length} onChange={setLength} />
        <LengthField length={length} onChange={setLength} />
      </div>
      {curves.length > 0 ? (
        <table className={styles.table}>
          <caption className="visually-hidden">
            {QUANTITY_TEXTS[quantity].label} at {formatWhole(length)} tokens, the least first
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Rank</span>
              </th>
              <th scope="col">Mechanism</th>
              <th scope="col">{QUANTITY_TEXTS[quantity].label}</th>
              <th scope="col">Times the least</th>
            </tr>
          </thead>
          <tbody>
            {rankCurves(curves, length).map(({ curve, value, rank, ratio }) => (
              <tr key={curve.mechanism.id}>
                <td>{rank}</td>
                <th scope="row">
                  <span className={styles.name}>
                    <CurveSwatch mechanism={curve.mechanism} />
                    {curve.label}
                  </span>
                </th>
                <td>{formatAmount(quantity, value)}</td>
                <td>{formatRatio(ratio)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>No mechanism is chosen. Choose some, or show all.</p>
      )}
    </section>
  );
}

interface LengthProps {
  readonly length: number;
  readonly onChange: (length: number) => void;
}

/** Steps of an eighth of an octave; a length between two of them stands at the nearer. */
const STEP = 0.125;

function LengthSlider({ length, onChange }: LengthProps) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>
        Length <var>N</var>
      </label>
      <input
        id={id}
        type="range"
        min={Math.log2(LEAST_LENGTH)}
        max={Math.log2(MOST_LENGTH)}
        step={STEP}
        value={Math.round(Math.log2(length) / STEP) * STEP}
        aria-valuetext={`${formatWhole(length)} tokens`}
        onChange={(event) => onChange(Math.round(2 ** Number(event.target.value)))}
      />
    </div>
  );
}

/** The same length, exactly. What is not a length is told, and changes nothing. */
function LengthField({ length, onChange }: LengthProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const next = readWhole(draft ?? `${length}`, LEAST_LENGTH, MOST_LENGTH);
  const enter = () => {
    if (draft === null || next === null) return;
    onChange(next);
    setDraft(null);
  };
  return (
    <div className={styles.exact}>
      <input
        className={styles.field}
        type="number"
        inputMode="numeric"
        aria-label="Exact length, in tokens"
        aria-invalid={next === null || undefined}
        aria-describedby={next === null ? id : undefined}
        min={LEAST_LENGTH}
        max={MOST_LENGTH}
        value={draft ?? `${length}`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          enter();
          setDraft(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) enter();
        }}
      />
      {next === null ? (
        <p id={id} className={styles.wrong}>
          From {formatWhole(LEAST_LENGTH)} to {formatWhole(MOST_LENGTH)}
        </p>
      ) : null}
    </div>
  );
}
