import { Link } from 'react-router';
import { paperPath } from '../../url/paths.ts';
import type { ChartShape, Scales } from './costChart.ts';
import { createLengthTicks } from './costChart.ts';
import styles from './StatedStrip.module.css';
import type { StatedMark } from './statedLengths.ts';
import { countRows } from './statedLengths.ts';

interface StatedStripProps {
  readonly marks: readonly StatedMark[];
  readonly shape: ChartShape;
  readonly scales: Scales;
}

/** Lengths that papers state, on the same axis as the curves. The list beside it has their words. */
export function StatedStrip({ marks, shape, scales }: StatedStripProps) {
  const top = 8;
  const base = top + countRows(marks) * shape.line + 6;
  const { left, right, width } = shape;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it; a fieldset cannot be one.
    <svg
      className={styles.strip}
      viewBox={`0 0 ${width} ${base + 24}`}
      role="group"
      aria-label="Lengths that papers state, along the axis of the chart"
    >
      <g className={styles.axis}>
        <line x1={left} x2={width - right} y1={base} y2={base} />
        {createLengthTicks(scales, shape).map(({ at, label }) => (
          <g key={label}>
            <line x1={at} x2={at} y1={base} y2={base + 5} />
            <text x={at} y={base + 19} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </g>
      {/* All lines lie beneath all words. */}
      <g className={styles.drops}>
        {marks.map(({ id, x, row }) => (
          <line key={id} x1={x} x2={x} y1={top + (row + 0.5) * shape.line} y2={base} />
        ))}
      </g>
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} y={top + (mark.row + 0.5) * shape.line} />
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly mark: StatedMark;
  readonly y: number;
}

/** A dot for a reach, a triangle for a speed-up; both lead to the paper. */
function Mark({ mark, y }: MarkProps) {
  const { x, kind, label, paperName, isReversed, isBeyond } = mark;
  const kindName = kind === 'reach' ? 'reach' : 'speed-up';
  return (
    <Link
      to={paperPath(mark.paperId)}
      className={styles.mark}
      aria-label={`${paperName} ${label}, ${kindName}`}
    >
      {kind === 'reach' ? (
        <circle cx={x} cy={y} r={4} />
      ) : (
        <path d={`M${x - 5} ${y + 4}L${x} ${y - 5}L${x + 5} ${y + 4}Z`} />
      )}
      <text
        x={isReversed ? x - 9 : x + 9}
        y={y}
        textAnchor={isReversed ? 'end' : 'start'}
        dominantBaseline="central"
      >
        {paperName} <tspan className={styles.label}>{isBeyond ? `${label} →` : label}</tspan>
      </text>
    </Link>
  );
}
