import type { Corpus, Paper } from '../../src/corpus/schema.ts';
import { createTermStatistics, readTermIndex, termWeights } from '../../src/paper/terms.ts';

/** Paper id → the papers that a reader would expect beside it, each with the reason. */
export type SimilarityJudgments = Readonly<
  Record<string, readonly { readonly id: string; readonly why: string }[]>
>;

/** Gives the ids of the papers nearest to one, nearest first. */
export type SimilarityRanking = (paper: Paper) => readonly string[];

export interface Recall {
  readonly paper: Paper;
  /** Share of the expected papers among the first five, from 0 to 1. */
  readonly recall: number;
  readonly missed: readonly string[];
}

const SHOWN = 5;

/** Recall@5 of each judged paper, in the corpus's order. No paper has more than five expected ones. */
export function measureRecall(
  corpus: Corpus,
  judgments: SimilarityJudgments,
  rank: SimilarityRanking,
): readonly Recall[] {
  return corpus.papers.flatMap((paper) => {
    const expected = judgments[paper.id] ?? [];
    if (expected.length === 0) return [];
    const shown = rank(paper).slice(0, SHOWN);
    const missed = expected.map(({ id }) => id).filter((id) => !shown.includes(id));
    return [{ paper, recall: 1 - missed.length / expected.length, missed }];
  });
}

/** Mean over the papers, each counted once, however many it expects. */
export function meanRecall(recalls: readonly Recall[]): number {
  return recalls.reduce((sum, { recall }) => sum + recall, 0) / Math.max(1, recalls.length);
}

/**
 * From the recalls of each setting, in the same order of papers: the highest mean of one setting,
 * and the mean where each paper is ranked by the setting that is best for all other papers.
 */
export function leaveOneOut(settings: readonly (readonly number[])[]): {
  readonly best: number;
  readonly leftOut: number;
} {
  const sums = settings.map((recalls) => recalls.reduce((total, recall) => total + recall, 0));
  const count = settings[0]?.length ?? 0;
  let leftOut = 0;
  for (let paper = 0; paper < count; paper += 1) {
    const rest = settings.map((recalls, setting) => (sums[setting] ?? 0) - (recalls[paper] ?? 0));
    leftOut += settings[rest.indexOf(Math.max(...rest))]?.[paper] ?? 0;
  }
  return { best: Math.max(...sums) / count, leftOut: leftOut / count };
}

/** The cosine of tf-idf weights of words and pairs of words, and nothing else. */
export function rankByTerms(corpus: Corpus): SimilarityRanking {
  const statistics = createTermStatistics(readTermIndex(corpus), corpus.papers);
  return rankByCosine(corpus, (paper) => termWeights(statistics, paper));
}

/** The cosine of labels, each weighed by rarity, and nothing else. */
export function rankByLabels(corpus: Corpus): SimilarityRanking {
  const counts = new Map<string, number>();
  for (const key of corpus.papers.flatMap(labelKeys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const weigh = (key: string) => Math.log(corpus.papers.length / (counts.get(key) ?? 1));
  return rankByCosine(
    corpus,
    (paper) => new Map(labelKeys(paper).map((key) => [key, weigh(key)] as const)),
  );
}

function labelKeys(paper: Paper): readonly string[] {
  return Object.entries(paper.labels).flatMap(([facetId, labels]) =>
    labels.map(({ value }) => `${facetId} ${value}`),
  );
}

function rankByCosine(
  corpus: Corpus,
  weigh: (paper: Paper) => ReadonlyMap<string, number>,
): SimilarityRanking {
  const vectors = new Map(corpus.papers.map((paper) => [paper.id, normalize(weigh(paper))]));
  const vectorOf = (id: string) => vectors.get(id) ?? new Map<string, number>();
  return (paper) =>
    corpus.papers
      .filter(({ id }) => id !== paper.id)
      .map(({ id }) => ({ id, score: multiply(vectorOf(paper.id), vectorOf(id)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
}

function normalize(vector: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight ** 2, 0));
  return new Map([...vector].map(([key, weight]) => [key, length === 0 ? 0 : weight / length]));
}

function multiply(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((sum, [key, weight]) => sum + weight * (b.get(key) ?? 0), 0);
}
