import { createLineCounter } from '../facts/lineCounter.ts';

/** An object of a JSON text that may be a record: where it is, and in which list. */
export interface JsonElement {
  readonly line: number;
  /** Offset in the file. */
  readonly start: number;
  readonly text: string;
}

/** The objects of one list, such as `message.items`; of no list at all, the path is empty. */
export interface JsonList {
  readonly path: string;
  readonly elements: readonly JsonElement[];
}

interface Level {
  readonly isObject: boolean;
  readonly path: string;
  readonly start: number;
  /** The key that was read last. */
  key: string;
}

/** Lists deeper than this are parts of records. */
const DEEPEST = 8;

/**
 * The lists of objects in a text, found by brackets alone, so that one broken object spoils no other
 * one. Objects within such an object are a part of it. Strings end with their line at the latest.
 */
export function findJsonLists(text: string): readonly JsonList[] {
  const brackets = new Brackets();
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') {
      const end = findStringEnd(text, at);
      if (/^\s*:/u.test(text.slice(end + 1, end + 20))) {
        brackets.nameKey(text.slice(at + 1, Math.min(end, at + 100)));
      }
      at = end;
    } else if (letter === '{' || letter === '[') brackets.open(letter === '{', at);
    else if (letter === '}' || letter === ']') brackets.close(letter === '}', at + 1);
  }
  brackets.closeAll(text.length);
  return [...brackets.lists].map(([path, ranges]) => ({
    path,
    elements: createElements(text, ranges),
  }));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The brackets that are open, and the objects that were closed, by the list that they are in. */
class Brackets {
  readonly lists = new Map<string, Range[]>();
  readonly #levels: Level[] = [];
  /** Beyond the deepest level only the number of brackets counts. */
  #ignored = 0;

  nameKey(key: string): void {
    const level = this.#levels.at(-1);
    if (level?.isObject && this.#ignored === 0) level.key = key;
  }

  open(isObject: boolean, start: number): void {
    if (this.#levels.length >= DEEPEST) {
      this.#ignored += 1;
      return;
    }
    const parent = this.#levels.at(-1);
    const suffix = parent?.isObject ? `.${parent.key}` : '[]';
    const path = parent === undefined ? '' : `${parent.path}${suffix}`;
    this.#levels.push({ isObject, path, start, key: '' });
  }

  close(isObject: boolean, end: number): void {
    if (this.#ignored > 0) {
      this.#ignored -= 1;
      return;
    }
    const at = this.#levels.findLastIndex((level) => level.isObject === isObject);
    // A bracket that fits no open one closes nothing.
    if (at >= 0) this.#add(this.#levels.splice(at), end);
  }

  closeAll(end: number): void {
    this.#add(this.#levels.splice(0), end);
  }

  #add(levels: readonly Level[], end: number): void {
    for (const { isObject, path, start } of levels) {
      const known = this.lists.get(path);
      if (!isObject) continue;
      if (known) known.push({ start, end });
      else this.lists.set(path, [{ start, end }]);
    }
  }
}

function createElements(text: string, ranges: readonly Range[]) {
  const lines = createLineCounter(text);
  return ranges
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ line: lines(start), start, text: text.slice(start, end) }));
}

/** A string does not go over a line's end, so one without an end costs its line only. */
function findStringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
    else if (text[at] === '\n') return at;
  }
  return text.length;
}
