import { findFactName } from '../facts/factNames.ts';
import { parseArxivId, parseDoi, parseUrl } from '../facts/identifiers.ts';
import type { FactName, ReadOptions } from '../facts/paperDraft.ts';
import type { TableRow } from './tableRows.ts';

/** A column of a table: its name, what it holds, and where. */
export interface TableColumn {
  readonly name: string;
  readonly index: number;
  readonly fact: FactName | null;
  /** Among several columns of one fact, the least comes first. */
  readonly rank: number;
  /** Whether the reader says what it holds. */
  readonly isChosen: boolean;
}

export interface TableHead {
  readonly columns: readonly TableColumn[];
  /** How many rows stand above the first paper. */
  readonly length: number;
  /** Whether the names are the table's own; else they were guessed from what the columns hold. */
  readonly isNamed: boolean;
}

/** Rows above the names of the columns, as some services write them. */
const MOST_ABOVE = 5;

/** The columns of a table, by the row that names most facts; without one, by what they hold. */
export function findTableHead(rows: readonly TableRow[], options: ReadOptions): TableHead {
  const scored = rows
    .slice(0, MOST_ABOVE)
    .map(({ cells }, index) => ({ index, score: scoreHead(cells) }));
  const best = scored.toSorted((a, b) => b.score - a.score || a.index - b.index)[0];
  const names = best && best.score > 0 ? rows[best.index]?.cells : undefined;
  const mapped = options.columns;
  if (best && names)
    return { columns: nameColumns(names, mapped), length: best.index + 1, isNamed: true };
  const isMapped = mapped && rows[0]?.cells.some((name) => Object.hasOwn(mapped, name.trim()));
  if (isMapped)
    return { columns: nameColumns(rows[0]?.cells ?? [], mapped), length: 1, isNamed: true };
  const guessed = guessColumns(rows.slice(0, 20)).map((column) =>
    mapped && Object.hasOwn(mapped, column.name)
      ? { ...column, fact: mapped[column.name] ?? null, isChosen: true }
      : column,
  );
  return { columns: guessed, length: 0, isNamed: false };
}

/** How sure a row is to name columns: it names a title, and cells are short and differ. */
function scoreHead(cells: readonly string[]): number {
  const facts = new Set(cells.map((cell) => (cell.length > 60 ? null : findFactName(cell)?.fact)));
  facts.delete(undefined as never);
  facts.delete(null as never);
  return facts.has('title') ? facts.size : Math.max(0, facts.size - 2);
}

/** Web of Science names columns by its tags, of which some say nothing in another table. */
const WEB_OF_SCIENCE = {
  tags: ['PT', 'AU', 'SO'],
  names: new Map([
    ['ID', 'Keywords Plus'],
    ['PD', 'Publication Date'],
    ['BE', 'Editors'],
  ]),
};

/** Whether columns have the names that Web of Science gives them. */
export function areTags(names: readonly string[]): boolean {
  return WEB_OF_SCIENCE.tags.every((tag) => names.includes(tag));
}

function nameColumns(
  names: readonly string[],
  mapped: ReadOptions['columns'],
): readonly TableColumn[] {
  const isTagged = areTags(names);
  const columns = names.map((source, index) => {
    const name = source.trim();
    const found = findFactName((isTagged && WEB_OF_SCIENCE.names.get(name)) || name);
    const isChosen = mapped !== undefined && Object.hasOwn(mapped, name);
    return {
      name: name === '' ? `column ${index + 1}` : name,
      index,
      fact: (isChosen ? mapped[name] : found?.fact) ?? null,
      rank: found?.rank ?? -1,
      isChosen,
    };
  });
  return columns;
}

/** Columns without names: each is what most of its cells look like. */
function guessColumns(rows: readonly TableRow[]): readonly TableColumn[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const texts = Array.from({ length: width }, (_, index) =>
    rows.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== ''),
  );
  const facts = texts.map((cells) => guessFact(cells));
  const lengths = texts.map((cells, index) =>
    facts[index] === null
      ? cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length)
      : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths, 0));
  // Much longer than a title: an abstract.
  if ((lengths[longest] ?? 0) > 300) {
    facts[longest] = 'abstract';
    lengths[longest] = 0;
  }
  const title = lengths.indexOf(Math.max(...lengths, 0));
  if ((lengths[title] ?? 0) > 0) facts[title] = 'title';
  return facts.map((fact, index) => {
    return { name: `column ${index + 1}`, index, fact, rank: index, isChosen: false };
  });
}

/** What most of these cells look like; `null` where that says nothing. */
export function guessFact(cells: readonly string[]): FactName | null {
  const isMost = (test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length > 0.6 * cells.length;
  if (isMost((cell) => /^(?:1[5-9]|20)\d\d$/u.test(cell))) return 'year';
  if (isMost((cell) => /^(?:1[5-9]|20)\d\d-\d\d(?:-\d\d)?$/u.test(cell))) return 'date';
  if (isMost((cell) => parseDoi(cell)?.doi.length === cell.replace(/^.*?(?=10\.)/u, '').length))
    return 'doi';
  if (isMost((cell) => !cell.includes(' ') && parseArxivId(cell) !== null)) return 'arxivId';
  if (isMost((cell) => !cell.includes(' ') && parseUrl(cell) !== null)) return 'url';
  if (isMost((cell) => cell.length < 3_000 && NAMES.test(cell))) return 'authors';
  return null;
}

/** `Lin, M.; Lucas, H.`, `A. Gu and T. Dao`, `KC McGoogan, J Salmona`. */
const NAMES =
  /^(?:[\p{Lu}][\p{L}'’-]+,? (?:\p{Lu}\.?[ -]?){1,3}|(?:\p{Lu}\.?[ -]?){1,3} ?[\p{Lu}][\p{L}'’-]+|\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’. -]+)(?:\s*(?:[;,]|and|&)\s*[\p{Lu}].*)?$/u;
