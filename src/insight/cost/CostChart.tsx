import type { PointerEvent } from 'react';
import { useMemo, useState } from 'react';
import { useFamilyHue } from '../charts/useFamilyHue.ts';
import styles from './CostChart.module.css';
import { CostReadout } from './CostReadout.tsx';
import type { ChartShape, Scales } from './costChart.ts';
import {
  createLengthTicks,
  createScales,
  createValueTicks,
  drawPath,
  placeCrossings,
  placeEndLabels,
} from './costChart.ts';
import type { Crossing } from './costCrossings.ts';
import type { CostCurve, CostPoint } from './costCurves.ts';
import { createCommonPoints } from './costCurves.ts';
import type { CostQuery } from './costQuery.ts';
import { MOST_LENGTH } from './costQuery.ts';
import { QUANTITY_TEXTS } from './costWords.ts';

interface CostChartProps {
  readonly query: CostQuery;
  readonly curves: readonly CostCurve[];
  readonly crossings: readonly Crossing[];
  readonly shape: ChartShape;
  /** The reader points at a length to rank the curves there. */
  readonly onLength: (length: number) => void;
}

/** The curves over the sequence length, both on log axes. */
export function CostChart({ query, curves, crossings, shape, onLength }: CostChartProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const common = useMemo(() => createCommonPoints(query), [query]);
  const hasCommon = !query.isCommonAdded;
  const scales = useMemo(
    () =>
      createScales(shape, [...curves.map(({ points }) => points), ...(hasCommon ? [common] : [])]),
    [shape, curves, common, hasCommon],
  );
  const readLength = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box || box.width === 0) return query.length;
    return scales.lengthAt(((event.clientX - box.left) / box.width) * shape.width);
  };
  const { label } = QUANTITY_TEXTS[query.quantity];
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      role="img"
      aria-label={`${label} over sequence length, ${curves.length} curves. The table below has every value.`}
      data-narrow={shape.hasShortNames || undefined}
    >
      <Axes query={query} scales={scales} shape={shape} />
      <Curves curves={curves} common={hasCommon ? common : null} scales={scales} shape={shape} />
      <Crossings crossings={crossings} scales={scales} shape={shape} />
      <Guide curves={curves} scales={scales} shape={shape} length={query.length} />
      <g data-screen-only="">
        {pointed !== null ? (
          <CostReadout
            query={query}
            curves={curves}
            scales={scales}
            shape={shape}
            length={pointed}
          />
        ) : null}
        <rect
          className={styles.sensor}
          x={shape.left}
          y={0}
          width={shape.width - shape.left - shape.right}
          height={shape.height}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture?.(event.pointerId);
            onLength(readLength(event));
          }}
          onPointerMove={(event) => {
            if (event.buttons > 0) onLength(readLength(event));
            if (event.pointerType === 'mouse') setPointed(readLength(event));
          }}
          onPointerLeave={() => setPointed(null)}
        />
      </g>
    </svg>
  );
}

interface PartProps {
  readonly scales: Scales;
  readonly shape: ChartShape;
}

function Axes({ query, scales, shape }: PartProps & { readonly query: CostQuery }) {
  const { width, height, left, right, top, bottom } = shape;
  return (
    <g className={styles.axes}>
      {createValueTicks(scales, shape, query.quantity).map(({ at, label }) => (
        <g key={label}>
          <line x1={left} x2={width - right} y1={at} y2={at} />
          <text x={left - 8} y={at} textAnchor="end" dominantBaseline="central">
            {label}
          </text>
        </g>
      ))}
      {createLengthTicks(scales, shape).map(({ at, label }) => (
        <g key={label}>
          <line x1={at} x2={at} y1={top} y2={height - bottom} />
          <text x={at} y={height - bottom + 18} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={(left + width - right) / 2} y={height - 6} textAnchor="middle">
        Sequence length N, in tokens
      </text>
    </g>
  );
}

interface CurvesProps extends PartProps {
  readonly curves: readonly CostCurve[];
  /** Thin and grey: crossings with it mean nothing. `null` where it is added to all. */
  readonly common: readonly CostPoint[] | null;
}

function Curves({ curves, common, scales, shape }: CurvesProps) {
  const hueOf = useFamilyHue();
  const end = scales.x(MOST_LENGTH);
  return placeEndLabels(scales, shape, curves, common).map(({ curve, text, end: from, at }) => (
    <g
      key={curve?.mechanism.id ?? 'common'}
      data-hue={curve ? hueOf(curve.mechanism.family) : 'none'}
      className={curve ? styles.curve : styles.common}
    >
      <path
        d={drawPath(scales, curve?.points ?? common ?? [])}
        strokeDasharray={curve ? curve.mechanism.dashes.join(' ') || undefined : '1 3'}
      />
      <polyline points={`${end + 2},${from} ${end + 8},${at} ${end + 12},${at}`} />
      <text x={end + 16} y={at} dominantBaseline="central">
        {text}
      </text>
    </g>
  ));
}

function Crossings({
  crossings,
  scales,
  shape,
}: PartProps & { readonly crossings: readonly Crossing[] }) {
  return (
    <g className={styles.crossings}>
      {placeCrossings(scales, shape, crossings).map(({ x, y, length, label }) => (
        <g key={`${length} ${y}`}>
          <circle cx={x} cy={y} r={4.5} />
          {label ? (
            <text x={label.x} y={label.y} textAnchor="middle">
              {label.text}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}

/** The length at which the table ranks the curves. */
function Guide({
  curves,
  scales,
  shape,
  length,
}: PartProps & { readonly curves: readonly CostCurve[]; readonly length: number }) {
  const hueOf = useFamilyHue();
  const x = scales.x(length);
  return (
    <g className={styles.guide}>
      <line x1={x} x2={x} y1={shape.top} y2={shape.height - shape.bottom} />
      {curves.map(({ mechanism, at }) => (
        <circle
          key={mechanism.id}
          data-hue={hueOf(mechanism.family)}
          cx={x}
          cy={scales.y(at(length))}
          r={3.5}
        />
      ))}
    </g>
  );
}
