import { hashWords } from './hashWords.ts';

/** What tells one version of a list from another: its papers, and which labels they have. */
export interface LabelledPaper {
  readonly id: string;
  readonly labels: Readonly<
    Record<string, readonly { readonly value: string; readonly basis: string }[]>
  >;
}

/** A version of a list, short enough for an address. */
export interface ListVersion {
  readonly papers: number;
  /** Eight hexadecimal digits: enough to tell versions of one list apart, no proof against forgery. */
  readonly hash: string;
}

/**
 * The version of a list with these papers. Their order makes no difference, nor do titles and other
 * facts, which nobody edits: equal versions have the same papers with the same labels on the same basis.
 */
export function createListVersion(papers: readonly LabelledPaper[]): ListVersion {
  return { papers: papers.length, hash: formatSum(sumPapers(papers)) };
}

/** The sum of the papers' hashes: that of a whole is the sum of its parts. */
export function sumPapers(papers: readonly LabelledPaper[]): number {
  let sum = 0;
  for (const paper of papers) sum = (sum + hashPaper(paper)) >>> 0;
  return sum;
}

export function formatSum(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** Each label of a paper as one text, sorted: `family ssm stated`. */
export function listLabelTexts({ labels }: LabelledPaper): readonly string[] {
  return Object.entries(labels)
    .flatMap(([facet, own]) => own.map(({ value, basis }) => `${facet} ${value} ${basis}`))
    .sort();
}

const hashes = new WeakMap<LabelledPaper, number>();

/** After an edit of one paper the others are the same objects, and are not hashed again. */
function hashPaper(paper: LabelledPaper): number {
  const known = hashes.get(paper);
  if (known !== undefined) return known;
  const hash = hashWords([paper.id, ...listLabelTexts(paper)].join('\n'));
  hashes.set(paper, hash);
  return hash;
}
