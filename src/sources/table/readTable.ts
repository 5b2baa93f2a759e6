import { createRead } from '../facts/createRead.ts';
import { foldPathEnd, isIdName } from '../facts/factNames.ts';
import { parseArxivId } from '../facts/identifiers.ts';
import type { FactName, Read, ReadOptions } from '../facts/paperDraft.ts';
import { formatPartialDate, parseMonth, parsePartialDate } from '../facts/partialDate.ts';
import { createNameList, parseNameList, parsePersonName } from '../facts/personName.ts';
import { findStatedTitle } from '../facts/statedTitle.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { findNumbers } from '../facts/workNumbers.ts';
import { parseKeywordCell, parseListCell } from './listedCell.ts';
import { readServiceRow } from './serviceRow.ts';
import type { TableColumn } from './tableColumns.ts';
import { areTags, findTableHead } from './tableColumns.ts';
import type { TableRow } from './tableRows.ts';
import { findDelimiter, splitTableRows } from './tableRows.ts';

/** Reads a table: CSV, with semicolons or with tabs, with or without names of its columns. */
export function* readTable(text: string, options: ReadOptions): Generator<Read> {
  const delimiter = findDelimiter(text) ?? ',';
  const rows = [...splitTableRows(text.replace(/^sep=.\s*\n/iu, '\n'), delimiter)];
  const head = findTableHead(rows, options);
  if (!head.isNamed && rows.length > 0) {
    yield {
      kind: 'remark',
      line: rows[0]?.line ?? 1,
      reason: `the columns have no names; they are read as ${head.columns.map(({ fact }) => fact ?? 'unknown').join(', ')}`,
      remedy: 'Put the names of the columns into the first row, or choose them.',
    };
  }
  for (const row of rows.slice(head.length)) yield createRowRead(row, head.columns);
}

function createRowRead(row: TableRow, columns: readonly TableColumn[]): Read {
  const cells = columns
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ index, ...column }) => ({ ...column, text: row.cells[index]?.trim() ?? '' }))
    .filter(({ text }) => !/^(?:n\/?a|null|none|nan|-|undefined)?$/iu.test(text));
  const texts = (fact: FactName) =>
    cells.filter((cell) => cell.fact === fact).map(({ text }) => text);
  const plain = (fact: FactName) => texts(fact).map((text) => readFirst(text));
  const stated = findStatedTitle(cells.map((cell) => ({ ...cell, text: readFirst(cell.text) })));
  const surplus = row.cells.slice(columns.length).filter((cell) => /\S/u.test(cell)).length;
  return createRead({
    line: row.line,
    title: stated.title,
    authors: parseNameCell(texts('authors')[0] ?? ''),
    editors: parseNameCell(texts('editors')[0] ?? ''),
    dates: [
      ...texts('date').map((text) => completeDate(text, texts('year')[0])),
      findDate(texts('year')[0], texts('month')[0]),
      ...texts('year'),
    ],
    arxiv:
      texts('arxivId')[0] ??
      columns
        .filter(({ name, fact }) => fact === null && isIdName(name))
        .map(({ index }) => row.cells[index])
        .find((cell) => parseArxivId(cell) !== null),
    doi: texts('doi')[0],
    // What is called the paper leads to it more surely than what is called an address.
    urls: [...stated.urls, ...texts('url')],
    venues: plain('venue'),
    ...findNumbers(
      (name) =>
        cells.find((cell) => cell.fact === null && foldPathEnd(cell.name) === name)?.text ?? null,
      areTags(columns.map(({ name }) => name)),
    ),
    abstract: plain('abstract')[0],
    codeUrl: texts('codeUrl')[0],
    kind:
      texts('kind')
        .map((text) => parseWorkKind(text))
        .find((kind) => kind !== null) ?? null,
    keywords: texts('keywords').flatMap((text) => parseKeywordCell(text)),
    comments: /^\d+$/u.test(texts('comments')[0] ?? '') ? Number(texts('comments')[0]) : null,
    columns: selectColumns(row, columns),
    doubts: [
      ...stated.doubts,
      ...(row.isBroken
        ? [
            {
              reason: 'a quotation mark is not closed',
              remedy: 'Close it; the line was read without.',
            },
          ]
        : []),
      ...(surplus > 0
        ? [
            {
              reason: `the row has ${surplus} cell(s) more than there are columns`,
              remedy: 'Put quotation marks around cells that hold a delimiter.',
            },
          ]
        : []),
    ],
    found: row.cells.join(' '),
    ...readServiceRow(columns, row.cells),
  });
}

/** Of a list in a cell that holds one text, the first. */
function readFirst(text: string): string {
  return parseListCell(text)?.[0] ?? text;
}

/** Names in one cell, in a row or as a list of a program. */
function parseNameCell(text: string) {
  const listed = parseListCell(text);
  return listed === null
    ? parseNameList(text)
    : createNameList(listed.map((name) => parsePersonName(name)));
}

/** A day as a spreadsheet counts it: `45000` → `2023-03-15`; `JUN 15` has the year of its column. */
function completeDate(text: string, year: string | undefined): string {
  const days = /^[2-6]\d{4}(?:\.\d+)?$/u.test(text) ? Math.floor(Number(text)) : null;
  if (days !== null) return new Date((days - DAYS_TO_1970) * 86_400_000).toISOString().slice(0, 10);
  return year === undefined || /\d{4}/u.test(text) ? text : `${text} ${year}`;
}

/** Day 1 of a spreadsheet is 1 January 1900, and it takes that year for a leap year. */
const DAYS_TO_1970 = 25_569;

function findDate(year: string | undefined, month: string | undefined): string | null {
  const date = parsePartialDate(year);
  if (date === null || date.length > 4) return date;
  return formatPartialDate(Number(date), month === undefined ? null : parseMonth(month), null);
}

/** Cells of columns that hold no fact, by their names; the reader may make facets of them. */
function selectColumns(
  row: TableRow,
  columns: readonly TableColumn[],
): Readonly<Record<string, string>> {
  const kept = columns.flatMap(({ name, index, fact }) => {
    const text = row.cells[index]?.trim() ?? '';
    return fact === null && text !== '' && text.length <= 200 ? [[name, text] as const] : [];
  });
  return Object.fromEntries(kept);
}
