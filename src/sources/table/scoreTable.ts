import { findFactName } from '../facts/factNames.ts';

/**
 * From 0 to 1, how sure it is that a text is a table: by the names of its columns; without them, by
 * equal numbers of cells.
 */
export function scoreTable(head: string): number {
  const lines = head
    .split('\n', 40)
    .filter((line) => /\S/u.test(line))
    .slice(0, 12);
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    // Delimiters between quotation marks part no cells.
    const rows = lines.map((line) =>
      line
        .replace(/"(?:[^"]|"")*"/gu, (cell) => cell.slice(1, -1).replaceAll(delimiter, ' '))
        .split(delimiter),
    );
    const named = rows
      .slice(0, 6)
      .map(
        (cells) =>
          new Set(
            cells
              .filter(({ length }) => length < 60)
              .flatMap((cell) => findFactName(cell)?.fact ?? []),
          ),
      );
    if (named.some((facts) => facts.has('title') && facts.size >= 2)) return 0.9;
    const [first] = rows;
    if (first && first.length === 1 && named[0]?.has('title') && delimiter === ',') return 0.7;
    const usual = rows[Math.floor(rows.length / 2)]?.length ?? 1;
    const equal = rows.filter(({ length }) => length === usual).length;
    const isSure = delimiter === '\t' || delimiter === ';' || /"/u.test(head);
    return usual >= 3 && rows.length >= 2 && equal >= 0.8 * rows.length ? (isSure ? 0.5 : 0.3) : 0;
  });
  return Math.max(...scores);
}
