import { Link } from 'react-router';
import { countPapers } from '../../corpus/countPapers.ts';
import { nameOfPaper } from '../../corpus/paperName.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { explorePath, paperPath } from '../../url/paths.ts';
import type { GapLine, GapMap } from './gapMap.ts';
import { cellQuery, cellSearchText } from './gapMap.ts';
import { describeGap } from './gapText.ts';
import styles from './NearestCells.module.css';
import type { NearCell } from './nearestGap.ts';
import { findNearestCells } from './nearestGap.ts';

interface NearestCellsProps {
  readonly map: GapMap;
  readonly row: GapLine;
  readonly column: GapLine;
}

/** What an empty cell means, what is nearest to it, and the query that would find its first paper. */
export function NearestCells({ map, row, column }: NearestCellsProps) {
  const { inRow, inColumn } = findNearestCells(map, row, column);
  const near = [inRow, inColumn].flatMap((cell) => cell ?? []);
  const text = cellSearchText(map, row, column);
  return (
    <>
      <p className={styles.gap}>{describeGap(map, row, column)}</p>
      <p className={styles.totals}>
        <Link to={explorePath(cellQuery(map, row, null))}>
          {row.label}: {countPapers(row.papers.length)}
        </Link>
        {' · '}
        <Link to={explorePath(cellQuery(map, null, column))}>
          {column.label}: {countPapers(column.papers.length)}
        </Link>
      </p>
      {near.length > 0 ? (
        <>
          <h3 className={styles.heading}>Nearest</h3>
          <ul className={styles.near}>
            {near.map((cell) => (
              <Near key={`${cell.row.id} ${cell.column.id}`} map={map} cell={cell} />
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.none}>
          No label shown here is close to one of the two and has papers with the other.
        </p>
      )}
      <h3 className={styles.heading}>Search for it</h3>
      <p className={styles.query}>
        <Link to={explorePath(cellQuery(map, row, column))}>
          <code>{text}</code>
        </Link>
        <CopyButton kind="outline" label="Copy query" createText={() => text} />
      </p>
    </>
  );
}

function Near({ map, cell }: { readonly map: GapMap; readonly cell: NearCell }) {
  const { row, column, papers, missing, standIn, shared, united } = cell;
  return (
    <li>
      <Link to={explorePath(cellQuery(map, row, column))}>
        {row.label} and {column.label}: {countPapers(papers.length)}
      </Link>
      <p className={styles.papers}>
        {papers.slice(0, PAPERS_NAMED).map((paper, index) => (
          <span key={paper.id}>
            {index > 0 ? ', ' : ''}
            <Link to={paperPath(paper.id)}>{nameOfPaper(paper)}</Link>
          </span>
        ))}
        {papers.length > PAPERS_NAMED ? ` and ${papers.length - PAPERS_NAMED} more` : ''}
      </p>
      <p className={styles.reason}>
        {standIn.label} is close to {missing.label}: {shared} of {united} papers with either have
        both.
      </p>
    </li>
  );
}

const PAPERS_NAMED = 3;
