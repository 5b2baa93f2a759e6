import { createRead } from '../facts/createRead.ts';
import type { Read, ReadOptions } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import { isCslRecord, readCslRecord } from './cslRecord.ts';
import type { JsonElement, JsonList } from './jsonElements.ts';
import { findJsonLists } from './jsonElements.ts';
import type { JsonObject } from './jsonValue.ts';
import { isObject, pick } from './jsonValue.ts';
import { readPlainRecord } from './plainRecord.ts';
import { SERVICE_SHAPES } from './serviceRecords.ts';

/** Reads JSON of services and programs: one document with a list somewhere in it, or an object a line. */
export function* readJson(text: string, options: ReadOptions): Generator<Read> {
  const lines = text.split('\n');
  const isByLine = isLineJson(lines);
  if (isByLine) {
    for (const [index, line] of lines.entries()) {
      if (/[^\s,[\]]/u.test(line))
        yield readElement({ line: index + 1, text: line.trim().replace(/,$/u, '') }, options);
    }
    return;
  }
  const list = chooseList(findJsonLists(text));
  for (const element of list?.elements ?? []) yield* readWhole(element, options);
}

/** Whether each of the first lines is an object with a title. */
export function isLineJson(lines: readonly string[]): boolean {
  const first = lines
    .slice(0, 60)
    .filter((line) => /\S/u.test(line))
    .slice(0, 8);
  const records = first.filter((line) => {
    const value = line.trim().startsWith('{') ? parseElement(line.trim().replace(/,$/u, '')) : null;
    return value !== null && hasTitle(value);
  });
  return records.length > 0 && records.length >= first.length / 2;
}

/** The list of papers: the outermost whose objects mostly have a title, and of several the longest. */
export function chooseList(lists: readonly JsonList[]): JsonList | null {
  const scored = lists.map((list) => {
    const first = list.elements.slice(0, 10);
    const titled = first.filter(({ text }) => {
      const value = parseElement(text);
      return value === null ? TITLE_KEY.test(text.slice(0, 5_000)) : hasTitle(value);
    });
    const depth = list.path.split(/\.|\[\]/u).length;
    return { list, depth, isTitled: titled.length > 0 && titled.length >= first.length / 3 };
  });
  const titled = scored.filter(({ isTitled }) => isTitled);
  return (
    titled.toSorted(
      (a, b) => a.depth - b.depth || b.list.elements.length - a.list.elements.length,
    )[0]?.list ?? null
  );
}

const TITLE_KEY = /"(?:title|Title|TITLE|display_name|papertitle|paper_title)"\s*:/u;

function hasTitle(record: JsonObject): boolean {
  if (SERVICE_SHAPES.some(({ fits }) => fits(record))) return true;
  return (
    Object.keys(record).some((key) =>
      /^(?:title|paper_?title|document.?title|display_name|titel|titre|título)$/iu.test(key),
    ) &&
    // A list with a title of its own is not a paper.
    !Object.values(record).some(
      (value) => Array.isArray(value) && isObject(value[0]) && pick(value[0], 'title') !== null,
    )
  );
}

function parseElement(text: string): JsonObject | null {
  if (text.length > 30_000_000) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** An object that cannot be read may have swallowed the next ones: they are tried one by one. */
function* readWhole(element: JsonElement, options: ReadOptions): Generator<Read> {
  if (parseElement(element.text) !== null) {
    yield readElement(element, options);
    return;
  }
  const parts = element.text.split(/(?<=\})\s*,?\s*(?=\{\s*")/u);
  if (parts.length === 1 || parts.length > 20_000) {
    yield readElement(element, options);
    return;
  }
  let { line } = element;
  let broken = '';
  let brokenLine = line;
  let offset = 0;
  for (const part of parts) {
    const start = element.text.indexOf(part, offset);
    line += element.text.slice(offset, start).split('\n').length - 1;
    const value = parseElement(part);
    if (value !== null && hasTitle(value)) {
      if (broken !== '') yield readElement({ line: brokenLine, text: broken }, options);
      broken = '';
      yield readElement({ line, text: part }, options);
    } else {
      if (broken === '') brokenLine = line;
      broken += part;
    }
    line += part.split('\n').length - 1;
    offset = start + part.length;
  }
  if (broken !== '') yield readElement({ line: brokenLine, text: broken }, options);
}

function readElement({ line, text }: JsonElement, options: ReadOptions): Read {
  const record = parseElement(text);
  if (record === null) {
    return {
      kind: 'refused',
      line,
      reason: 'its brackets, commas or quotation marks do not match',
      remedy: 'Correct the object, or export it again.',
      found: shorten(/"title"\s*:\s*"((?:[^"\\]|\\.){1,200})/u.exec(text)?.[1] ?? text),
    };
  }
  const shape = SERVICE_SHAPES.find(({ fits }) => fits(record));
  const facts = shape
    ? shape.read(record)
    : isCslRecord(record)
      ? readCslRecord(record)
      : readPlainRecord(record, options);
  return createRead({ ...facts, line, found: text.slice(0, 200) });
}
