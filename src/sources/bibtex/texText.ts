import { parse } from '@retorquere/bibtex-parser';
import { findOwn } from '../../corpus/findOwn.ts';
import type { NameList } from '../facts/personName.ts';
import { parseNameList, parsePersonName } from '../facts/personName.ts';
import { createStatedList, joinParts } from '../facts/statedName.ts';
import { formatTexAccents } from '../facts/texAccents.ts';
import { isFull } from '../facts/trailingInitials.ts';
import { formatFormula } from '../readableFormula.ts';

const OPTIONS = { sentenceCase: false, english: false, unsupported: 'ignore' } as const;
/** Longer values are hardly titles, and the parser takes time that grows with the length. */
const LONGEST = 20_000;

/**
 * TeX as readable text: `{\"o}ber $\alpha_2$ \& {CONNIVER}` → `öber α₂ & CONNIVER`. Only commands and
 * formulas need the parser: it takes milliseconds, and a file has thousands of values.
 */
export function formatTexText(source: string): string {
  if (!/[\\$]/u.test(source)) return formatSigns(source.replace(/[{}]/gu, ''));
  return parseField('title', prepare(source)) ?? formatTexProse(source);
}

/** An abstract: accents and escapes become letters, formulas stay as they are. */
export function formatTexProse(source: string): string {
  // NASA ADS writes signs so: `z {\ensuremath{\sim}} 6`.
  const marked = source.replace(/\\ensuremath\s?\{([^{}$]{1,300})\}/gu, '$$$1$$');
  const pieces = formatTexAccents(marked).split(/(\$[^$]{1,1000}\$)/u);
  return pieces.map((piece, at) => (at % 2 === 0 ? stripTex(piece) : piece)).join('');
}

function formatSigns(text: string): string {
  return text
    .replace(/(?<!\\)~/gu, ' ')
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/``/gu, '“')
    .replace(/''/gu, '”');
}

/** What the parser leaves out: function names in formulas, `\TeX`, and a quotation mark written `\"`. */
function prepare(source: string): string {
  return source
    .replace(/\\hyphen(?:\{\}|\s+|(?![A-Za-z]))/gu, '-')
    .replace(/\\(?:par|newline|\\)(?![A-Za-z])/gu, ' ')
    .replace(/\\((?:La|Bib|Xe)?TeX)(?![A-Za-z])/gu, '$1')
    .replace(/\\"(?=[^aeiouyAEIOUYwWxXhHtT{\\])/gu, '"')
    .replace(
      /\$([^$]{1,300})\$/gu,
      (formula, inner: string) => formatFormula(inner.replace(/\\[!;:]/gu, '')) ?? formula,
    )
    .split(/(\$[^$]{1,300}\$)/u)
    .map((piece, at) => (at % 2 === 0 ? protectAngles(piece) : piece))
    .join('');
}

/** In TeX's old fonts `<` is “¡”, which nobody means who writes `CO<inf>2</inf>`. */
function protectAngles(text: string): string {
  return text.replaceAll('<', '{\\textless}').replaceAll('>', '{\\textgreater}');
}

/** Names as BibTeX parts them: `{ACME, Inc.} and van der Berg, Jan and others`. */
export function parseTexNames(source: string): NameList {
  const text = source
    .replace(/(?:\s|(?<!\\)~)+/gu, ' ')
    .trim()
    .replace(/\sand$/iu, '');
  if (text === '') return { names: [], isCut: false };
  if (!/[{}\\=]/u.test(text)) return parsePlainNames(text);
  const creators = readCreators(text);
  if (creators === null) return parsePlainNames(stripTex(formatTexAccents(text)));
  return createStatedList(
    creators.map(({ firstName, prefix, lastName, suffix, name }) =>
      joinParts({
        given: firstName,
        particle: prefix,
        family: lastName,
        suffix,
        literal: name,
      }),
    ),
  );
}

function parsePlainNames(text: string): NameList {
  const clauses = text.split(/\s+and\s+/iu);
  // Not BibTeX's way, but common: names parted by semicolons or by commas alone.
  const isListed = clauses.length === 1 && /;|,[^,]*,[^,]*,/u.test(text);
  if (isListed) return parseNameList(text);
  const names = clauses.flatMap(splitFullNames);
  return createStatedList(
    names.map((name) =>
      name.includes(',') ? { name: parsePersonName(name), family: name.split(',')[0] } : { name },
    ),
  );
}

/** `Ann Bee, Cy Dee, Di Eff`: a family, a suffix and given names are not three full names. */
function splitFullNames(clause: string): readonly string[] {
  const names = clause.split(/\s*,\s*/u);
  return names.length > 2 && names.every((name) => isFull(name)) ? names : [clause];
}

/** Commands named like what every object of JavaScript has, for which the parser takes them. */
const NATIVE = new RegExp(
  `\\\\(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})(?![A-Za-z])`,
  'u',
);

/** One field through the parser; `null` where its brackets do not match or it gives nothing. */
function parseField(name: string, value: string): string | null {
  if (value.length > LONGEST || !isBalanced(value) || NATIVE.test(value)) return null;
  try {
    const { entries } = parse(`@misc{k,${name}={${value}}}`, OPTIONS);
    const text: unknown = entries[0]?.fields[name];
    return typeof text === 'string' && text.trim() !== '' ? text : null;
  } catch {
    // The parser throws at some commands that it does not know.
    return null;
  }
}

function readCreators(value: string) {
  if (value.length > 10 * LONGEST || !isBalanced(value) || NATIVE.test(value)) return null;
  try {
    const creators = parse(`@misc{k,author={${value}}}`, OPTIONS).entries[0]?.fields.author ?? [];
    return creators.length > 0 ? creators : null;
  } catch {
    return null;
  }
}

function isBalanced(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    if (depth < 0) return false;
    deepest = Math.max(deepest, depth);
  }
  // Deeper nesting than anyone writes could exhaust the parser's stack.
  return depth === 0 && deepest < 50;
}

/** Where the bracket closes that opens at this place; the end of the text where it does not. */
export function findClosing(text: string, open: number): number {
  const closing = text[open] === '[' ? ']' : '}';
  let depth = 0;
  for (let at = open + 1; at < text.length; at += 1) {
    const letter = text[at];
    if (depth === 0 && letter === closing) return at;
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
  }
  return text.length;
}

/** Commands that stand for a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textunderscore: '_',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textbullet: '•',
  textdegree: '°',
  textmu: 'µ',
  textpm: '±',
  texttimes: '×',
  textcopyright: '©',
  textregistered: '®',
  texttrademark: '™',
  texteuro: '€',
  euro: '€',
  pounds: '£',
  par: ' ',
  newline: ' ',
  thinspace: ' ',
};

/** Text without commands and brackets; escaped signs and those that have a name stay. */
function stripTex(source: string): string {
  const bare = source.replace(
    /\\([&%$#_{}])|\\([A-Za-z]+)(?:\{\}|\s)?|\\.|[{}]/gu,
    (all, escaped: string | undefined, command: string | undefined) =>
      escaped ?? findOwn(SIGNS, command ?? '') ?? (all === '\\ ' ? ' ' : ''),
  );
  return formatSigns(bare);
}
