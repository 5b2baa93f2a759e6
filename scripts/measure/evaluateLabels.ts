import { readFileSync } from 'node:fs';
import type { PublishedCorpus } from '../../src/corpus/schema.ts';
import { loadLabeller } from '../corpus/loadLabeller.ts';
import {
  countConfusions,
  findLoneWordings,
  type Judged,
  judgeLabels,
  judgeLeftOut,
  type ReadPaper,
  type Score,
  scoreLabels,
} from './labelMeasures.ts';

/**
 * `npm run evaluate:labels` prints how far the labels that rules propose are those that people read:
 * in the digest, which the phrases were written beside, and in the samples of other papers, each of
 * which nobody had seen when it was first judged. Names of samples narrow it to them: `-- sample`.
 */
const SAMPLES = ['sample', 'second-sample', 'third-sample', 'fourth-sample', 'fifth-sample'];
const AIMS: Readonly<Record<string, { readonly precision: number; readonly recall?: number }>> = {
  family: { precision: 0.92, recall: 0.75 },
  modality: { precision: 0.92, recall: 0.75 },
  complexity: { precision: 0.9 },
};

interface Sample {
  /** What its papers are, in their order. */
  readonly groups: readonly { readonly name: string; readonly papers: number }[];
  readonly papers: readonly (Omit<ReadPaper, 'name'> & { readonly arxivId: string })[];
}

const labeller = loadLabeller();
const corpus = JSON.parse(readFileSync('data/corpus.json', 'utf8')) as PublishedCorpus;
const asked = process.argv.slice(2);

const facets = Object.keys(labeller.patterns.facets);
const digest = corpus.papers.map(
  ({ id, title, abstract, labels }): ReadPaper => ({
    ...{ name: id, title, abstract },
    labels: Object.fromEntries(
      facets.map((facet) => [
        facet,
        (labels[facet] ?? [])
          // Rules read words: what no words state of the cost, they cannot find.
          .filter(({ basis }) => facet !== 'complexity' || basis === 'stated')
          .map(({ value }) => value),
      ]),
    ),
  }),
);
const judge = (papers: readonly ReadPaper[]) =>
  papers.flatMap((paper) => judgeLabels(paper, labeller));

if (asked.length === 0) {
  print('The digest, which the phrases were written beside', judge(digest));
  print(
    'The same, each paper without the wordings that speak in it alone',
    judgeLeftOut(digest, labeller),
    false,
  );
  printLoneWordings();
}
for (const name of SAMPLES) {
  if (asked.length === 0 || asked.includes(name)) printSample(name);
}

function printSample(name: string): void {
  const file = readFileSync(`data/readings/${name}.json`, 'utf8');
  const { groups, papers } = JSON.parse(file) as Sample;
  const read = papers.map(({ arxivId, ...paper }): ReadPaper => ({ name: arxivId, ...paper }));
  let from = 0;
  for (const group of groups) {
    print(`${name}.json, ${group.name}`, judge(read.slice(from, from + group.papers)));
    from += group.papers;
  }
}

function print(name: string, judged: readonly Judged[], withConfusions = true): void {
  const papers = new Set(judged.map((one) => one.name)).size;
  console.log(`${name}: ${papers} papers\n`);
  console.log(`${'facet'.padEnd(14)}proposed  read  right  precision  recall  aim`);
  for (const facet of facets) {
    const ofFacet = judged.filter((one) => one.facet === facet);
    if (ofFacet.length > 0) console.log(formatScore(facet, scoreLabels(ofFacet)));
  }
  console.log('');
  if (!withConfusions) return;
  for (const facet of Object.keys(AIMS)) {
    printConfusions(
      facet,
      judged.filter((one) => one.facet === facet),
    );
  }
  console.log('');
}

function formatScore(facet: string, { proposed, read, right, precision, recall }: Score): string {
  const aim = AIMS[facet];
  const isMet = aim && precision >= aim.precision && recall >= (aim.recall ?? 0);
  const goal = aim && [aim.precision, aim.recall].filter((each) => each !== undefined).join(', ');
  return [
    facet.padEnd(14),
    String(proposed).padStart(8),
    String(read).padStart(6),
    String(right).padStart(7),
    precision.toFixed(2).padStart(11),
    recall.toFixed(2).padStart(8),
    goal ? `  ${goal}: ${isMet ? 'met' : 'missed'}` : '',
  ].join('');
}

/** What was proposed where something else was read, then each paper with a difference. */
function printConfusions(facet: string, judged: readonly Judged[]): void {
  console.log(`${facet}: read → proposed instead`);
  for (const { missed, extra, count } of countConfusions(judged)) {
    console.log(`  ${count}  ${missed ?? '–'} → ${extra ?? '–'}`);
  }
  for (const { name, extra, missed } of judged) {
    const parts = [
      ...extra.map(({ value, words }) => `+${value} “${words}”`),
      ...missed.map((value) => `-${value}`),
    ];
    if (parts.length > 0) console.log(`     ${name}: ${parts.join(', ')}`);
  }
}

function printLoneWordings(): void {
  const lone = findLoneWordings(digest, labeller);
  console.log(`Wordings that speak in one paper of the digest alone: ${lone.size}\n`);
  for (const [wording, paper] of [...lone].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`  ${wording}  (${paper})`);
  }
  console.log('');
}
