import type { ReactNode } from 'react';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import styles from './BothShapes.module.css';
import type { ChartShape } from './costChart.ts';
import { NARROW_SHAPE, WIDE_SHAPE } from './costChart.ts';

interface BothShapesProps {
  readonly draw: (shape: ChartShape) => ReactNode;
}

/**
 * A drawing in two arrangements, of which style sheets show the one that fits the screen: a prerendered
 * page does not know its reader's. Once that is known, only one is rendered.
 */
export function BothShapes({ draw }: BothShapesProps) {
  // Also written in the style sheet.
  const isWide = useMediaQuery('(min-width: 48rem)');
  return (
    <>
      {isWide === false ? null : <div className={styles.wide}>{draw(WIDE_SHAPE)}</div>}
      {isWide === true ? null : <div className={styles.narrow}>{draw(NARROW_SHAPE)}</div>}
    </>
  );
}
