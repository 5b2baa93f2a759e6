import type { PointerEvent, ReactNode } from 'react';
import { useState } from 'react';
import type { YearRange } from '../../url/exploreQuery.ts';
import { chooseYears } from './chooseYears.ts';
import styles from './YearFilter.module.css';

interface YearFilterProps {
  /** Year → papers, first year to last. */
  readonly counts: ReadonlyMap<number, number>;
  readonly range: YearRange | null;
  readonly onChange: (range: YearRange | null) => void;
  /** Whether the histogram of years is shown; not where a timeline beside the filters does so. */
  readonly hasHistogram?: boolean;
  /** What else there is to say or choose. */
  readonly children?: ReactNode;
}

/** The range of years as two lists, and a histogram on which it can be dragged with a pointer. */
export function YearFilter(props: YearFilterProps) {
  const { counts, range, onChange, hasHistogram = true, children } = props;
  const years = [...counts.keys()];
  const first = years[0];
  const last = years.at(-1);
  // With one year there is nothing to choose.
  if (first === undefined || last === undefined || first === last) return null;
  const from = range?.from ?? first;
  const to = range?.to ?? last;
  const choose = (one: number, other: number) => onChange(chooseYears(one, other, { first, last }));
  return (
    <fieldset>
      <legend className={styles.legend}>Year</legend>
      {hasHistogram ? <Histogram counts={counts} from={from} to={to} onDraw={choose} /> : null}
      <div className={styles.range}>
        <YearSelect
          name="From"
          years={years}
          value={from}
          onChange={(year) => choose(year, Math.max(year, to))}
        />
        <span aria-hidden="true">–</span>
        <YearSelect
          name="To"
          years={years}
          value={to}
          onChange={(year) => choose(Math.min(year, from), year)}
        />
      </div>
      {children}
    </fieldset>
  );
}

interface HistogramProps {
  readonly counts: ReadonlyMap<number, number>;
  readonly from: number;
  readonly to: number;
  readonly onDraw: (one: number, other: number) => void;
}

/** Height and width of one bar's place, in the units of the drawing. */
const BAR = { height: 40, width: 10, gap: 1.5 };

/** For the eye and the pointer only: the two lists beside it say and do the same. */
function Histogram({ counts, from, to, onDraw }: HistogramProps) {
  const [dragged, setDragged] = useState<{ start: number; end: number } | null>(null);
  const years = [...counts.keys()];
  const most = Math.max(1, ...counts.values());
  const low = dragged ? Math.min(dragged.start, dragged.end) : from;
  const high = dragged ? Math.max(dragged.start, dragged.end) : to;
  const yearAt = (event: PointerEvent<SVGSVGElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left) / box.width) * years.length);
    return years[Math.min(years.length - 1, Math.max(0, index))] ?? from;
  };
  return (
    <svg
      className={styles.histogram}
      viewBox={`0 0 ${years.length * BAR.width} ${BAR.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const year = yearAt(event);
        setDragged({ start: year, end: year });
      }}
      onPointerMove={(event) => {
        if (dragged) setDragged({ ...dragged, end: yearAt(event) });
      }}
      onPointerUp={(event) => {
        if (dragged) onDraw(dragged.start, yearAt(event));
        setDragged(null);
      }}
      onPointerCancel={() => setDragged(null)}
    >
      {years.map((year, index) => {
        const count = counts.get(year) ?? 0;
        const height = count === 0 ? 1 : Math.max(3, (count / most) * (BAR.height - 2));
        return (
          <rect
            key={year}
            x={index * BAR.width + BAR.gap / 2}
            width={BAR.width - BAR.gap}
            y={BAR.height - height}
            height={height}
            data-inside={(count > 0 && year >= low && year <= high) || undefined}
          >
            <title>{`${year}: ${count}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}

interface YearSelectProps {
  readonly name: 'From' | 'To';
  readonly years: readonly number[];
  readonly value: number;
  readonly onChange: (year: number) => void;
}

function YearSelect({ name, years, value, onChange }: YearSelectProps) {
  // A year from an address may lie outside the corpus; it is shown as it is.
  const options = years.includes(value) ? years : [...years, value].sort((a, b) => a - b);
  return (
    <select
      className={styles.select}
      id={`filter-year-${name.toLowerCase()}`}
      aria-label={`${name} year`}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {options.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
}
