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
const ABBREVIATION = '[A-Z][A-Za-z-]*[A-Z]';
/** `state space model (SSM)`, `SSM (state space model)`. */
const BEFORE = new RegExp(`([\\w-]+(?:[ -][\\w-]+){1,7}) \\((${ABBREVIATION})s?\\)`, 'gu');
const BEHIND = new RegExp(`(${ABBREVIATION})s? \\(([\\w-]+(?:[ -][\\w-]+){1,7})\\)`, 'gu');

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
    for (const text of [title, abstract]) for (const pair of listAbbreviations(text)) add(pair);
    for (const pair of [title, publishedTitle ?? ''].flatMap(listInitials)) add(pair);
  }
  return forms;
}

/** The words as they are looked up: by their stems. */
export function formKey(terms: readonly string[]): string {
  return terms.map(stemOf).join(' ');
}

function* listAbbreviations(text: string): Generator<readonly string[]> {
  for (const [, words = '', short = ''] of text.matchAll(BEFORE)) {
    const meant = findMeant(words, short);
    if (meant !== null) yield [short, meant];
  }
  for (const [, short = '', words = ''] of text.matchAll(BEHIND)) {
    const meant = findMeant(words, short);
    if (meant !== null) yield [short, meant];
  }
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
