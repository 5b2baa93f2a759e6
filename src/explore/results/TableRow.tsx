import type { ComponentType } from 'react';
import { memo } from 'react';
import { findFacet } from '../../corpus/corpus.ts';
import { findOwn } from '../../corpus/findOwn.ts';
import type { Paper, Taxonomy } from '../../corpus/schema.ts';
import { formatFact } from '../../paper/facts.ts';
import { LabelChip } from '../../paper/LabelChip.tsx';
import { PaperLink } from './PaperLink.tsx';
import type { RowPlace } from './rowWindow.ts';
import styles from './TableRow.module.css';
import type { TableColumn } from './tableColumns.ts';
import type { ListedPaper } from './useRows.ts';

/** The place is given in a table that is not rendered as a whole. */
interface TableRowProps extends ListedPaper, Partial<RowPlace> {
  readonly columns: readonly TableColumn[];
  /** Always the same component. */
  readonly Actions: ComponentType<{ readonly paper: Paper }>;
}

const NO_MARKS: readonly never[] = [];

/** One paper in a table. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { paper, taxonomy, matches, columns, isSelected, index, Actions } = props;
  return (
    <tr
      ref={props.measure}
      data-paper-row
      data-selected={isSelected || undefined}
      data-index={index}
      // The headings are the first row.
      aria-rowindex={index === undefined ? undefined : index + 2}
    >
      {columns.map((column) =>
        column.key === 'fact title' ? (
          <th key={column.key} scope="row" className={styles.title}>
            <PaperLink
              paper={paper}
              href={props.href}
              titleMarks={matches?.title ?? NO_MARKS}
              isSelected={isSelected}
              onOpen={props.onOpen}
            />
          </th>
        ) : (
          <td key={column.key} data-column={column.key}>
            <FactCell paper={paper} column={column} taxonomy={taxonomy} />
          </td>
        ),
      )}
      <td className={styles.actions}>
        <Actions paper={paper} />
      </td>
    </tr>
  );
});

function FactCell(props: { paper: Paper; column: TableColumn; taxonomy: Taxonomy }) {
  const { paper, column, taxonomy } = props;
  if (column.kind === 'facet') {
    const facet = findFacet(taxonomy, column.id);
    const labels = findOwn(paper.labels, column.id) ?? [];
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
