import type { KeyboardEvent } from 'react';
import { memo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Glyph } from '../../ui/Glyph.tsx';
import { explorePath } from '../../url/paths.ts';
import type { Place } from '../charts/cellWalk.ts';
import { walkCells } from '../charts/cellWalk.ts';
import styles from './GapTable.module.css';
import type { GapLine, GapMap } from './gapMap.ts';
import { cellHue, cellQuery, cellSide, countCell, squareTop } from './gapMap.ts';
import type { GapCell } from './gapsQuery.ts';
import { describeCell } from './gapText.ts';

interface GapTableProps {
  readonly map: GapMap;
  /** The empty cell that is explained. */
  readonly chosen: GapCell | null;
  /** The address at which an empty cell is explained. */
  readonly createGapPath: (cell: GapCell) => string;
}

/** Side of a cell's drawing, in its own units; the fullest cell's square fills it. */
const SIDE = 40;

/**
 * The map as a table: each count is a link to the papers it counts, each empty cell one to what is
 * nearest. One cell at a time is a stop of the Tab key; the arrow keys go on from there.
 */
export function GapTable({ map, chosen, createGapPath }: GapTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<Place>({ row: 0, column: 0 });
  const size = { rows: map.rows.length + 1, columns: map.columns.length + 1 };
  // Another pair of facets may have fewer lines.
  const reached = {
    row: Math.min(stop.row, size.rows - 1),
    column: Math.min(stop.column, size.columns - 1),
  };
  const findLink = ({ row, column }: Place) =>
    table.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`);
  const walk = (event: KeyboardEvent) => {
    const next = walkCells(reached, event, size);
    if (!next) return;
    event.preventDefault();
    findLink(next)?.focus();
  };
  const lines: readonly (GapLine | null)[] = [...map.rows, null];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-label="Gap map" tabIndex={0}>
      <table
        ref={table}
        className={styles.table}
        aria-label={`Papers by ${map.rowFacet.label} and ${map.columnFacet.label}`}
        onKeyDown={walk}
        onFocus={({ target }) => {
          const [row, column] = target.dataset.place?.split(' ').map(Number) ?? [];
          if (row !== undefined && column !== undefined) setStop({ row, column });
        }}
      >
        <ColumnHeads map={map} />
        <tbody>
          {lines.map((row, index) => (
            <Row
              key={row?.id ?? ''}
              map={map}
              row={row}
              index={index}
              stop={reached.row === index ? reached.column : null}
              chosen={row !== null && chosen?.row === row.id ? chosen.column : null}
              createGapPath={createGapPath}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnHeads({ map }: { readonly map: GapMap }) {
  return (
    <thead>
      <tr>
        <td className={styles.corner} />
        {map.columns.map((column) => (
          <th key={column.id} scope="col" className={styles.column} data-line={column.id}>
            <span className={styles.columnName}>
              <LineSign line={column} />
              {column.label}
            </span>
          </th>
        ))}
        <th scope="col" className={styles.column} data-total>
          <span className={styles.columnName}>Papers</span>
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly map: GapMap;
  /** `null` is the line of totals. */
  readonly row: GapLine | null;
  readonly index: number;
  /** The column that the Tab key stops at, in this row. */
  readonly stop: number | null;
  readonly chosen: string | null;
  readonly createGapPath: (cell: GapCell) => string;
}

const Row = memo(function Row({ map, row, index, stop, chosen, createGapPath }: RowProps) {
  const columns: readonly (GapLine | null)[] = [...map.columns, null];
  return (
    <tr data-total={row === null || undefined} data-line={row?.id}>
      <th scope="row" className={styles.row}>
        <span className={styles.rowName}>
          {row ? <LineSign line={row} /> : null}
          {row?.label ?? 'Papers'}
        </span>
      </th>
      {columns.map((column, place) => (
        <td
          key={column?.id ?? ''}
          className={styles.cell}
          data-total={column === null || undefined}
          data-line={column?.id}
        >
          <Cell
            map={map}
            row={row}
            column={column}
            place={`${index} ${place}`}
            isStop={stop === place}
            isChosen={column !== null && chosen === column.id}
            createGapPath={createGapPath}
          />
        </td>
      ))}
    </tr>
  );
});

interface CellProps extends Pick<RowProps, 'map' | 'row' | 'createGapPath'> {
  readonly column: GapLine | null;
  readonly place: string;
  readonly isStop: boolean;
  readonly isChosen: boolean;
}

function Cell({ map, row, column, place, isStop, isChosen, createGapPath }: CellProps) {
  const count = countCell(map, row, column);
  const isGap = count === 0 && row !== null && column !== null;
  const name = describeCell(count, row, column);
  const shared = { className: styles.link, 'data-place': place, tabIndex: isStop ? 0 : -1 };
  if (isGap) {
    return (
      <Link
        {...shared}
        to={createGapPath({ row: row.id, column: column.id })}
        state={{ scroll: 'keep' }}
        aria-label={`${name}. What is nearest?`}
        aria-current={isChosen ? 'true' : undefined}
        data-empty
      >
        <span aria-hidden="true">·</span>
      </Link>
    );
  }
  return (
    <Link {...shared} to={explorePath(cellQuery(map, row, column))} aria-label={name} title={name}>
      {row && column ? (
        <Square count={count} side={cellSide(map, count) * SIDE} hue={cellHue(row, column)} />
      ) : null}
      <span className={styles.count}>{count}</span>
    </Link>
  );
}

interface SquareProps {
  readonly count: number;
  readonly side: number;
  readonly hue: number | null;
}

function Square({ count, side, hue }: SquareProps) {
  return (
    <svg
      className={styles.square}
      data-hue={hue ?? undefined}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect
        x={(SIDE - side) / 2}
        y={squareTop(count, side, SIDE)}
        width={side}
        height={side}
        rx="2"
      />
    </svg>
  );
}

function LineSign({ line: { glyph, hue } }: { readonly line: GapLine }) {
  return glyph ? (
    <span className={styles.glyph} data-hue={hue ?? 'none'}>
      <Glyph name={glyph} />
    </span>
  ) : null;
}
