import { readFileSync } from 'node:fs';
import type { Corpus } from '../../src/corpus/schema.ts';
import { createSearchEngine } from '../../src/search/memory/searchEngine.ts';
import { readQueries } from './blindQueries.ts';
import { createCitationQueries } from './citationQueries.ts';
import type { ArxivRecord } from './knownItems.ts';
import {
  createCorpusOfRecords,
  createForeignQueries,
  createKnownItemQueries,
  readRecords,
} from './knownItems.ts';
import { printTable } from './printTable.ts';
import { createEngines } from './searchEngines.ts';
import type { Measures, RankedQuery } from './searchMeasures.ts';
import { measureEngine, median, selectBestSettings } from './searchMeasures.ts';

/**
 * `npm run evaluate:search` compares our search with four others: on both halves of the blind
 * queries, on a third set that a developer of the site wrote, on a fourth that another reader wrote
 * who had seen the papers alone, on every paper as it is cited, on the ranking set, on queries made of
 * papers that nobody tuned for, and on words of other fields. `--all` prints every setting; `--open`
 * leaves out the closed half of the blind queries, as is right while the search is worked on, and
 * prints what of the others is wrong; `--ours` leaves out the other engines.
 */
const RECORDS = '../shared/data/ssm-arxiv.ndjson.gz';
const OTHER_RECORDS = '../shared/data/arxiv-1k.ndjson.gz';
/** Settings that were the best of their engine on a set of queries before. */
const bestSettings = new Set<string>();
const isEverySettingShown = process.argv.includes('--all');
const isOpenOnly = process.argv.includes('--open');
const isOursOnly = process.argv.includes('--ours');

const corpus = JSON.parse(readFileSync('data/corpus.json', 'utf8')) as Corpus;
const queries = JSON.parse(
  readFileSync('tests/fixtures/ranking-queries.json', 'utf8'),
) as readonly RankedQuery[];
for (const half of isOpenOnly ? (['open'] as const) : (['open', 'closed'] as const)) {
  const blind = readQueries(half, corpus);
  await report(`Blind queries, ${half} half: ${blind.length}`, corpus, blind);
}
const third = readQueries('third', corpus);
await report(`Third set, written by a developer of the site: ${third.length}`, corpus, third);
const fourth = readQueries('fourth', corpus);
await report(`Fourth set, written by another reader: ${fourth.length}`, corpus, fourth);
const citations = createCitationQueries(corpus);
await report(`Every paper as it is cited: ${citations.length}`, corpus, citations);
await report(
  `Ranking set: ${queries.length} queries on ${corpus.papers.length} papers`,
  corpus,
  queries,
);

const records = readRecords(RECORDS);
if (records) {
  const other = createCorpusOfRecords(corpus, records);
  const known = createKnownItemQueries(other);
  await report(
    `Known items: ${known.length} queries on ${other.papers.length} papers`,
    other,
    known,
  );
} else console.log(`\nKnown items: not measured, ${RECORDS} is not there.`);

const others = readRecords(OTHER_RECORDS);
if (others) {
  const foreign = createForeignQueries(corpus, others, 400);
  await report(
    `Words of other fields: ${foreign.length}, each in no paper of the corpus`,
    corpus,
    foreign,
  );
} else console.log(`\nWords of other fields: not measured, ${OTHER_RECORDS} is not there.`);

reportForeignTitles(corpus, [...(records ?? []), ...(others ?? [])]);
reportKeystrokes(corpus, queries.slice(0, 30));

