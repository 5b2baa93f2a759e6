import type { Span } from '../../corpus/schema.ts';

/** What stands between two white spaces of a search text, quoted parts taken as one. */
export interface Chunk extends Span {
  readonly isExcluded: boolean;
  /** What stands before the first colon, where that is a name: `author` in `author:gu`. */
  readonly name: string | null;
  /** The items behind the name, or the chunk itself as its only item. */
  readonly items: readonly ChunkItem[];
  /** Whether a quotation begins in it that never ends. */
  readonly isUnclosed: boolean;
}

export interface ChunkItem {
  readonly text: string;
  readonly isQuoted: boolean;
}

const QUOTES = /["“”„]/u;
const NAME = /^(\p{L}[\p{L}\p{N}_-]*):/u;

/** The chunks of a text in order. Total: every character that is not white space lies in one. */
export function splitChunks(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let position = 0;
  while (position < text.length) {
    if (/\s/u.test(text.charAt(position))) {
      position += 1;
      continue;
    }
    const chunk = readChunk(text, position);
    chunks.push(chunk);
    position = chunk.end;
  }
  return chunks;
}

function readChunk(text: string, start: number): Chunk {
  const isExcluded = /^-[\p{L}\p{N}"“„]/u.test(text.slice(start, start + 3));
  let position = start + (isExcluded ? 1 : 0);
  const name = NAME.exec(text.slice(position))?.[1] ?? null;
  if (name !== null) position += name.length + 1;
  const items: ChunkItem[] = [];
  let isUnclosed = false;
  for (;;) {
    const quoted = name !== null && text.charAt(position) === '-' ? position + 1 : position;
    const close = QUOTES.test(text.charAt(quoted)) ? findQuote(text, quoted + 1) : -1;
    if (close >= 0) {
      const minus = text.slice(position, quoted);
      items.push({ text: minus + text.slice(quoted + 1, close), isQuoted: true });
      position = close + 1;
    } else {
      const isOpened = QUOTES.test(text.charAt(quoted));
      isUnclosed ||= isOpened;
      // Behind a name, the reader is still typing the quotation: all that follows belongs to it.
      const end = isOpened && name !== null ? text.length : findEnd(text, position, name !== null);
      items.push({ text: text.slice(position, end).replace(QUOTES, ''), isQuoted: false });
      position = end;
    }
    if (name === null || text.charAt(position) !== ',') break;
    position += 1;
  }
  // At least one character is always consumed, or the reading would not end.
  const end = Math.max(position, start + 1);
  return { start, end, isExcluded, name, items, isUnclosed };
}

function findQuote(text: string, from: number): number {
  for (let position = from; position < text.length; position += 1) {
    if (QUOTES.test(text.charAt(position))) return position;
  }
  return -1;
}

function findEnd(text: string, from: number, isList: boolean): number {
  let position = from;
  while (position < text.length) {
    const character = text.charAt(position);
    if (/\s/u.test(character) || (isList && character === ',')) break;
    position += 1;
  }
  return position;
}
