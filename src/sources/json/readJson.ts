import { createRead } from '../facts/createRead.ts';
import { createLineCounter } from '../facts/lineCounter.ts';
import type { Read, ReadOptions } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import { chooseList, parseElement } from './chooseList.ts';
import { isCslRecord, readCslRecord } from './cslRecord.ts';
import type { JsonElement, JsonList } from './jsonElements.ts';
import { findJsonLists } from './jsonElements.ts';
import { flattenRecord } from './mappedRecord.ts';
import { readPlainRecord } from './plainRecord.ts';
import { hasTitle, TITLE_KEY, unwrapRecord } from './recordTitle.ts';
import { SERVICE_SHAPES } from './serviceRecords.ts';

/** Reads JSON of services and programs: one document with a list somewhere in it, or an object a line. */
export function* readJson(text: string, options: ReadOptions): Generator<Read> {
  const { list: path } = options;
  const mapped = path !== undefined && findJsonLists(text).find((list) => list.path === path);
  if (mapped) {
    for (const element of mapped.elements) yield readElement(element, options, true);
    return;
  }
  const lines = text.split('\n');
  if (isLineJson(lines)) {
    for (const [index, source] of lines.entries()) {
      const line = source.trim().replace(/,$/u, '');
      if (/[^\s,[\]]/u.test(line)) yield readElement({ line: index + 1, text: line }, options);
    }
    return;
  }
  const lists = findJsonLists(text);
  if (isValid(text)) {
    const elements = listKeyed(lists) ?? chooseList(lists)?.elements ?? [];
    for (const element of elements) yield readElement(element, options);
    return;
  }
  const elements = collectElements(lists);
  for (const [index, element] of elements.entries()) {
    yield* readWhole(element, options);
    yield* describeGap(text, element, elements[index + 1]);
  }
}

/** Papers of one object, each under a key of its own; `null` where they do not. */
function listKeyed(lists: readonly JsonList[]): readonly JsonElement[] | null {
  const keyed = lists
    .filter(({ path }) => /^\.[^.[\]]*$/u.test(path))
    .flatMap(({ elements }) => elements);
  const titled = keyed.filter(({ text }) => {
    const value = parseElement(text);
    return value !== null && hasTitle(value);
  });
  return titled.length >= 2 && titled.length > keyed.length / 2 ? keyed : null;
}

function isValid(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Where brackets do not match, papers may be in several lists: all in which some have a title. */
function collectElements(lists: readonly JsonList[]): readonly JsonElement[] {
  const titled = lists
    .filter(({ elements }) => elements.some(({ text }) => TITLE_KEY.test(text.slice(0, 200_000))))
    .flatMap(({ path, elements }) => elements.map((element) => ({ path, element })))
    .toSorted(
      (a, b) => a.element.start - b.element.start || b.element.text.length - a.element.text.length,
    );
  const all = titled.map(({ element }) => element);
  const chosen: JsonElement[] = [];
  for (const { path, element } of titled) {
    const last = chosen.at(-1);
    const isWithin = last !== undefined && element.start < last.start + last.text.length;
    const isWrapper = !path.endsWith('[]') && isAround(element, all);
    if (!isWithin && !isWrapper) chosen.push(element);
  }
  return chosen;
}

/** Whether an object is the document around the list: it has no title before the first inside it. */
function isAround({ start, text }: JsonElement, all: readonly JsonElement[]): boolean {
  const first = all.find((other) => other.start > start && other.start < start + text.length);
  return first !== undefined && !TITLE_KEY.test(text.slice(0, first.start - start));
}

/** What is between two objects, where one lost its bracket. */
function* describeGap(
  text: string,
  { start, text: own }: JsonElement,
  next: JsonElement | undefined,
): Generator<Read> {
  const end = start + own.length;
  const gap = text.slice(end, next?.start);
  if (!TITLE_KEY.test(gap)) return;
  const line = createLineCounter(text)(end) + 1;
  yield readElement({ line, text: gap }, {});
}

/** Whether each of the first lines is an object with a title. */
function isLineJson(lines: readonly string[]): boolean {
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

/** An object that cannot be read may have swallowed the next ones: they are looked for in it. */
function* readWhole(element: JsonElement, options: ReadOptions): Generator<Read> {
  const { text } = element;
  if (parseElement(text) !== null) {
    yield readElement(element, options);
    return;
  }
  const starts = [...text.matchAll(/\{(?=\s*"[^"\n]{1,60}"\s*:)/gu)].map(({ index }) => index);
  const lines = createLineCounter(text);
  let broken = 0;
  for (let at = 0; at < starts.length; ) {
    const from = starts[at] ?? 0;
    const found = findRecord(text, starts, at);
    if (found === null) {
      at += 1;
      continue;
    }
    const line = element.line + lines(broken) - 1;
    if (/\p{L}/u.test(text.slice(broken, from)))
      yield readElement({ line, text: text.slice(broken, from) }, options);
    yield readElement({ line: element.line + lines(from) - 1, text: found }, options);
    broken = from + found.length;
    while (at < starts.length && (starts[at] ?? 0) < broken) at += 1;
  }
  if (/\p{L}/u.test(text.slice(broken))) {
    yield readElement(
      { line: element.line + lines(broken) - 1, text: text.slice(broken) },
      options,
    );
  }
}

/** How many objects may be within one record, such as authors. */
const MOST_WITHIN = 500;

/** The shortest text from this place to before another one that is a paper. */
function findRecord(text: string, starts: readonly number[], at: number): string | null {
  const from = starts[at] ?? 0;
  let depth = 0;
  let within = 0;
  for (let end = from; end < text.length && within < MOST_WITHIN; end += 1) {
    if (text[end] === '{') {
      depth += 1;
      within += 1;
    } else if (text[end] === '}') {
      depth -= 1;
      const value = depth === 0 ? parseElement(text.slice(from, end + 1)) : null;
      if (depth === 0) return value !== null && hasTitle(value) ? text.slice(from, end + 1) : null;
    }
  }
  return null;
}

function readElement(
  { line, text }: Omit<JsonElement, 'start'>,
  options: ReadOptions,
  isMapped = false,
): Read {
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
  if (isMapped) {
    const facts = readPlainRecord(flattenRecord(record), options);
    return createRead({ ...facts, line, found: text.slice(0, 200) });
  }
  const shape = SERVICE_SHAPES.find(({ fits }) => fits(record));
  const own = unwrapRecord(record);
  const facts = shape
    ? shape.read(record)
    : isCslRecord(own)
      ? readCslRecord(own)
      : readPlainRecord(own, options);
  return createRead({ ...facts, line, found: text.slice(0, 200) });
}
