import { stemOf } from '../words/spelling.ts';
import { isFiller } from '../words/stopWords.ts';
import { tokenize } from '../words/tokens.ts';

const FEWEST_WORDS = 4;
const MOST_WORDS = 20;

const OPERATOR = /["“”()|]|\S:\S|(?:^|\s)-\w/u;
const QUESTION = /\b(?:how|what|when|where|which|who|whom|whose|why)\b|\?\s*$/iu;
const SPEAKER = /\b(?:i|me|my|our|us|we)\b/iu;
/** With these a request begins, and a question without its mark. */
const REQUEST =
  /^\s*(?:any|are|can|could|do|does|find|give|is|list|looking|need|search|should|show|want)\b/iu;

/**
 * Whether a text is a statement whose predicate has nothing to search for, as titles are and needs
 * are not: `attention is all you need`, with or without an author and a year. `attention is quadratic`
 * is none, for it can be searched.
 */
export function isBareStatement(text: string): boolean {
  if (OPERATOR.test(text) || QUESTION.test(text)) return false;
  const terms = termsOf(text).filter((term) => !/^(?:19|20)\d{2}$/u.test(term));
  const verb = terms.findIndex((term) => term === 'is' || term === 'are');
  const subject = terms.slice(0, Math.max(0, verb));
  const predicate = terms.slice(verb + 1);
  return (
    terms.length >= FEWEST_WORDS &&
    subject.some((term) => !isFiller(term)) &&
    predicate.length >= 2 &&
    predicate.every(isFiller)
  );
}

/**
 * Whether a text may be a title in lower case: several words with a small word or a colon between
 * them, that neither ask nor order, and have no operators. Most needs are none; some are.
 */
export function mayBeTitle(text: string): boolean {
  if ([OPERATOR, QUESTION, SPEAKER, REQUEST].some((pattern) => pattern.test(text))) return false;
  const terms = termsOf(text);
  return (
    terms.length >= FEWEST_WORDS &&
    terms.length <= MOST_WORDS &&
    (terms.slice(1, -1).some(isFiller) || /\w: /u.test(text))
  );
}

/** Which share of a text's words a title has, small words included. */
export function shareOfWords(title: string, text: string): number {
  const own = new Set(termsOf(title).map(stemOf));
  const asked = termsOf(text).map(stemOf);
  return asked.filter((stem) => own.has(stem)).length / Math.max(1, asked.length);
}

function termsOf(text: string): readonly string[] {
  return tokenize(text).map(({ term }) => term);
}
