import type { About } from '../corpus/schema.ts';
import { splitSentences } from '../corpus/sentences.ts';
import type { AnnotatedQuote } from './annotatedQuote.ts';
import type { AnnotatedName } from './annotation.ts';
import type { QuotedTexts, Report } from './resolveQuote.ts';

/** Words with which a paper speaks of itself. “Our” may be all of us: “our understanding”. */
const OWN_WORDS = /\bwe\b|\b(?:this|our) (?:paper|work|survey|review|study|article)\b/iu;

/**
 * Where the first sentence begins in which an abstract speaks of its own work: says “we”, “this
 * paper” or an unambiguous name of the work. What stands before it is about others; the length of
 * the abstract where no sentence does.
 */
export function findOwnStart(
  abstract: string,
  names: readonly Pick<AnnotatedName, 'name' | 'isAmbiguous'>[],
): number {
  const own = names.filter(({ isAmbiguous }) => !isAmbiguous).map(({ name }) => wholeWord(name));
  const first = splitSentences(abstract).find(({ start, end }) => {
    const sentence = abstract.slice(start, end);
    return OWN_WORDS.test(sentence) || own.some((name) => name.test(sentence));
  });
  return first?.start ?? abstract.length;
}

/** Reports a quote that stands before the paper's first own sentence and does not say of what it is. */
export function checkOwner(
  texts: QuotedTexts,
  ownStart: number,
  { field, start }: { readonly field: AnnotatedQuote['field']; readonly start: number },
  about: About | undefined,
  path: string,
  report: Report,
): void {
  if (field !== 'abstract' || start >= ownStart || about !== undefined) return;
  const own = texts.abstract.slice(ownStart, ownStart + 40);
  report(
    path,
    `stands before the first own sentence (“${own}…”) and does not say what it is about`,
    'Quote the paper’s own words, or give "about": "class" or "context".',
  );
}

function wholeWord(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u');
}
