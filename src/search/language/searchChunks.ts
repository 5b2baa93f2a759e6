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

interface ChunkRules {
  /** Names behind whose colon a space may stand. */
  readonly names?: readonly string[];
  /** Whether parentheses around chunks are chunks of their own; those of `O(N)` never are. */
  readonly hasGroups?: boolean;
}

const QUOTES = /["“”„]/u;
/** A hyphen at the end of a line: letters before it, and the word goes on; not `long- and short-range`. */
const BROKEN_WORD = /^\p{L}{2}-(\s+)(?!(?:and|or|to)\b)\p{Ll}{2}/u;
const NAME = /^(\p{L}[\p{L}\p{N}_-]*):/u;

/**
 * The chunks of a text in order. Total: every character that is not white space lies in one. A word
 * that a line break parts (`communi-⏎cation`) is one chunk; so are a name of `names`, a space and what
 * follows (`title: hydra`).
 */
export function splitChunks(
  text: string,
  { names = [], hasGroups = false }: ChunkRules = {},
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let position = 0;
  while (position < text.length) {
    if (/\s/u.test(text.charAt(position))) {
      position += 1;
      continue;
    }
    const chunk = readChunk(text, position, names, hasGroups);
    chunks.push(chunk);
    position = chunk.end;
  }
  return chunks;
}

function readChunk(
  text: string,
  start: number,
  names: readonly string[],
  hasGroups: boolean,
): Chunk {
  if (hasGroups && /[()]/u.test(text.charAt(start))) {
    const items = [{ text: text.charAt(start), isQuoted: false }];
    return { start, end: start + 1, isExcluded: false, name: null, items, isUnclosed: false };
  }
  const isExcluded = /^-[\p{L}\p{N}"“„]/u.test(text.slice(start, start + 3));
  let position = start + (isExcluded ? 1 : 0);
  const name = NAME.exec(text.slice(position))?.[1] ?? null;
  if (name !== null) position = skipName(text, position, name, names);
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
      const end =
        isOpened && name !== null ? text.length : findEnd(text, position, name !== null, hasGroups);
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

/** Where the value behind a name begins; of a known name, also behind a space. */
function skipName(text: string, start: number, name: string, names: readonly string[]): number {
  const position = start + name.length + 1;
  if (!names.includes(name.toLowerCase())) return position;
  const space = /^\s+(?=[^\s:]+(?:\s|$))/u.exec(text.slice(position))?.[0] ?? '';
  return position + space.length;
}

function findQuote(text: string, from: number): number {
  for (let position = from; position < text.length; position += 1) {
    if (QUOTES.test(text.charAt(position))) return position;
  }
  return -1;
}

function findEnd(text: string, from: number, isList: boolean, hasGroups: boolean): number {
  let opened = 0;
  let position = from;
  while (position < text.length) {
    const character = text.charAt(position);
    if (isList && character === ',') break;
    if (character === '(') opened += 1;
    if (character === ')') opened -= 1;
    if (hasGroups && (opened < 0 || (isList && opened > 0))) break;
    if (/\s/u.test(character)) {
      const parted = BROKEN_WORD.exec(text.slice(Math.max(0, position - 3), position + 40));
      if (isList || !parted) break;
      position += parted[1]?.length ?? 1;
    }
    position += 1;
  }
  return position;
}
