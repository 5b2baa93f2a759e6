import { readFileSync } from 'node:fs';
import type { Corpus } from '../../src/corpus/schema.ts';
import {
  NEARNESS_WEIGHTS,
  rankByNearness,
  selectRelatedPapers,
} from '../../src/paper/relatedPapers.ts';
import { createTermStatistics, readTermIndex } from '../../src/paper/terms.ts';
import type { SimilarityJudgments, SimilarityRanking } from './similarMeasures.ts';
import {
  leaveOneOut,
  meanRecall,
  measureRecall,
  rankByLabels,
  rankByTerms,
} from './similarMeasures.ts';

/**
 * `npm run evaluate:similar` prints how many of the papers that a reader would expect are among
 * the five that a paper's page shows as similar, beside two plain rankings, and the worst papers.
 */
const WORST = 12;

const corpus = JSON.parse(readFileSync('data/corpus.json', 'utf8')) as Corpus;
const judgments = JSON.parse(
  readFileSync('tests/fixtures/similar-papers.json', 'utf8'),
) as SimilarityJudgments;

const index = readTermIndex(corpus);
const statistics = createTermStatistics(index, corpus.papers);
const own: SimilarityRanking = (paper) =>
  selectRelatedPapers(corpus, index, paper).map(({ paper: other }) => other.id);
const rankings: readonly (readonly [string, SimilarityRanking])[] = [
  ['similar papers', own],
  ['terms alone', rankByTerms(corpus)],
  ['labels alone', rankByLabels(corpus)],
];

const expectedCount = Object.values(judgments).flat().length;
console.log(
  `Recall@5: ${Object.keys(judgments).length} papers, ${expectedCount} expected neighbours\n`,
);
for (const [name, rank] of rankings) {
  const recalls = measureRecall(corpus, judgments, rank);
  const found = expectedCount - recalls.flatMap(({ missed }) => missed).length;
  console.log(
    `${name.padEnd(16)}${(100 * meanRecall(recalls)).toFixed(1)} %  (${found} of ${expectedCount} found)`,
  );
}

const { label, author, mention } = NEARNESS_WEIGHTS;
const steps = [0.5, 0.75, 1, 1.25, 1.5];
const tried = steps.flatMap((labels) =>
  steps.flatMap((authors) =>
    steps.map((mentions) => ({
      label: label * labels,
      author: author * authors,
      mention: mention * mentions,
    })),
  ),
);
const tuned = leaveOneOut(
  tried.map((weights) =>
    measureRecall(corpus, judgments, (paper) =>
      rankByNearness(corpus, statistics, paper, weights).map(({ id }) => id),
    ).map(({ recall }) => recall),
  ),
);
console.log(
  `\nWeights ${label}, ${author}, ${mention} (label, author, mention). Of ${tried.length} weights around them the best reaches ${(100 * tuned.best).toFixed(1)} %;` +
    ` chosen again for each paper by the other ${Object.keys(judgments).length - 1}: ${(100 * tuned.leftOut).toFixed(1)} %.`,
);

console.log('\nThe worst papers, and what is missing\n');
const worst = measureRecall(corpus, judgments, own)
  .filter(({ recall }) => recall < 1)
  .toSorted((a, b) => a.recall - b.recall);
for (const { paper, recall, missed } of worst.slice(0, WORST)) {
  console.log(
    `${paper.id.padEnd(24)}${`${(100 * recall).toFixed(0)} %`.padEnd(7)}${missed.join(', ')}`,
  );
}