async function report(title: string, papers: Corpus, set: readonly RankedQuery[]) {
  const isNegativeOnly = set.every(({ expect }) => expect.length === 0);
  const all: Measures[] = [];
  for (const engine of createEngines(papers).slice(0, isOursOnly ? 1 : undefined)) {
    all.push(await measureEngine(engine, set));
  }
  // A set that asks for nothing cannot tell a good setting from one that finds nothing at all.
  const best = isNegativeOnly
    ? all.filter(({ engine }) => bestSettings.has(`${engine.name} ${engine.setting}`))
    : selectBestSettings(all);
  for (const { engine } of best) bestSettings.add(`${engine.name} ${engine.setting}`);
  const shown = isEverySettingShown ? all : best;
  console.log(`\n${title}\n`);
  const hasNegatives = set.some(({ expect }) => expect.length === 0);
  printTable([
    [
      'engine',
      'right',
      'success@1',
      'success@3',
      'MRR',
      'false positives',
      'ms a query',
      'setting',
    ],
    ...shown.map((own) => [
      own.engine.name,
      `${own.rightCount} (${percent(own.rightCount / set.length)})`,
      isNegativeOnly ? '' : percent(own.successAt1),
      isNegativeOnly ? '' : percent(own.successAt3),
      isNegativeOnly ? '' : own.meanReciprocalRank.toFixed(3),
      hasNegatives ? percent(own.falsePositives) : '',
      own.medianTime.toFixed(2),
      own.engine.setting,
    ]),
  ]);
  printKinds(set, shown);
  // What of the closed half is wrong is nobody's to know before the work is done.
  if (isOpenOnly) for (const wrong of shown[0]?.wrong ?? []) printWrong(wrong);
}

function printKinds(set: readonly RankedQuery[], shown: readonly Measures[]) {
  const kinds = [...new Set(set.map(({ kind }) => kind))];
  if (kinds.length < 2) return;
  console.log('\nRight answers by kind (nonsense: right is to find nothing)\n');
  printTable([
    ['kind', 'queries', ...shown.map(({ engine }) => engine.name)],
    ...kinds.map((kind) => [
      kind,
      String(set.filter((own) => own.kind === kind).length),
      ...shown.map(({ rightByKind }) => String(rightByKind.get(kind) ?? 0)),
    ]),
  ]);
}

function printWrong({ query, ids }: Measures['wrong'][number]) {
  const { kind, expect } = query;
  const found = ids.slice(0, 4).join(' ') || 'nothing';
  console.log(
    `  ${kind}: ${query.query.slice(0, 90)} → ${found}, not ${expect.join(' ') || 'nothing'}`,
  );
}

/** What titles of arXiv that are not here find in lower case, in which little tells them from other texts. */
function reportForeignTitles(papers: Corpus, all: readonly ArxivRecord[]) {
  const own = new Set(papers.papers.map(({ arxivId }) => arxivId));
  const titles = new Set(
    all.filter(({ id, title }) => title !== '' && !own.has(id)).map(({ title }) => title),
  );
  if (titles.size === 0) return;
  const engine = createSearchEngine(papers);
  const answers = [...titles].map((title) => engine.find(engine.parse(title.toLowerCase())));
  const found = answers.filter(({ order }) => order.length > 0);
  const partial = found.filter(({ isPartial }) => isPartial);
  console.log(
    `\nTitles of arXiv that are not here, in lower case: ${titles.size}. ${titles.size - found.length} find nothing, ${partial.length} papers that lack words, as a line says, and ${found.length - partial.length} papers that have every word.`,
  );
}

/** What a keystroke costs: every beginning of each query, as it is typed. */
function reportKeystrokes(papers: Corpus, typed: readonly RankedQuery[]) {
  const start = performance.now();
  const engine = createSearchEngine(papers);
  const creation = performance.now() - start;
  const times = typed.flatMap(({ query }) =>
    [...query].map((_, last) => {
      const begin = performance.now();
      engine.find(engine.parse(query.slice(0, last + 1)));
      return performance.now() - begin;
    }),
  );
  const slowest = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  console.log(
    `\nTyping ${typed.length} queries letter by letter (${times.length} keystrokes): median ${median(times).toFixed(2)} ms, p95 ${slowest.toFixed(2)} ms; index made in ${creation.toFixed(0)} ms.`,
  );
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
