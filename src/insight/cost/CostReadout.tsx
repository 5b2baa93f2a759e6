import { useFamilyHue } from '../charts/useFamilyHue.ts';
import styles from './CostReadout.module.css';
import type { ChartShape, Scales } from './costChart.ts';
import type { CostCurve } from './costCurves.ts';
import { rankCurves } from './costCurves.ts';
import type { CostQuery } from './costQuery.ts';
import { formatAmount, formatWhole } from './costWords.ts';

interface CostReadoutProps {
  readonly query: CostQuery;
  readonly curves: readonly CostCurve[];
  readonly scales: Scales;
  readonly shape: ChartShape;
  readonly length: number;
}

const WIDTH = 290;
const PADDING = 10;

/** What stands under the pointer: every curve's value at that length, the greatest on top, as in the chart. */
export function CostReadout({ query, curves, scales, shape, length }: CostReadoutProps) {
  const hueOf = useFamilyHue();
  const x = scales.x(length);
  const isLeft = x + 14 + WIDTH > shape.width - shape.right;
  const left = isLeft ? Math.max(0, x - 14 - WIDTH) : x + 14;
  const rows = rankCurves(curves, length).toReversed();
  return (
    <g className={styles.readout}>
      <line x1={x} x2={x} y1={shape.top} y2={shape.height - shape.bottom} />
      <g transform={`translate(${left} ${shape.top})`}>
        <rect width={WIDTH} height={(rows.length + 1) * shape.line + 2 * PADDING} rx={6} />
        <text className={styles.head} x={PADDING} y={PADDING + 12}>
          N = {formatWhole(length)}
        </text>
        {rows.map(({ curve, value }, index) => {
          const y = PADDING + 12 + (index + 1) * shape.line;
          return (
            <g key={curve.mechanism.id} data-hue={hueOf(curve.mechanism.family)}>
              <text className={styles.name} x={PADDING} y={y}>
                {curve.label}
              </text>
              <text x={WIDTH - PADDING} y={y} textAnchor="end">
                {formatAmount(query.quantity, value)}
              </text>
            </g>
          );
        })}
      </g>
    </g>
  );
}
