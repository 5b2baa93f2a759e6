import { stemmer } from 'stemmer';
import { createReadableText } from '../corpus/readableText.ts';
import type { Paper, TextField } from '../corpus/schema.ts';
import { isOrdinaryWord } from './ordinaryWords.ts';

/** A word or pair as it is compared (stemmed, lower case) and as it was written. */
export interface Term {
  readonly stem: string;
  readonly written: string;
}

/** A word, and what stands between it and the next: a space or the hyphen of a compound. */
export interface Word extends Term {
  readonly joint: string;
}

const FIELDS: readonly TextField[] = ['title', 'abstract'];

/** Words as they are compared: "Linear RNNs" and "linear-RNN" → "linear rnn". */
export function stemWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s-]+/u)
    .map(stemmer)
    .join(' ');
}

/** The tokens of a paper's title and abstract, a list a clause: no pair of words reaches over its end. */
export function readClauses(paper: Paper): readonly (readonly string[])[] {
  return FIELDS.flatMap((field) =>
    readProse(paper, field)
      .split(/[.,;:!?()[\]{}"“”/|]+(?=\s|$)|\s[–—-]\s|[([{"“]/u)
      .map((clause) => clause.match(/[\p{L}\p{N}]+(?:[-+.'’][\p{L}\p{N}]+)*\+*/gu) ?? []),
  );
}

/** The words of a token, two and more where it is a compound; `null` for an ordinary word or a number. */
export function readToken(token: string): readonly (Word | null)[] {
  return splitHyphens(token).map(({ part, joint }) => {
    const lower = part.toLowerCase().replace(/['’]s$/u, '');
    // Neither a number ("64", "1.3b") nor a symbol with an index or a power ("nₕ", "N²").
    const isWord = lower.length > 1 && !/^[\d.]+[kmbx×]?$|^\p{L}[\p{No}\p{Lm}]+$/u.test(lower);
    return isWord && !isOrdinaryWord(lower) ? { stem: stemmer(lower), written: part, joint } : null;
  });
}

/** The parts of a token that are written without a capital. */
export function selectLowerWords(token: string): readonly string[] {
  return token.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? [];
}

/**
 * The words and the pairs of neighbours among the words of a clause, one entry a use; `null` parts
 * two neighbours.
 */
export function pairUp(words: readonly (Word | null)[]): readonly Term[] {
  return words.flatMap((word, position) => {
    if (!word) return [];
    const next = words[position + 1];
    if (!next || next.stem === word.stem) return [word];
    const written = `${word.written}${word.joint}${next.written}`;
    return [word, { stem: `${word.stem} ${next.stem}`, written }];
  });
}

/** Lower case where the corpus writes the word so: "Selective" → "selective"; "Householder" and "AllGather" stay. */
export function formatWord(written: string, lowerWords: ReadonlySet<string>): string {
  const word = written.replace(/['’]s$/u, '');
  const lower = word.toLowerCase();
  return /^\p{L}?\p{Ll}+$/u.test(word) && lowerWords.has(lower) ? lower : word;
}

/** The readable text without formulas and addresses, which hold no words of prose. */
function readProse(paper: Paper, field: TextField): string {
  return createReadableText(paper[field], paper.displayEdits[field])
    .segments.map(({ kind, display }) => (kind === 'math' || kind === 'link' ? '. ' : display))
    .join('')
    .replace(/https?:\/\/\S+/gu, '. ');
}

/** "state-space" is two words; names ("LASP-2", "Linear-Llama3") and what has an ordinary part ("in-context") stay whole. */
function splitHyphens(token: string): readonly { part: string; joint: string }[] {
  const parts = token.split('-');
  const areWords = parts.every(
    (part) => /^\p{L}?\p{Ll}{2,}$/u.test(part) && !isOrdinaryWord(part.toLowerCase()),
  );
  if (!areWords || parts.length === 1 || isOrdinaryWord(token.toLowerCase()))
    return [{ part: token, joint: ' ' }];
  return parts.map((part, position) => ({
    part,
    joint: position < parts.length - 1 ? '-' : ' ',
  }));
}
