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
  return papers.length - listUnsettled(papers).length;
}

/** The first paper behind this one that has proposals, from the beginning again after the last; `null` without any. */
export function findNextUnsettled({ papers }: Corpus, id: string): Paper | null {
  const position = papers.findIndex((paper) => paper.id === id);
  const others = listUnsettled(papers).filter(({ paper }) => paper.id !== id);
  return (others.find((other) => other.position > position) ?? others[0])?.paper ?? null;
}

/** Accepts what no reader doubts: each proposal with words in the title of its paper. */
export function acceptTitleProposals({ papers }: Corpus): readonly Change[] {
  return listUnsettled(papers).flatMap(({ paper }) =>
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

interface Unsettled {
  readonly paper: Paper;
  /** Its place in the list. */
  readonly position: number;
}

const unsettledOf = new WeakMap<readonly Paper[], readonly Unsettled[]>();

/** The papers with proposals. Asked with each render of a paper, so looked for once a list. */
function listUnsettled(papers: readonly Paper[]): readonly Unsettled[] {
  const known =
    unsettledOf.get(papers) ??
    papers
      .map((paper, position) => ({ paper, position }))
      .filter(({ paper }) => hasProposals(paper));
  unsettledOf.set(papers, known);
  return known;
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
