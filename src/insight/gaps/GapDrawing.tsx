import styles from './GapDrawing.module.css';
import type { GapLine, GapMap } from './gapMap.ts';
import { cellHue, cellSide, countCell, squareTop } from './gapMap.ts';
import { measureNames, wrapName } from './gapNames.ts';

/** Measures in units of the drawing, which are CSS pixels. */
const CELL = 44;
const SQUARE = 40;
const LEAST_HEAD = { width: 190, height: 150 };
const MARGIN = 12;
/** A line of a name, and a wide character of it: a file may be shown in another typeface. */
const LINE = 14;
const CHARACTER = 7.8;

/** The map as one picture, to be saved: the same values and colours as the table. */
export function GapDrawing({ map }: { readonly map: GapMap }) {
  const head = {
    width: Math.max(LEAST_HEAD.width, measureLines(map.rows)),
    height: Math.max(LEAST_HEAD.height, measureLines(map.columns)),
  };
  const width = head.width + (map.columns.length + 1) * CELL + MARGIN;
  const height = head.height + (map.rows.length + 1) * CELL + MARGIN;
  const columns: readonly (GapLine | null)[] = [...map.columns, null];
  const rows: readonly (GapLine | null)[] = [...map.rows, null];
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`}>
      <title>{`Papers by ${map.rowFacet.label} and ${map.columnFacet.label}`}</title>
      {columns.map((column, index) => (
        <g
          key={column?.id ?? ''}
          transform={`translate(${centre(index, head.width)} ${head.height - 8}) rotate(-90)`}
        >
          <Name name={column?.label ?? 'Papers'} />
        </g>
      ))}
      {rows.map((row, index) => (
        <g key={row?.id ?? ''}>
          <line
            className={styles.line}
            x1={MARGIN}
            x2={width - MARGIN}
            y1={head.height + index * CELL}
            y2={head.height + index * CELL}
          />
          <g transform={`translate(${MARGIN} ${centre(index, head.height)})`}>
            <Name name={row?.label ?? 'Papers'} />
          </g>
          {columns.map((column, place) => (
            <DrawnCell
              key={column?.id ?? ''}
              map={map}
              row={row}
              column={column}
              x={centre(place, head.width)}
              y={centre(index, head.height)}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** A name in as many lines as it takes, the middle of them where it is placed. */
function Name({ name }: { readonly name: string }) {
  const lines = wrapName(name);
  return lines.map((line, index) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and none moves.
      key={index}
      className={styles.name}
      y={(index - (lines.length - 1) / 2) * LINE}
      dominantBaseline="central"
    >
      {line}
    </text>
  ));
}

/** Room for the names of lines. */
function measureLines(lines: readonly GapLine[]): number {
  return 2 * MARGIN + measureNames(lines.map(({ label }) => label)) * CHARACTER;
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
        {count === 0 && row && column ? '·' : count}
      </text>
    </>
  );
}

/** Where the middle of a line of cells lies. */
function centre(index: number, start: number): number {
  return start + (index + 0.5) * CELL;
}
