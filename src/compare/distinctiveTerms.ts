import type { Paper } from '../corpus/schema.ts';
import type { TermIndex, TermStatistics } from '../paper/terms.ts';
import { countUses, createTermStatistics, nameTerm, termWeights } from '../paper/terms.ts';

/** A term that several of the compared papers use, and which of them do. */
export interface SharedTerm {
  readonly term: string;
  readonly paperIds: readonly string[];
}

export interface DistinctiveTerms {
  /** Paper id → terms that of these papers only this one uses, heaviest first. */
  readonly only: ReadonlyMap<string, readonly string[]>;
  /** Terms of two papers or more: those of most papers first, then the heaviest. */
  readonly shared: readonly SharedTerm[];
}

const MOST_ONLY = 7;
const MOST_SHARED = 10;
/** A shared term of more than this part of the corpus says nothing about these papers. */
const COMMON_SHARE = 0.4;

/**
 * What sets papers apart and what joins them, in their own words: terms of titles and abstracts
 * weighted by tf-idf over the whole corpus (Salton and Buckley, Term-weighting approaches in
 * automatic text retrieval, 1988), never a phrase beside one of its parts.
 */
export function selectDistinctiveTerms(
  index: TermIndex,
  papers: readonly Paper[],
): DistinctiveTerms {
  const statistics = createTermStatistics(index, papers);
  const weights = new Map(papers.map((paper) => [paper.id, termWeights(statistics, paper)]));
  const users = new Map<string, string[]>();
  for (const [paperId, terms] of weights) {
    for (const term of terms.keys()) users.set(term, [...(users.get(term) ?? []), paperId]);
  }
  const only = new Map(
    papers.map((paper) => {
      const own = [...(weights.get(paper.id) ?? [])]
        .filter(([term]) => users.get(term)?.length === 1)
        .map(([term, weight]) => ({ term, weight: weight * bonus(statistics, paper, term) }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight);
      return [
        paper.id,
        dropParts(own, MOST_ONLY).map(({ term }) => nameTerm(statistics, paper.id, term)),
      ] as const;
    }),
  );
  const shared = [...users]
    .filter(([term, paperIds]) => paperIds.length > 1 && isTelling(statistics, term))
    .map(([term, paperIds]) => ({
      term,
      paperIds,
      weight: paperIds.reduce((sum, id) => sum + (weights.get(id)?.get(term) ?? 0), 0),
    }))
    .sort((a, b) => b.paperIds.length - a.paperIds.length || b.weight - a.weight);
  return {
    only,
    shared: dropParts(shared, MOST_SHARED).map(({ term, paperIds }) => ({
      term: nameTerm(statistics, paperIds[0] ?? '', term),
      paperIds,
    })),
  };
}

/** Names and phrases say more than words; what is said once and not in the title, little or nothing. */
function bonus(statistics: TermStatistics, paper: Paper, term: string): number {
  const name = nameTerm(statistics, paper.id, term);
  const isRepeated = countUses(statistics, paper.id, term) > 1;
  const isName = /[\p{Lu}\p{N}]/u.test(name);
  const inTitle = paper.title.toLowerCase().includes(name.toLowerCase()) ? 1.3 : 1;
  if (!term.includes(' ')) return isName ? 1.4 * inTitle : isRepeated ? inTitle : 0;
  if (isRepeated || isName) return 1.5 * inTitle;
  const hasRepeatedWord = term.split(' ').some((word) => countUses(statistics, paper.id, word) > 1);
  return hasRepeatedWord || inTitle > 1 ? 0.9 * inTitle : 0;
}

function isTelling({ users, paperCount }: TermStatistics, term: string): boolean {
  return (users.get(term)?.size ?? 0) <= paperCount * COMMON_SHARE;
}

/** The first `most` terms, none of them part of another, and none sharing a word with one before. */
function dropParts<Item extends { term: string }>(items: readonly Item[], most: number): Item[] {
  const kept: Item[] = [];
  const used = new Set<string>();
  for (const item of items) {
    const words = item.term.split(' ');
    if (words.some((word) => used.has(word))) continue;
    kept.push(item);
    for (const word of words) used.add(word);
    if (kept.length === most) break;
  }
  return kept;
}
