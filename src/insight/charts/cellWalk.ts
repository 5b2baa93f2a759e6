/** A place in a table, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a place in a table of `rows` × `columns`; `null` for keys that lead nowhere
 * else. Arrows go to the next cell and stop at the edge, Home and End to the ends of the row, and with
 * Ctrl to the first and the last cell.
 */
export function walkCells(
  { row, column }: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | null {
  const targets: Readonly<Record<string, Place>> = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? rows - 1 : row, column: columns - 1 },
  };
  const target = targets[key];
  if (!target || (ctrlKey && key.startsWith('Arrow'))) return null;
  const isInside =
    target.row >= 0 && target.row < rows && target.column >= 0 && target.column < columns;
  const isElsewhere = target.row !== row || target.column !== column;
  return isInside && isElsewhere ? target : null;
}
