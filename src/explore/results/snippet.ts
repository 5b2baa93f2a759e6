import { findOwn } from '../../corpus/findOwn.ts';
import { foldText } from '../../corpus/foldText.ts';
import type { Paper, Span, TextField } from '../../corpus/schema.ts';
import { splitSentences } from '../../corpus/sentences.ts';

/** A sentence to show, and what to mark in it. Marks lie within `[start, end)`, in order. */
export interface Snippet extends Span {
  readonly marks: readonly Span[];
}

export interface Evidence extends Snippet {
  readonly field: TextField;
}

/**
 * The sentence of the abstract with the most different matched words; of equals the one with the
 * most matches, then the first. `null` where `spans`, places in the abstract, are none.
 */
export function selectSnippet(paper: Paper, spans: readonly Span[]): Snippet | null {
  let best: Snippet | null = null;
  let most = 0;
  for (const sentence of splitSentences(paper.abstract)) {
    const marks = spans.filter((span) => overlaps(span, sentence));
    const words = new Set(
      marks.map(({ start, end }) => comparable(paper.abstract.slice(start, end))),
    );
    // Matches of one sentence are far fewer than a thousand.
    const value = words.size + marks.length / 1000;
    if (value > most) [best, most] = [{ ...sentence, marks: clip(marks, sentence) }, value];
  }
  return best;
}

/**
 * The sentence that proves a label, or those that its quote runs over, with its quotes marked: the
 * abstract's if there is one, else the title. `null` for a label that the paper lacks or that was inferred.
 */
export function selectEvidence(paper: Paper, facetId: string, value: string): Evidence | null {
  const label = findOwn(paper.labels, facetId)?.find((candidate) => candidate.value === value);
  const quotes = label?.quotes ?? [];
  const field = quotes.some((quote) => quote.field === 'abstract') ? 'abstract' : 'title';
  const own = quotes.filter((quote) => quote.field === field).sort((a, b) => a.start - b.start);
  const [first] = own;
  if (!first) return null;
  const text = paper[field];
  const whole = { start: 0, end: text.length };
  const sentences = field === 'title' ? [whole] : splitSentences(text);
  // A quote may run over the end of its sentence.
  const touched = sentences.filter((sentence) => overlaps(sentence, first));
  const range = { start: touched[0]?.start ?? 0, end: touched.at(-1)?.end ?? text.length };
  const marks = own.filter((quote) => overlaps(quote, range));
  return { field, ...range, marks: clip(marks, range) };
}

function clip(spans: readonly Span[], range: Span): readonly Span[] {
  return spans.map(({ start, end }) => ({
    start: Math.max(start, range.start),
    end: Math.min(end, range.end),
  }));
}

/** Whether two places share a letter. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/**
 * Forms of one word as one. Roughly: only the choice of a sentence depends on it, and the stemmer comes
 * with the search.
 */
function comparable(text: string): string {
  return foldText(text).replace(/(?:ings?|ed|ers?|ions?|e?s|e)$/u, '');
}
