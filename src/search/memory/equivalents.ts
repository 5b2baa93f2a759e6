import type { Corpus } from '../../corpus/schema.ts';
import { stemOf } from '../words/spelling.ts';
import { isFiller } from '../words/stopWords.ts';
import { tokenize } from '../words/tokens.ts';

/** Words that mean one thing, as a list of terms: `["large", "language", "model"]`. */
type Form = readonly string[];

/** Comparable form of some words → the other ways to say them. */
export type Equivalents = ReadonlyMap<string, readonly Form[]>;

/** As many words as a form may have. */
export const LONGEST_FORM = 6;
const ABBREVIATION = '[A-Z][A-Za-z-]{0,18}[A-Z]';
/** `state space model (SSM)`: what stands before it is looked at where there is one. */
const BEHIND_WORDS = new RegExp(` \\((${ABBREVIATION})s?\\)`, 'gu');
/** `SSM (state space model)`. */
const BEFORE_WORDS = new RegExp(`(${ABBREVIATION})s? \\(([\\w -]{3,200})\\)`, 'gu');
/** As many words as are looked at to explain an abbreviation. */
const MOST_WORDS = 8;

/**
 * What means the same: the synonyms of the taxonomy, abbreviations where a paper explains them, and
 * the initials of what stands before or after the colon of a title.
 */
export function createEquivalents({ papers, taxonomy }: Corpus): Equivalents {
  const forms = new Map<string, Form[]>();
  const add = (written: readonly string[]) => {
    const own = written.map(listTerms);
    for (const one of own) {
      const key = formKey(one);
      const known = forms.get(key) ?? [];
      const others = own.filter(
        (other) => !known.concat([one]).some((it) => formKey(it) === formKey(other)),
      );
      forms.set(key, [...known, ...others]);
    }
  };
  for (const { terms } of taxonomy.synonyms) add(terms);
  for (const { title, publishedTitle, abstract } of papers) {
    for (const text of [title, abstract]) {
      if (text.includes('(')) for (const pair of listAbbreviations(text)) add(pair);
    }
    for (const pair of [title, publishedTitle ?? ''].flatMap(listInitials)) add(pair);
  }
  return forms;
}

/** The words as they are looked up: by their stems. */
export function formKey(terms: readonly string[]): string {
  return terms.map(stemOf).join(' ');
}

function* listAbbreviations(text: string): Generator<readonly string[]> {
  for (const { index, 1: short = '' } of text.matchAll(BEHIND_WORDS)) {
    const meant = findMeant(listWordsBefore(text, index), short);
    if (meant !== null) yield [short, meant];
  }
  for (const [, short = '', words = ''] of text.matchAll(BEFORE_WORDS)) {
    const meant = words.split(' ').length > MOST_WORDS ? null : findMeant(words, short);
    if (meant !== null) yield [short, meant];
  }
}

/** The last words before a place, as far as nothing but spaces and hyphens parts them. */
function listWordsBefore(text: string, end: number): string {
  const words = text
    .slice(Math.max(0, end - 200), end)
    .split(' ')
    .slice(-MOST_WORDS);
  const broken = words.findLastIndex((word) => !/^[\w-]+$/u.test(word));
  const [first = '', ...others] = words.slice(Math.max(0, broken));
  return [/[\w-]*$/u.exec(first)?.[0] ?? '', ...others].join(' ').trimStart();
}

/** The last words whose initials are the abbreviation's letters; small words may stand between them. */
function findMeant(words: string, short: string): string | null {
  const letters = [...short.toLowerCase().replace(/[^a-z]/gu, '')];
  const tokens = tokenize(words);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.term.startsWith(letters.at(-1) ?? ' ')) letters.pop();
    else if (!isFiller(token.term)) return null;
    if (letters.length === 0) return words.slice(token.start);
  }
  return null;
}

/** `You Only Scan Once: …` → `yoso`; of two words no initials are made. */
function listInitials(title: string): readonly (readonly string[])[] {
  return title.split(':').flatMap((part) => {
    const terms = listTerms(part);
    if (terms.length < 3 || terms.length > LONGEST_FORM) return [];
    return [[terms.map((term) => term.charAt(0)).join(''), part]];
  });
}

function listTerms(text: string): readonly string[] {
  return tokenize(text).map(({ term }) => term);
}
