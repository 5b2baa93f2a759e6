import type { Mention } from '../../src/curation/labeller/findMentions.ts';
import type { Labeller } from '../../src/curation/labeller/labeller.ts';
import { listProposals } from '../../src/curation/labeller/proposeLabels.ts';

/** A paper as somebody read it: facet → values. */
export interface ReadPaper {
  readonly name: string;
  readonly title: string;
  readonly abstract: string;
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** What rules make of one facet of one paper. */
export interface Judged {
  readonly name: string;
  readonly facet: string;
  readonly right: readonly string[];
  /** Proposed and not read, with the words; read and not proposed. */
  readonly extra: readonly { readonly value: string; readonly words: string }[];
  readonly missed: readonly string[];
}

export interface Score {
  readonly proposed: number;
  readonly read: number;
  readonly right: number;
  /** Right of what is proposed, and of what was read; 1 of nothing. */
  readonly precision: number;
  readonly recall: number;
}

/** Each facet that was read of a paper, beside what the rules propose; `counts` may leave mentions out. */
export function judgeLabels(
  paper: ReadPaper,
  labeller: Labeller,
  counts?: (mention: Mention) => boolean,
): Judged[] {
  const proposals = listProposals(paper, labeller, counts);
  return Object.entries(paper.labels).map(([facet, read]) => {
    const own = proposals.filter((proposal) => proposal.facet === facet);
    const values = own.map(({ value }) => value);
    return {
      ...{ name: paper.name, facet },
      right: read.filter((value) => values.includes(value)),
      extra: own
        .filter(({ value }) => !read.includes(value))
        .map(({ value, quote: { passage, from, to } }) => ({
          value,
          words: paper[passage.field].slice(passage.words[from]?.start, passage.words[to]?.end),
        })),
      missed: read.filter((value) => !values.includes(value)),
    };
  });
}

export function scoreLabels(judged: readonly Judged[]): Score {
  const count = (list: (one: Judged) => readonly unknown[]) =>
    judged.reduce((sum, one) => sum + list(one).length, 0);
  const right = count((one) => one.right);
  const proposed = right + count((one) => one.extra);
  const read = right + count((one) => one.missed);
  return {
    ...{ proposed, read, right },
    precision: proposed === 0 ? 1 : right / proposed,
    recall: read === 0 ? 1 : right / read,
  };
}

/** How often one value was proposed where another was missed, the most frequent first; `null` is none. */
export function countConfusions(
  judged: readonly Judged[],
): { readonly missed: string | null; readonly extra: string | null; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { missed, extra } of judged) {
    const pairs =
      missed.length === 0
        ? extra.map(({ value }) => [null, value])
        : missed.flatMap((value) =>
            extra.length === 0 ? [[value, null]] : extra.map((other) => [value, other.value]),
          );
    for (const pair of pairs) {
      const key = JSON.stringify(pair);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([key, count]) => {
      const [missed = null, extra = null] = JSON.parse(key) as (string | null)[];
      return { missed, extra, count };
    })
    .sort((a, b) => b.count - a.count);
}

/**
 * The wordings that speak for a value in one paper alone, and in which. A wording is what a phrase
 * stands for (`state space model`), or the phrase itself where it has a wildcard.
 */
export function findLoneWordings(
  papers: readonly ReadPaper[],
  labeller: Labeller,
): ReadonlyMap<string, string> {
  const supports = new Map<string, Set<string>>();
  for (const paper of papers) {
    for (const { support } of listProposals(paper, labeller)) {
      for (const mention of support) {
        const wording = nameWording(mention);
        supports.set(wording, (supports.get(wording) ?? new Set()).add(paper.name));
      }
    }
  }
  return new Map(
    [...supports].flatMap(([wording, names]) => {
      const [name] = names;
      return names.size === 1 && name !== undefined ? [[wording, name] as const] : [];
    }),
  );
}

/**
 * Each paper judged without the wordings that speak in it alone, as if nobody had thought of them. A
 * shorter wording within one that is left out does not take its place, so that this is the least.
 */
export function judgeLeftOut(papers: readonly ReadPaper[], labeller: Labeller): Judged[] {
  const lone = findLoneWordings(papers, labeller);
  return papers.flatMap((paper) =>
    judgeLabels(paper, labeller, (mention) => lone.get(nameWording(mention)) !== paper.name),
  );
}

/** `family ssm: state space model`. */
function nameWording({ facet, value, phrase, passage, from, to }: Mention): string {
  const words = passage.words.slice(from, to + 1).map(({ folded }) => folded);
  return `${facet} ${value}: ${phrase.includes('*') ? phrase : words.join(' ')}`;
}
