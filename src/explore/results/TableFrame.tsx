import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { Sort } from '../../url/exploreQuery.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import styles from './TableFrame.module.css';
import type { TableColumn } from './tableColumns.ts';

interface TableFrameProps {
  readonly columns: readonly TableColumn[];
  /** How many papers there are, where not all have a row; then no column is as wide as its rows. */
  readonly count?: number;
  /** The body of the table. */
  readonly children: ReactNode;
}

/** A table of papers and its headings, which sort it. */
export function TableFrame({ columns, count, children }: TableFrameProps) {
  const { query, change } = useExploreQuery();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className={styles.frame} tabIndex={0} aria-label="Table of papers">
      <table
        className={styles.table}
        data-long={count !== undefined || undefined}
        aria-rowcount={count === undefined ? undefined : count + 1}
      >
        <caption className="visually-hidden">Papers</caption>
        <thead>
          <tr aria-rowindex={count === undefined ? undefined : 1}>
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                sort={query.sort}
                onSort={(sort) => change({ sort })}
              />
            ))}
            <th scope="col">
              <span className="visually-hidden">Save and compare</span>
            </th>
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

function HeadCell(props: { column: TableColumn; sort: Sort; onSort: (sort: Sort) => void }) {
  const { column, sort, onSort } = props;
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
        id={`sort-${column.id}`}
        className={styles.sort}
        onClick={() => onSort(next ?? 'relevance')}
      >
        {column.label}
        {position === -1 ? null : <Icon name={isDescending ? 'down' : 'up'} />}
      </button>
    </th>
  );
}
