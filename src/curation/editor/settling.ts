import { formatQuote } from '../../corpus/corpus.ts';
import type { Corpus, Label, Paper } from '../../corpus/schema.ts';
import type { Change, QuotedWords } from './labelEdit.ts';

/** A label that a rule proposed and nobody has settled yet. */
interface Proposal {
  readonly facet: string;
  readonly label: Label;
}

export function listProposals({ labels }: Paper): readonly Proposal[] {
  return Object.entries(labels).flatMap(([facet, own]) =>
    own.filter(({ basis }) => basis === 'proposed').map((label) => ({ facet, label })),
  );
}

/** How many papers have no proposal left. */
export function countSettled({ papers }: Corpus): number {
  return papers.filter((paper) => !hasProposals(paper)).length;
}

/** The first paper behind this one that has proposals, from the beginning again after the last; `null` without any. */
export function findNextUnsettled({ papers }: Corpus, id: string): Paper | null {
  const position = papers.findIndex((paper) => paper.id === id);
  const others = [...papers.slice(position + 1), ...papers.slice(0, Math.max(position, 0))];
  return others.find(hasProposals) ?? null;
}

/** Accepts what no reader doubts: each proposal with words in the title of its paper. */
export function acceptTitleProposals({ papers }: Corpus): readonly Change[] {
  return papers.flatMap((paper) =>
    listProposals(paper)
      .filter(({ label }) => label.quotes.some(({ field }) => field === 'title'))
      .map((proposal) => acceptProposal(paper, proposal)),
  );
}

export function acceptProposal(paper: Paper, { facet, label }: Proposal): Change {
  const { value, note } = label;
  const quotes = quoteWords(paper, label);
  return { kind: 'accept', paper: paper.id, facet, value, quotes, note };
}

export function rejectLabel({ id }: Paper, { facet, label }: Proposal): Change {
  return { kind: 'reject', paper: id, facet, value: label.value };
}

/** The same words, for another value. */
export function changeValue(paper: Paper, { facet, label }: Proposal, to: string): Change {
  const { value, note } = label;
  const quotes = quoteWords(paper, label);
  return { kind: 'change', paper: paper.id, facet, value, to, quotes, note };
}

function hasProposals({ labels }: Paper): boolean {
  return Object.values(labels).some((own) => own.some(({ basis }) => basis === 'proposed'));
}

function quoteWords(paper: Paper, { quotes }: Label): QuotedWords[] {
  return quotes.map((quote) => {
    const { field, start, end } = quote;
    return { field, start, end, words: formatQuote(paper, quote) };
  });
}
