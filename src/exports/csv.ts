/** Text in columns: a heading for each, and the lines below. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Comma-separated values after RFC 4180: CRLF, fields with commas, quotes or line breaks in quotes,
 * formulas disarmed. A file of them begins with a byte-order mark, which `downloadText` writes.
 */
export function formatCsv({ head, rows }: TextTable): string {
  return formatCsvLines([head, ...rows]);
}

/** Some lines of such a file. */
export function formatCsvLines(rows: TextTable['rows']): string {
  return rows
    .map((cells) => cells.map((cell) => quoteCsv(disarmFormula(cell))).join(','))
    .map((line) => `${line}\r\n`)
    .join('');
}

/** `-0.5`, `+3` or `1e-9`: a spreadsheet reads it as what it is. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

/**
 * A field that a spreadsheet would take for a formula gets a leading apostrophe, as OWASP's page on
 * CSV injection advises: it begins with = + - @, also as wide as in Japanese text, a tab or the end
 * of a line. A number stays a number.
 */
export function disarmFormula(cell: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/u.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

function quoteCsv(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
