/** A field as written, with macros put in and outer brackets taken away. */
export interface BibFields {
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  /** What did not follow the rules of BibTeX, in plain words. */
  readonly faults: readonly string[];
}

/** Where a field could begin, a percent sign begins a comment. */
const COMMENTS = /(?:[\s,}]*%[^\n]*)+/uy;
/** Scopus has names such as `funding_text 1`. */
const FIELD = /[\s,}]*([\p{L}_][\p{L}\p{N}_:.+/-]{0,60}(?: \d{1,2})?)\s*=\s*/uy;
/** Fields that papers are made of; of others nobody misses the second. */
const READ_FIELD =
  /^(?:(?:sub|book|journal)?title|author|editor|date|year|month|journal|volume|number|pages|doi|url|eprint|abstract|keywords)$/u;
const NEXT_FIELD = /[\n,][\s,]*[\p{L}_][\p{L}\p{N}_:.+/-]{0,60}\s*=\s*(?:[{"]|\d)/gu;
const SWALLOWED_FIELD = /,?[ \t]*\n\s*[a-z][\w-]{1,30}\s*=\s*[{"]/iu;

/**
 * Reads the inside of an entry: `gu2023, title = {Mamba}, year = 2023`. Total: a missing comma, an
 * open bracket or a stray word costs at most its field, and is named in `faults`.
 */
export function parseBibFields(
  body: string,
  macros: ReadonlyMap<string, string>,
  isClosed = true,
): BibFields {
  const faults: string[] = [];
  const fields = new Map<string, string>();
  const key = /^\s*([^\s,={}"]*)\s*(?:,|$)/u.exec(body);
  let at = key ? key[0].length : 0;
  while (at < body.length) {
    const comments = findComments(body, at);
    at += comments.length;
    FIELD.lastIndex = at;
    const match = FIELD.exec(body);
    if (!match) {
      const next = findNextField(body, at);
      const skipped = body
        .slice(at, next)
        .replace(/[\s,{}()]+/gu, ' ')
        .trim();
      if (skipped !== '') faults.push(`“${skipped.slice(0, 40)}” is not a field`);
      at = next;
      continue;
    }
    const before = body.slice(0, at - comments.length);
    const isAfterComma =
      before.length === (key?.[0].length ?? 0) ||
      /,\s*$/u.test(before) ||
      /^[\s}]*,/u.test(comments + match[0]);
    const name = (match[1] ?? '').toLowerCase();
    if (!isAfterComma) faults.push(`a comma is missing before “${name}”`);
    const value = readValue(body, FIELD.lastIndex, macros, isClosed);
    if (value.fault !== null) faults.push(`the brackets of “${name}” do not match`);
    const isSecond = Boolean(fields.get(name));
    if (!isSecond) fields.set(name, value.text);
    if (isSecond && fields.get(name) !== value.text && READ_FIELD.test(name))
      faults.push(`“${name}” is there twice; the first is kept`);
    at = Math.max(value.end, FIELD.lastIndex);
  }
  return { key: key?.[1] ?? '', fields, faults };
}

function findComments(body: string, from: number): string {
  COMMENTS.lastIndex = from;
  return COMMENTS.exec(body)?.[0] ?? '';
}

function findNextField(body: string, from: number): number {
  NEXT_FIELD.lastIndex = from + 1;
  return NEXT_FIELD.exec(body)?.index ?? body.length;
}

interface Value {
  readonly text: string;
  readonly end: number;
  readonly fault: 'open' | null;
}

/** One or more of `{…}`, `"…"`, a number, a macro, joined by `#`. */
function readValue(
  body: string,
  from: number,
  macros: ReadonlyMap<string, string>,
  isClosed: boolean,
): Value {
  let text = '';
  let at = from;
  for (;;) {
    const part = readPart(body, at, macros, isClosed);
    text += part.text;
    at = part.end;
    if (part.fault !== null) return { text, end: at, fault: part.fault };
    const joint = /^\s*#\s*/u.exec(body.slice(at, at + 200));
    if (!joint) return { text, end: at, fault: null };
    at += joint[0].length;
  }
}

function readPart(
  body: string,
  from: number,
  macros: ReadonlyMap<string, string>,
  isClosed: boolean,
): Value {
  const open = body[from];
  if (open !== '{' && open !== '"') {
    const word = /^[^\s,#{}"]*/u.exec(body.slice(from, from + 4_000))?.[0] ?? '';
    const macro = macros.get(word.toLowerCase());
    return { text: macro ?? word, end: from + word.length, fault: null };
  }
  const end = findValueEnd(body, from + 1, open === '{' ? '}' : '"');
  const text = body.slice(from + 1, end ?? body.length);
  // In an entry that is not closed, a value that holds fields has swallowed them.
  const swallowed = end === null || !isClosed ? SWALLOWED_FIELD.exec(text) : null;
  if (swallowed) {
    return { text: text.slice(0, swallowed.index), end: from + 1 + swallowed.index, fault: 'open' };
  }
  if (end !== null) return { text, end: end + 1, fault: null };
  return { text: text.replace(/[\s})]+$/u, ''), end: body.length, fault: 'open' };
}

function findValueEnd(body: string, from: number, close: string): number | null {
  let depth = 0;
  for (let at = from; at < body.length; at += 1) {
    const letter = body[at];
    if (letter === '\\') at += 1;
    else if (depth === 0 && letter === close) return at;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth = Math.max(0, depth - 1);
  }
  return null;
}
