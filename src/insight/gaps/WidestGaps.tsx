import { Link } from 'react-router';
import type { GapMap } from './gapMap.ts';
import type { GapCell } from './gapsQuery.ts';
import { describeExpected, describeWidest } from './gapText.ts';
import { listWidestGaps } from './nearestGap.ts';
import styles from './WidestGaps.module.css';

/** As many as are read at a glance. */
const SHOWN = 6;

interface WidestGapsProps {
  readonly map: GapMap;
  readonly createGapPath: (cell: GapCell) => string;
}

/** The empty cells of two values that chance alone would have filled. */
export function WidestGaps({ map, createGapPath }: WidestGapsProps) {
  const gaps = listWidestGaps(map);
  return (
    <>
      <h2 className={styles.title}>Widest gaps</h2>
      <p className={styles.hint}>{describeWidest(map, gaps.length)}</p>
      <ol className={styles.gaps}>
        {gaps.slice(0, SHOWN).map(({ row, column, expected }) => (
          <li key={`${row.id} ${column.id}`}>
            <Link to={createGapPath({ row: row.id, column: column.id })} state={{ scroll: 'keep' }}>
              {row.label} and {column.label}
            </Link>
            <span className={styles.expected}>{describeExpected(expected)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
