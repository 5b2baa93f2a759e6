import { findPaper } from '../corpus/corpus.ts';
import type { Corpus, Mention, Paper, Span, TextField } from '../corpus/schema.ts';
import { splitSentences } from '../corpus/sentences.ts';

/** One paper naming another: the first sentence in which it does, and the names in that sentence. */
export interface MentionInContext {
  /** The paper at the other end: the one named, or the one that names. */
  readonly other: Paper;
  /** The paper whose words these are. */
  readonly source: Paper;
  readonly field: TextField;
  readonly sentence: Span;
  readonly names: readonly Span[];
}

export interface Mentions {
  readonly mentioned: readonly MentionInContext[];
  readonly mentionedBy: readonly MentionInContext[];
}

/** The papers of the corpus that one names, in reading order, and those that name it, in the corpus's order. */
export function selectMentions(corpus: Corpus, paper: Paper): Mentions {
  const targets = [...new Set(paper.mentions.map(({ paperId }) => paperId))];
  return {
    mentioned: targets.flatMap((id) => {
      const other = findPaper(corpus, id);
      return other ? describeMention(paper, id, other) : [];
    }),
    mentionedBy: corpus.papers.flatMap((other) =>
      other.id === paper.id ? [] : describeMention(other, paper.id, other),
    ),
  };
}

function describeMention(source: Paper, namedId: string, other: Paper): MentionInContext[] {
  const mentions = source.mentions.filter(({ paperId }) => paperId === namedId);
  // A sentence of the abstract says more than a title does.
  const first = mentions.find(({ field }) => field === 'abstract') ?? mentions[0];
  if (!first) return [];
  const sentence = findSentence(source, first);
  const names = mentions
    .filter(({ field, start, end }) => {
      return field === first.field && start >= sentence.start && end <= sentence.end;
    })
    .map(({ start, end }) => ({ start, end }));
  return [{ other, source, field: first.field, sentence, names }];
}

function findSentence(source: Paper, { field, start }: Mention): Span {
  const text = source[field];
  const whole = { start: 0, end: text.length };
  if (field === 'title') return whole;
  return splitSentences(text).find((span) => span.start <= start && start < span.end) ?? whole;
}
