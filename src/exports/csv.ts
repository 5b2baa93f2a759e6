/** Text in columns: a heading for each, and the lines below. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Comma-separated values after RFC 4180: CRLF, fields with commas, quotes or line breaks in quotes.
 * A field that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage
 * return) gets a leading apostrophe, as OWASP's page on CSV injection advises.
 */
export function formatCsv({ head, rows }: TextTable): string {
  return [head, ...rows]
    .map((cells) => cells.map((cell) => quoteCsv(disarmFormula(cell))).join(','))
    .map((line) => `${line}\r\n`)
    .join('');
}

export function disarmFormula(cell: string): string {
  return /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}

function quoteCsv(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
