import type { ReactNode } from 'react';
import { Suspense, useEffect, useRef } from 'react';
import type { Paper } from '../../corpus/schema.ts';
import { LateRowWindow } from './LateRowWindow.tsx';
import type { ListedRow } from './listedRows.ts';
import styles from './PaperList.module.css';
import { PaperRow } from './PaperRow.tsx';
import type { RowPlace } from './rowWindow.ts';
import { useBlockSize } from './useBlockSize.ts';
import { useIsReturn, useListedRows } from './useListedRows.ts';
import type { ResultsProps } from './useRows.ts';
import { useRows } from './useRows.ts';
import { isWindowed } from './windowed.ts';

/** Between a row with one sentence of the abstract and one with two, in CSS pixels. */
const ROW_HEIGHT = 190;
/** Rows to show until the code of a long list is there. */
const FIRST_ROWS = 20;

const NO_PAPERS: readonly Paper[] = [];

/** The papers found: every one rendered, or of a long list those where the reader is. */
export function PaperList({ selection, Actions }: ResultsProps) {
  const { papers } = selection;
  const { selectedId, choices, rowOf } = useRows(selection);
  const renderRow = ({ paper, ...state }: ListedRow, place?: RowPlace) => (
    <PaperRow
      key={paper.id}
      {...rowOf(paper)}
      {...state}
      {...place}
      choices={choices}
      Actions={Actions}
    />
  );
  const isLong = isWindowed(papers);
  const isReturn = useIsReturn();
  const wasLong = useRef(isLong);
  useEffect(() => {
    wasLong.current = isLong;
  }, [isLong]);
  if (!isLong) {
    // Two hundred rows at once take longer than the frame in which a search of a long list is answered.
    const rendered = wasLong.current && !isReturn ? NO_PAPERS : papers;
    return <WholeList {...{ papers, rendered, isReturn, renderRow }} />;
  }
  const first = papers.slice(0, FIRST_ROWS);
  return (
    <Suspense fallback={<WholeList {...{ papers: first, rendered: first, isReturn, renderRow }} />}>
      <LateRowWindow papers={papers} selectedId={selectedId} rowHeight={ROW_HEIGHT}>
        {({ parts, list, placeOf }) => (
          <ul aria-label="Papers" className={styles.long} {...list}>
            {parts.map((part) =>
              part.kind === 'gap' ? (
                <Gap key={`gap ${part.before}`} size={part.size} />
              ) : (
                renderRow({ paper: part.paper, isShown: true, isFresh: true }, placeOf(part.index))
              ),
            )}
          </ul>
        )}
      </LateRowWindow>
    </Suspense>
  );
}

interface WholeListProps {
  readonly papers: readonly Paper[];
  /** Those whose rows are there when the list takes the place of another: the rest follows. */
  readonly rendered: readonly Paper[];
  readonly isReturn: boolean;
  readonly renderRow: (row: ListedRow) => ReactNode;
}

function WholeList({ papers, rendered, isReturn, renderRow }: WholeListProps) {
  const rows = useListedRows(papers, rendered, isReturn);
  return <ul aria-label="Papers">{rows.map((row) => renderRow(row))}</ul>;
}

/** The room of rows that are not rendered. */
function Gap({ size }: { readonly size: number }) {
  return <li ref={useBlockSize(size)} aria-hidden="true" />;
}
