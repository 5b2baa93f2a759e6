import { SaxesParser } from 'saxes';
import { createLineCounter } from '../facts/lineCounter.ts';

/** An element with what is in it; names without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its text with that of all elements in it, in the order of the file. */
  readonly text: string;
}

export interface XmlRecord {
  readonly element: XmlElement;
  /** Whether the file ends, or another record begins, before its end. */
  readonly isCut: boolean;
  /** Line of a title after its end, which belongs to a record that lost its beginning. */
  readonly strayLine: number | null;
}

interface OpenElement {
  name: string;
  line: number;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
}

/** Deeper elements are read as text; nobody nests facts so far. */
const DEEPEST = 40;

/**
 * The elements of these names, wherever they are. Each is parsed from its beginning to that of the
 * next, so that one record that is not well-formed costs one record.
 */
export function* readXmlRecords(text: string, names: readonly string[]): Generator<XmlRecord> {
  const start = new RegExp(`<(?:[\\w.-]+:)?(?:${names.join('|')})(?=[\\s>])`, 'gu');
  const starts = [...text.matchAll(start)].map(({ index }) => index);
  const lines = createLineCounter(text);
  for (const [index, from] of starts.entries()) {
    const record = parseRecord(text.slice(from, starts[index + 1]), lines(from));
    if (record) yield record;
  }
}

function parseRecord(source: string, line: number): XmlRecord | null {
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let isClosed = false;
  // Elements beyond the deepest that is kept.
  let ignored = 0;
  const parser = new SaxesParser({ fragment: true });
  // A fault costs what is near it; the parser goes on.
  parser.on('error', () => undefined);
  let strayLine: number | null = null;
  parser.on('opentag', ({ name, attributes }) => {
    if (isClosed) {
      if (/(?:^|:)(?:\w*title)$/iu.test(name)) strayLine ??= line + parser.line - 1;
      return;
    }
    if (open.length >= DEEPEST) {
      ignored += 1;
      return;
    }
    const entries = Object.entries(attributes).map(([key, value]) => [removePrefix(key), value]);
    const element: OpenElement = {
      name: removePrefix(name),
      line: line + parser.line - 1,
      attributes: Object.fromEntries(entries) as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ name }) => {
    if (ignored > 0) {
      ignored -= 1;
      return;
    }
    const local = removePrefix(name);
    const at = open.findLastIndex((element) => element.name === local);
    if (at < 0) return;
    open.length = at;
    if (at === 0) isClosed = true;
  });
  const addText = (value: string) => {
    for (const element of open) element.text += value;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  return root === null ? null : { element: root, isCut: !isClosed, strayLine };
}

function removePrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first element on this way down: `findElement(record, 'titles', 'title')`. */
export function findElement(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  return listElements(element, ...path)[0] ?? null;
}

/** All elements at the end of this way down. */
export function listElements(
  element: XmlElement,
  ...path: readonly string[]
): readonly XmlElement[] {
  let found: readonly XmlElement[] = [element];
  for (const name of path) {
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  }
  return found;
}

/** The text at the end of this way down; `null` where there is none. */
export function findText(element: XmlElement, ...path: readonly string[]): string | null {
  const text = listElements(element, ...path)
    .map((found) => found.text.trim())
    .find((found) => found !== '');
  return text ?? null;
}

/** All texts at the end of this way down. */
export function listTexts(element: XmlElement, ...path: readonly string[]): readonly string[] {
  return listElements(element, ...path)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
}
