import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { Sort } from '../../url/exploreQuery.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import styles from './TableFrame.module.css';
import type { TableColumn } from './tableColumns.ts';
import { useStuckHead } from './useStuckHead.ts';

interface TableFrameProps {
  readonly columns: readonly TableColumn[];
  /** How many papers there are, where not all have a row; then no column is as wide as its rows. */
  readonly count?: number;
  /** The body of the table. */
  readonly children: ReactNode;
}

/** A table of papers and its headings, which sort it and stay in view. */
export function TableFrame({ columns, count, children }: TableFrameProps) {
  const { query, change } = useExploreQuery();
  const { whole, copy, frame } = useStuckHead(columns);
  const cells = { columns, sort: query.sort, onSort: (sort: Sort) => change({ sort }) };
  return (
    <div ref={whole} className={styles.whole}>
      {/* For the eye and the pointer; whoever comes by keyboard or with a screen reader has the headings. */}
      <div ref={copy} className={styles.copy} aria-hidden="true" data-table-head>
        <table className={styles.table}>
          <thead>
            <tr>
              <HeadCells {...cells} isCopy />
            </tr>
          </thead>
        </table>
      </div>
      <section
        ref={frame}
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
        tabIndex={0}
        aria-label="Table of papers"
      >
        <table
          className={styles.table}
          data-long={count !== undefined || undefined}
          aria-rowcount={count === undefined ? undefined : count + 1}
        >
          <caption className="visually-hidden">Papers</caption>
          <thead>
            <tr aria-rowindex={count === undefined ? undefined : 1}>
              <HeadCells {...cells} />
            </tr>
          </thead>
          {children}
        </table>
      </section>
    </div>
  );
}

interface HeadCellsProps {
  readonly columns: readonly TableColumn[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly isCopy?: boolean;
}

function HeadCells({ columns, ...others }: HeadCellsProps) {
  return (
    <>
      {columns.map((column) => (
        <HeadCell key={column.key} column={column} {...others} />
      ))}
      <th scope="col">
        <span className="visually-hidden">Save and compare</span>
      </th>
    </>
  );
}

type HeadCellProps = Omit<HeadCellsProps, 'columns'> & { readonly column: TableColumn };

function HeadCell({ column, sort, onSort, isCopy = false }: HeadCellProps) {
  const position = column.sorts.indexOf(sort);
  if (column.sorts.length === 0) {
    return (
      <th scope="col" data-column={column.key}>
        {column.label}
      </th>
    );
  }
  const next = position === -1 ? column.sorts[0] : column.sorts[position + 1];
  const isDescending = sort === 'newest' || sort === 'comments';
  return (
    <th
      scope="col"
      data-column={column.key}
      aria-sort={position === -1 ? undefined : isDescending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        id={isCopy ? undefined : `sort-${column.id}`}
        className={styles.sort}
        tabIndex={isCopy ? -1 : undefined}
        // Focus stays where it can be seen by everyone.
        onMouseDown={isCopy ? (event) => event.preventDefault() : undefined}
        onClick={() => onSort(next ?? 'relevance')}
      >
        {column.label}
        {position === -1 ? null : <Icon name={isDescending ? 'down' : 'up'} />}
      </button>
    </th>
  );
}
