import type { Paper, Span } from '../corpus/schema.ts';
import { NOT_STATED } from '../corpus/schema.ts';
import type { FacetChoice } from '../url/exploreQuery.ts';
import type { Hit } from './searchIndex.ts';
import { splitSentences } from './sentences.ts';

/** Part of an abstract that says why a paper is listed, and the words in it that do. */
export interface Excerpt {
  readonly range: Span;
  readonly marks: readonly Span[];
}

export interface Reasons {
  /** In the order of the text, never overlapping; at least one for a paper with an abstract. */
  readonly excerpts: readonly Excerpt[];
  /** Why a selected value was inferred, where no words state it. */
  readonly notes: readonly { readonly valueId: string; readonly note: string }[];
}

/** Most sentences of one abstract that a row shows. */
const MOST_EXCERPTS = 2;

/**
 * Why a paper is in the list: the sentence that matches the words best, and for each selected
 * facet value the sentence that proves it. With neither, the sentence in which the paper says what
 * it contributes, unmarked.
 */
export function selectReasons(
  paper: Paper,
  hit: Hit | undefined,
  facets: Readonly<Record<string, FacetChoice>>,
): Reasons {
  const sentences = splitSentences(paper.abstract);
  const words = hit?.matches.abstract ?? [];
  const proofs = selectProofs(paper, facets);
  const chosen = new Set<Span>();
  const matching = bestSentence(sentences, words);
  if (matching) chosen.add(matching);
  for (const quote of proofs.quotes) {
    const sentence = sentenceAt(sentences, quote);
    if (sentence && chosen.size < MOST_EXCERPTS) chosen.add(sentence);
  }
  if (chosen.size === 0) {
    const summary = sentenceAt(sentences, summaryQuote(paper)) ?? sentences[0];
    if (summary) chosen.add(summary);
  }
  const marks = [...words, ...proofs.quotes];
  const excerpts = [...chosen]
    .sort((a, b) => a.start - b.start)
    .map((range) => ({ range, marks: marks.filter((mark) => overlaps(mark, range)) }));
  return { excerpts, notes: proofs.notes };
}

function selectProofs(paper: Paper, facets: Readonly<Record<string, FacetChoice>>) {
  const quotes: Span[] = [];
  const notes: { valueId: string; note: string }[] = [];
  for (const [facetId, choice] of Object.entries(facets)) {
    for (const label of paper.labels[facetId] ?? []) {
      if (label.value === NOT_STATED || !choice.include.includes(label.value)) continue;
      const stated = label.quotes.filter((quote) => quote.field === 'abstract');
      quotes.push(...stated);
      if (label.quotes.length === 0 && label.note) {
        notes.push({ valueId: label.value, note: label.note });
      }
    }
  }
  return { quotes, notes };
}

/** The words in which the paper says what it contributes, or failing that names itself. */
function summaryQuote(paper: Paper): Span | undefined {
  const contribution = (paper.labels.contribution ?? []).flatMap((label) => label.quotes);
  const inAbstract = contribution.find((quote) => quote.field === 'abstract');
  if (inAbstract) return inAbstract;
  return paper.shortNameQuote?.field === 'abstract' ? paper.shortNameQuote : undefined;
}

/** The sentence with the most different matched words, the first of equals. */
function bestSentence(sentences: readonly Span[], spans: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (const sentence of sentences) {
    const count = spans.filter((span) => overlaps(span, sentence)).length;
    if (count > most) {
      best = sentence;
      most = count;
    }
  }
  return best;
}

function sentenceAt(sentences: readonly Span[], span: Span | undefined): Span | undefined {
  return span && sentences.find((sentence) => overlaps(sentence, span));
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
