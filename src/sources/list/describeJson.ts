import { findFactName, isWorkName } from '../facts/factNames.ts';
import type { FactName } from '../facts/paperDraft.ts';
import { correctTitle } from '../facts/statedTitle.ts';
import { chooseList, parseElement } from '../json/chooseList.ts';
import { isCslRecord } from '../json/cslRecord.ts';
import type { JsonList } from '../json/jsonElements.ts';
import { findJsonLists } from '../json/jsonElements.ts';
import type { JsonObject } from '../json/jsonValue.ts';
import { flattenRecord, formatCell } from '../json/mappedRecord.ts';
import { SERVICE_SHAPES } from '../json/serviceRecords.ts';
import type { DescribedColumn } from '../table/describeTable.ts';
import { guessFact } from '../table/tableColumns.ts';

/** A list of objects in a JSON file, as columns for the reader to say what they hold. */
export interface DescribedList {
  /** Where it is in the file: empty for the objects at its top, one a line or one after another. */
  readonly path: string;
  readonly count: number;
  readonly columns: readonly DescribedColumn[];
  /** The first objects, with their cells by column. */
  readonly firsts: readonly Readonly<Record<string, string>>[];
}

export interface DescribedJson {
  /** The lists of objects that could be papers, the likeliest first. */
  readonly lists: readonly [DescribedList, ...DescribedList[]];
}

const LOOKED_AT = 40;
const EXAMPLES = 3;
const FIRSTS = 3;
const MOST_LISTS = 6;
const LONGEST_CELL = 300;

/**
 * The lists in a JSON text, for a step in which the reader says which of them holds the papers, and
 * what of each is its title; `null` where the records are those of a service that is known.
 */
export function describeJson(text: string): DescribedJson | null {
  const lists = findJsonLists(text).filter(
    // Objects below a key are parts of one record; those of a list are records.
    ({ path, elements }) => path.endsWith('[]') || (path === '' && elements.length > 1),
  );
  const known = chooseList(lists);
  if (known !== null && isOfService(known)) return null;
  const described = lists.flatMap((list) => {
    const columns = describeList(list);
    return columns.columns.length === 0 ? [] : [columns];
  });
  const [first, ...others] = described
    .toSorted((a, b) => scoreList(b, known) - scoreList(a, known))
    .slice(0, MOST_LISTS);
  return first === undefined ? null : { lists: [first, ...others] };
}

function isOfService({ elements }: JsonList): boolean {
  const record = parseElement(elements[0]?.text ?? '');
  return (
    record !== null && (isCslRecord(record) || SERVICE_SHAPES.some(({ fits }) => fits(record)))
  );
}

/** That which is read without being told comes first; else by how many facts its columns name, then by length. */
function scoreList({ path, columns, count }: DescribedList, known: JsonList | null): number {
  const facts = new Set(columns.flatMap(({ fact }) => fact ?? [])).size;
  return (path === known?.path ? 100 : 0) + facts + Math.min(count, 1_000) / 2_000;
}

function describeList({ path, elements }: JsonList): DescribedList {
  const records = elements
    .slice(0, LOOKED_AT)
    .map(({ text }) => parseElement(text))
    .filter((record) => record !== null)
    .map(flattenRecord);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cellsOf = (name: string) =>
    records
      .map((record) => (Object.hasOwn(record, name) ? formatCell(record[name]) : ''))
      .filter((cell) => cell !== '');
  const filled = names.filter((name) => cellsOf(name).length > 0);
  const facts = guessFacts(filled, records);
  const columns = filled.map((name) => ({
    name,
    fact: facts.get(name) ?? null,
    examples: cellsOf(name)
      .slice(0, EXAMPLES)
      .map((cell) => cell.slice(0, LONGEST_CELL)),
  }));
  const firsts = records.slice(0, FIRSTS).map((record) => {
    const cells = filled.map((name) => [name, formatCell(record[name]).slice(0, LONGEST_CELL)]);
    return Object.fromEntries(cells) as Readonly<Record<string, string>>;
  });
  return { path, count: elements.length, columns, firsts };
}

/**
 * What the values of each path are: by the path's own name, or, of a fact that no such path has, by
 * the name of its last part, or by what its texts look like; the title, where nothing is called so,
 * by how many objects have it and how long it is, or, where addresses are, by the name of a method.
 */
function guessFacts(
  names: readonly string[],
  records: readonly JsonObject[],
): ReadonlyMap<string, FactName> {
  const facts = new Map<string, FactName>();
  const guess = (read: (name: string) => FactName | null) => {
    const taken = new Set(facts.values());
    for (const name of names) {
      const fact = facts.has(name) ? null : read(name);
      if (fact !== null && !taken.has(fact)) facts.set(name, fact);
    }
  };
  const cellsOf = (name: string) =>
    records.map((record) => formatCell(record[name])).filter(Boolean);
  const readName = (path: string, name: string) =>
    correctTitle(findFactName(name)?.fact ?? null, cellsOf(path));
  guess((path) => readName(path, path));
  guess((path) => readName(path, lastPart(path)));
  guess((path) => guessFact(cellsOf(path)));
  if ([...facts.values()].includes('title')) return facts;
  const isCorrected = names.some((name) => findFactName(lastPart(name))?.fact === 'title');
  const work = names.find((name) => !facts.has(name) && isWorkName(lastPart(name)));
  if (isCorrected && work !== undefined) return facts.set(work, 'title');
  const [title] = names
    .filter((name) => !facts.has(name))
    .map((name) => ({ name, ...measureTexts(name, records) }))
    .filter(({ length }) => length >= 8 && length <= 250)
    .toSorted((a, b) => b.count - a.count || b.length - a.length);
  if (title !== undefined) facts.set(title.name, 'title');
  return facts;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** How many objects have a text of some length at a path, and the mean of these lengths. */
function measureTexts(name: string, records: readonly JsonObject[]) {
  const texts = records.flatMap((record) => {
    const value = record[name];
    return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  });
  const sum = texts.reduce((total, { length }) => total + length, 0);
  return { count: texts.length, length: texts.length === 0 ? 0 : sum / texts.length };
}
