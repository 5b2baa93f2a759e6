import styles from './GapDrawing.module.css';
import type { GapLine, GapMap } from './gapMap.ts';
import { cellHue, cellSide, countCell, squareTop } from './gapMap.ts';

/** Measures in units of the drawing, which are CSS pixels. */
const CELL = 44;
const SQUARE = 40;
const HEAD = { width: 190, height: 150 };
const MARGIN = 12;

/** The map as one picture, to be saved: the same values and colours as the table. */
export function GapDrawing({ map }: { readonly map: GapMap }) {
  const width = HEAD.width + (map.columns.length + 1) * CELL + MARGIN;
  const height = HEAD.height + (map.rows.length + 1) * CELL + MARGIN;
  const columns: readonly (GapLine | null)[] = [...map.columns, null];
  const rows: readonly (GapLine | null)[] = [...map.rows, null];
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`}>
      <title>{`Papers by ${map.rowFacet.label} and ${map.columnFacet.label}`}</title>
      {columns.map((column, index) => (
        <text
          key={column?.id ?? ''}
          className={styles.name}
          transform={`translate(${centre(index, HEAD.width)} ${HEAD.height - 8}) rotate(-90)`}
          dominantBaseline="central"
        >
          {column?.label ?? 'Papers'}
        </text>
      ))}
      {rows.map((row, index) => (
        <g key={row?.id ?? ''}>
          <line
            className={styles.line}
            x1={MARGIN}
            x2={width - MARGIN}
            y1={HEAD.height + index * CELL}
            y2={HEAD.height + index * CELL}
          />
          <text
            className={styles.name}
            x={MARGIN}
            y={centre(index, HEAD.height)}
            dominantBaseline="central"
          >
            {row?.label ?? 'Papers'}
          </text>
          {columns.map((column, place) => (
            <DrawnCell
              key={column?.id ?? ''}
              map={map}
              row={row}
              column={column}
              x={centre(place, HEAD.width)}
              y={centre(index, HEAD.height)}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface DrawnCellProps {
  readonly map: GapMap;
  readonly row: GapLine | null;
  readonly column: GapLine | null;
  readonly x: number;
  readonly y: number;
}

function DrawnCell({ map, row, column, x, y }: DrawnCellProps) {
  const count = countCell(map, row, column);
  const side = cellSide(map, count) * SQUARE;
  return (
    <>
      {row && column && count > 0 ? (
        <rect
          className={styles.square}
          data-hue={cellHue(row, column) ?? undefined}
          x={x - side / 2}
          y={y - SQUARE / 2 + squareTop(count, side, SQUARE)}
          width={side}
          height={side}
          rx="2"
        />
      ) : null}
      <text
        className={row && column ? styles.count : styles.total}
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {count === 0 ? '·' : count}
      </text>
    </>
  );
}

/** Where the middle of a line of cells lies. */
function centre(index: number, start: number): number {
  return start + (index + 0.5) * CELL;
}
