import { Suspense } from 'react';
import type { Paper } from '../../corpus/schema.ts';
import { LateRowWindow } from './LateRowWindow.tsx';
import type { RowPlace } from './rowWindow.ts';
import { TableFrame } from './TableFrame.tsx';
import { TableRow } from './TableRow.tsx';
import { useBlockSize } from './useBlockSize.ts';
import type { ResultsProps } from './useRows.ts';
import { useRows } from './useRows.ts';
import { useTableColumns } from './useTableColumns.ts';
import { isWindowed } from './windowed.ts';

/** A title of two lines, in CSS pixels. */
const ROW_HEIGHT = 60;

/**
 * The papers one a line, in the columns the reader chose: every one rendered, or of a long table those
 * where the reader is.
 */
export function PaperTable({ selection, Actions }: ResultsProps) {
  const { papers } = selection;
  const { selectedId, rowOf } = useRows(selection);
  const { shown } = useTableColumns();
  const renderRow = (paper: Paper, place?: RowPlace) => (
    <TableRow key={paper.id} {...rowOf(paper)} {...place} columns={shown} Actions={Actions} />
  );
  if (!isWindowed(papers)) {
    return (
      <TableFrame columns={shown}>
        <tbody>{papers.map((paper) => renderRow(paper))}</tbody>
      </TableFrame>
    );
  }
  return (
    <TableFrame columns={shown} count={papers.length}>
      <Suspense>
        <LateRowWindow papers={papers} selectedId={selectedId} rowHeight={ROW_HEIGHT}>
          {({ parts, list, placeOf }) => (
            <tbody {...list}>
              {parts.map((part) =>
                part.kind === 'gap' ? (
                  <Gap key={`gap ${part.before}`} size={part.size} span={shown.length + 1} />
                ) : (
                  renderRow(part.paper, placeOf(part.index))
                ),
              )}
            </tbody>
          )}
        </LateRowWindow>
      </Suspense>
    </TableFrame>
  );
}

/** The room of rows that are not rendered. */
function Gap({ size, span }: { readonly size: number; readonly span: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without content takes no focus.
    <tr ref={useBlockSize(size)} data-gap aria-hidden="true">
      <td colSpan={span} />
    </tr>
  );
}
