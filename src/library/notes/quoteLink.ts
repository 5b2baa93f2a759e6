import { createWordsPattern } from '../../corpus/wordsPattern.ts';

/** Words of an abstract, as an address names them: whole where they are few, else how they begin and end. */
export interface QuotedWords {
  readonly start: string;
  readonly end: string | null;
}

const PREFIX = '#words=';
/** Longer quotes are named by their ends. */
const LONGEST_WHOLE = 80;
const WORDS_AT_ENDS = 5;

/** `"#words=linear%20in%20length"`, or `"#words=We%20show%20that,on%20video%20tasks"` */
export function formatWordsHash(quote: string): string {
  const words = quote.trim().split(/\s+/u);
  const whole = words.join(' ');
  const isShort = whole.length <= LONGEST_WHOLE || words.length <= 2 * WORDS_AT_ENDS;
  const parts = isShort
    ? [whole]
    : [words.slice(0, WORDS_AT_ENDS).join(' '), words.slice(-WORDS_AT_ENDS).join(' ')];
  return PREFIX + parts.map(encodeURIComponent).join(',');
}

/** The inverse of `formatWordsHash`; `null` for any other fragment. */
export function parseWordsHash(hash: string): QuotedWords | null {
  if (!hash.startsWith(PREFIX)) return null;
  try {
    const [start = '', end = null] = hash.slice(PREFIX.length).split(',').map(decodeURIComponent);
    return start === '' ? null : { start, end };
  } catch {
    return null;
  }
}

/** Where the words are in a text, as offsets; `null` where they are not. White space is all alike. */
export function findQuotedWords(
  text: string,
  { start, end }: QuotedWords,
): { readonly from: number; readonly to: number } | null {
  const first = matchWords(text, start, 0);
  if (first === null || end === null) return first;
  const last = matchWords(text, end, first.from);
  return last === null ? null : { from: first.from, to: last.to };
}

function matchWords(
  text: string,
  words: string,
  position: number,
): { readonly from: number; readonly to: number } | null {
  const match = createWordsPattern(words, 'u')?.exec(text.slice(position)) ?? null;
  return match === null
    ? null
    : { from: position + match.index, to: position + match.index + match[0].length };
}

/** A note with a quotation at its end, which leads back to where it is from. */
export function appendQuote(note: string, quote: string, address: string): string {
  const words = quote
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>]/gu, '\\$&');
  const before = note.trimEnd();
  const link = address.replaceAll('(', '%28').replaceAll(')', '%29');
  return `${before === '' ? '' : `${before}\n\n`}> ${words} [¶](${link})\n\n`;
}
