import { isWorkName } from '../facts/factNames.ts';
import type { FactName } from '../facts/paperDraft.ts';
import { correctTitle } from '../facts/statedTitle.ts';
import { findTableHead } from './tableColumns.ts';
import type { Delimiter, TableRow } from './tableRows.ts';
import { findDelimiter, splitTableRows } from './tableRows.ts';

/** A column as it is shown where the reader says what it holds. */
export interface DescribedColumn {
  readonly name: string;
  /** What it is taken for; `null` where it became no fact. */
  readonly fact: FactName | null;
  /** Its first cells, those that are empty left out. */
  readonly examples: readonly string[];
}

export interface DescribedTable {
  readonly delimiter: Delimiter;
  /** Whether the names are the table's own. */
  readonly isNamed: boolean;
  readonly columns: readonly DescribedColumn[];
}

const LOOKED_AT = 40;
const EXAMPLES = 3;

/** The columns of a table, for a step in which the reader maps them; `null` where it is not a table. */
export function describeTable(text: string): DescribedTable | null {
  const delimiter = findDelimiter(text);
  if (delimiter === null) return null;
  const rows: TableRow[] = [];
  for (const row of splitTableRows(text.slice(0, 200_000), delimiter)) {
    rows.push(row);
    if (rows.length === LOOKED_AT) break;
  }
  const head = findTableHead(rows, {});
  const columns = head.columns.map(({ name, index, fact }) => {
    const cells = rows
      .slice(head.length)
      .map((row) => row.cells[index]?.trim() ?? '')
      .filter((cell) => cell !== '');
    return { name, fact: correctTitle(fact, cells), examples: cells.slice(0, EXAMPLES) };
  });
  const isUntitled = columns.every(({ fact }) => fact !== 'title');
  const isCorrected = head.columns.some(({ fact }) => fact === 'title') && isUntitled;
  const work = columns.find(({ name, fact }) => isCorrected && fact === null && isWorkName(name));
  return {
    delimiter,
    isNamed: head.isNamed,
    columns: columns.map((column) => (column === work ? { ...column, fact: 'title' } : column)),
  };
}
