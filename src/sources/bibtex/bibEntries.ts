import { createLineCounter } from '../facts/lineCounter.ts';

/** One `@…` of a BibTeX file, and the text between two of them. */
export type BibPiece =
  | {
      readonly kind: 'entry';
      readonly line: number;
      /** In small letters: `article`, `string`. */
      readonly type: string;
      /** What stands between the brackets. */
      readonly body: string;
      readonly bodyLine: number;
      readonly isClosed: boolean;
    }
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  /** An entry of which each line begins with `%`. */
  | { readonly kind: 'commented'; readonly line: number };

const START = /(?<![\p{L}\p{N}._-])@\s{0,20}([\p{L}_]{1,40})\s{0,20}([{(])/gu;
/** At the start of a line, an entry with its key: what begins here is not inside another one. */
const CERTAIN_START = /\n[ \t]*@\s{0,20}[\p{L}_]{1,40}\s{0,20}[{(]\s*[^\s{}"=,]*\s*[,\n]/gu;
/** Each line below the first begins with a percent sign. */
const NO_CODE = /^[^\n]*(?:\n[ \t]*(?:%[^\n]*)?)*$/u;
/** Fields behind a bracket that was closed too early. */
const MORE_FIELDS = /^[\s,}]*[a-z][\w-]{1,30}\s*=\s*[{"\d\p{L}]/iu;

/**
 * Parts a BibTeX file into its entries. An entry whose brackets do not match ends where the next
 * one certainly begins, so that it spoils no other.
 */
export function* splitBibEntries(text: string): Generator<BibPiece> {
  const lines = createLineCounter(text);
  let position = 0;
  for (;;) {
    START.lastIndex = position;
    const match = START.exec(text);
    const from = match ? match.index + match[0].length : text.length;
    const { end, isClosed } = findEnd(text, from, match?.[2] === '(' ? ')' : '}');
    const before = text.slice(position, match?.index ?? text.length);
    const isCommented =
      /(?:^|\n)[ \t]*%[ \t%]*$/u.test(before) && NO_CODE.test(text.slice(from, end));
    const between = isCommented ? before.replace(/[ \t%]+$/u, '') : before;
    if (/\S/u.test(between)) {
      const lead = between.length - between.trimStart().length;
      yield { kind: 'text', line: lines(position + lead), text: between.trim() };
    }
    if (!match) return;
    position = isClosed ? end + 1 : end;
    const line = lines(match.index);
    if (isCommented) {
      yield { kind: 'commented', line };
      continue;
    }
    const type = (match[1] ?? '').toLowerCase();
    yield {
      kind: 'entry',
      line,
      type,
      body: text.slice(from, end),
      bodyLine: lines(from),
      isClosed,
    };
  }
}

function findEnd(text: string, from: number, close: string): { end: number; isClosed: boolean } {
  CERTAIN_START.lastIndex = from;
  const next = CERTAIN_START.exec(text)?.index ?? text.length;
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < next; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (depth === 0 && letter === '"') isQuoted = !isQuoted;
    else if (depth === 0 && letter === close) {
      const rest = text.slice(at + 1, Math.min(next, at + 200));
      if (isEnd(rest, close, isQuoted)) return { end: at, isClosed: true };
    } else if (letter === '}') depth = Math.max(0, depth - 1);
  }
  return { end: next, isClosed: false };
}

/** Whether a bracket closes its entry, by what stands behind it. */
function isEnd(rest: string, close: string, isQuoted: boolean): boolean {
  // `@book(b, title = "Of reeds (and marshes)")`: a round bracket may be a part of a value.
  if (close === ')') return !isQuoted || /^[ \t]*\n\s*(?:[@%]|$)/u.test(rest);
  // A comma or a field behind it: the bracket closed the entry too early.
  return !MORE_FIELDS.test(rest);
}
