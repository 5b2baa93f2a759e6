import Papa from 'papaparse';

/** A row of a table, as written. */
export interface TableRow {
  /** Line of its beginning, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a quotation mark in it was opened and never closed. */
  readonly isBroken: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** After so many open quotation marks the rest is read without any. */
const MOST_BROKEN = 50;

/**
 * The rows of a table without its blank ones. A quotation mark that is never closed costs its own
 * line: that line is read without quotation marks, and the next ones as if nothing had been.
 */
export function* splitTableRows(text: string, delimiter: Delimiter): Generator<TableRow> {
  let rest = text;
  let line = 1;
  for (let broken = 0; rest !== ''; broken += 1) {
    const isQuoted = broken < MOST_BROKEN;
    const { rows, openAt } = parseRows(rest, delimiter, isQuoted);
    for (const { cells, offset } of rows) {
      if (cells.some((cell) => /\S/u.test(cell))) {
        yield { line: line + countLines(rest, offset), cells, isBroken: false };
      }
    }
    if (openAt === null) return;
    const end = rest.indexOf('\n', openAt);
    const row = rest.slice(openAt, end < 0 ? rest.length : end);
    line += countLines(rest, openAt);
    yield { line, cells: row.replaceAll('"', '').split(delimiter), isBroken: true };
    line += 1;
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
}

interface Row {
  readonly cells: readonly string[];
  readonly offset: number;
}

function parseRows(text: string, delimiter: Delimiter, isQuoted: boolean) {
  const rows: Row[] = [];
  let openAt: number | null = null;
  let offset = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // A character that a text file cannot have turns quotation off.
    quoteChar: isQuoted ? '"' : '\u0000',
    step: ({ data, errors, meta }, parser) => {
      // A quotation mark that closes only in a later row makes one row of two, with odd cells.
      const isSwallowing =
        errors.length > 0 &&
        rows[0] !== undefined &&
        (data.length !== rows[0].cells.length || data.some((cell) => cell.includes('\n"')));
      if (isSwallowing || errors.some(({ code }) => code === 'MissingQuotes')) {
        openAt = offset;
        parser.abort();
        return;
      }
      rows.push({ cells: data, offset });
      offset = meta.cursor;
    },
  });
  return { rows, openAt: openAt as number | null };
}

let counted = { text: '', offset: 0, lines: 0 };

/** How many lines end before an offset; offsets of one text are asked for in rising order. */
function countLines(text: string, offset: number): number {
  if (counted.text !== text || counted.offset > offset) counted = { text, offset: 0, lines: 0 };
  let { lines, offset: at } = counted;
  for (let end = text.indexOf('\n', at); end >= 0 && end < offset; end = text.indexOf('\n', at)) {
    lines += 1;
    at = end + 1;
  }
  counted = { text, offset: at, lines };
  return lines;
}

/** The delimiter by which the first rows have the same number of cells, and most of them. */
export function findDelimiter(text: string): Delimiter | null {
  const stated = /^sep=(.)\s*\n/iu.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === stated);
  if (known) return known;
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: scoreDelimiter(text, delimiter),
  }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.delimiter : null;
}

function scoreDelimiter(text: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(text.slice(0, 60_000), {
    delimiter,
    newline: '\n',
    preview: 12,
  });
  const counts = data
    .filter((cells) => cells.some((cell) => /\S/u.test(cell)))
    .map((cells) => cells.length);
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
  if (usual < 2) return 0;
  return (
    counts.filter((count) => count === usual).length / counts.length + Math.min(usual, 40) / 100
  );
}
