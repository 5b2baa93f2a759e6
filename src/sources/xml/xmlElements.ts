import { SaxesParser } from 'saxes';

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
 * The elements of these names, wherever they are, and the first fault of the file. What follows a
 * fault is read as well as it can be: one record that is not well-formed costs one record.
 */
export function readXmlRecords(
  text: string,
  names: ReadonlySet<string>,
): {
  readonly records: readonly XmlRecord[];
  readonly fault: { line: number; message: string } | null;
} {
  const records: XmlRecord[] = [];
  const open: OpenElement[] = [];
  let fault: { line: number; message: string } | null = null;
  // Elements beyond the deepest that is kept.
  let ignored = 0;
  const parser = new SaxesParser({ position: true, fragment: false });
  parser.on('error', ({ message }) => {
    fault ??= { line: parser.line, message: message.replace(/^\d+:\d+:\s*/u, '') };
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = removePrefix(name);
    if (names.has(local)) {
      // A record within a record: the end of the first is missing.
      const [first] = open;
      if (first) records.push({ element: close(first), isCut: true });
      open.length = 0;
      ignored = 0;
    } else if (open.length === 0) return;
    if (open.length >= DEEPEST) {
      ignored += 1;
      return;
    }
    const element: OpenElement = {
      name: local,
      line: parser.line,
      attributes: {},
      children: [],
      text: '',
    };
    for (const [key, value] of Object.entries(attributes))
      element.attributes[removePrefix(key)] = `${value}`;
    open.at(-1)?.children.push(element);
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
    const [closed] = open.splice(at);
    if (open.length === 0 && closed) records.push({ element: close(closed), isCut: false });
  });
  const addText = (value: string) => {
    for (const element of open) element.text += value;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [rest] = open;
  if (rest) records.push({ element: close(rest), isCut: true });
  return { records, fault };
}

function close(element: OpenElement): XmlElement {
  return element;
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
