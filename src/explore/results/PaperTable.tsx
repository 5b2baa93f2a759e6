import type { ReactNode } from 'react';
import { memo } from 'react';
import { findFacet } from '../../corpus/corpus.ts';
import type { Paper, Span, Taxonomy } from '../../corpus/schema.ts';
import { formatFact } from '../../paper/facts.ts';
import { LabelChip } from '../../paper/LabelChip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Sort } from '../../url/exploreQuery.ts';
import { PaperLink } from './PaperLink.tsx';
import styles from './PaperTable.module.css';
import type { TableColumn } from './tableColumns.ts';

interface PaperTableProps {
  readonly papers: readonly Paper[];
  readonly taxonomy: Taxonomy;
  readonly columns: readonly TableColumn[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly titleMarks: (paper: Paper) => readonly Span[];
  readonly selectedId: string | null;
  readonly hrefOf: (paperId: string) => string;
  readonly onOpen: (paper: Paper) => void;
  readonly actions: (paper: Paper) => ReactNode;
}

/** The papers one a line, in the columns the reader chose. */
export function PaperTable(props: PaperTableProps) {
  const { papers, columns, sort, onSort } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className={styles.frame} tabIndex={0} aria-label="Table of papers">
      <table className={styles.table}>
        <caption className="visually-hidden">Papers</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
            <th scope="col">
              <span className="visually-hidden">Save and compare</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <TableRow
              key={paper.id}
              paper={paper}
              taxonomy={props.taxonomy}
              columns={columns}
              titleMarks={props.titleMarks(paper)}
              isSelected={paper.id === props.selectedId}
              href={props.hrefOf(paper.id)}
              onOpen={props.onOpen}
              actions={props.actions(paper)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeadCell(props: { column: TableColumn; sort: Sort; onSort: (sort: Sort) => void }) {
  const { column, sort, onSort } = props;
  const position = column.sorts.indexOf(sort);
  if (column.sorts.length === 0) return <th scope="col">{column.label}</th>;
  const next = position === -1 ? column.sorts[0] : column.sorts[position + 1];
  const isDescending = sort === 'newest' || sort === 'comments';
  return (
    <th
      scope="col"
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

interface TableRowProps {
  readonly paper: Paper;
  readonly taxonomy: Taxonomy;
  readonly columns: readonly TableColumn[];
  readonly titleMarks: readonly Span[];
  readonly isSelected: boolean;
  readonly href: string;
  readonly onOpen: (paper: Paper) => void;
  readonly actions: ReactNode;
}

const TableRow = memo(function TableRow(props: TableRowProps) {
  const { paper, taxonomy, columns, isSelected, actions } = props;
  return (
    <tr data-paper-row data-selected={isSelected || undefined}>
      {columns.map((column) =>
        column.id === 'title' ? (
          <th key={column.id} scope="row" className={styles.title}>
            <PaperLink
              paper={paper}
              href={props.href}
              titleMarks={props.titleMarks}
              isSelected={isSelected}
              onOpen={props.onOpen}
            />
          </th>
        ) : (
          <td key={column.id} data-column={column.id}>
            <FactCell paper={paper} column={column} taxonomy={taxonomy} />
          </td>
        ),
      )}
      <td className={styles.actions}>{actions}</td>
    </tr>
  );
});

function FactCell(props: { paper: Paper; column: TableColumn; taxonomy: Taxonomy }) {
  const { paper, column, taxonomy } = props;
  if (column.kind === 'facet') {
    const facet = findFacet(taxonomy, column.id);
    const labels = paper.labels[column.id] ?? [];
    if (!facet || labels.length === 0) return <Absent words="not stated" />;
    return (
      <span className={styles.labels}>
        {labels.map(({ value, basis }) => (
          <LabelChip key={value} facet={facet} valueId={value} basis={basis} />
        ))}
      </span>
    );
  }
  const words = formatFact(column.id, paper);
  if (words === null) return <Absent words="none found" />;
  // An address is too long for a cell.
  return column.id === 'code' ? <a href={words}>{column.label}</a> : words;
}

/** A facet of which the paper says nothing, or a fact that public listings do not have. */
function Absent({ words }: { words: 'not stated' | 'none found' }) {
  return <span className={styles.absent}>{words}</span>;
}
