/**
 * `npm run bench:sizes [-- --data ../shared/data --papers 60]`: what the search costs at 44, 1,000 and
 * 10,000 papers, and what it finds, beside MiniSearch and tuned Fuse.js in the same run. The lists
 * are opened as a reader would open them. Of the others, every setting is tried at the smaller sizes,
 * and the best goes on; Fuse.js is asked fewer queries where one takes seconds.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { openCorpus } from '../../src/corpus/openCorpus.ts';
import type { Corpus } from '../../src/corpus/schema.ts';
import { hashText } from '../../src/digests/kept/hashText.ts';
import { createSearchEngine } from '../../src/search/memory/searchEngine.ts';
import { searchText, selectPapers } from '../../src/search/selectPapers.ts';
import { createListCorpus } from '../../src/sources/list/createListCorpus.ts';
import { readList } from '../../src/sources/list/readList.ts';
import { EMPTY_EXPLORE_QUERY } from '../../src/url/exploreQuery.ts';
import { readOptions } from '../site/readOptions.ts';
import { printTable } from './printTable.ts';
import type { Engine } from './searchEngines.ts';
import { createDocuments, createMiniSearch, createOurs, createTunedFuse } from './searchEngines.ts';
import type { Measures, RankedQuery } from './searchMeasures.ts';
import { measureEngine, median, selectBestSettings } from './searchMeasures.ts';
import { createSizeQueries } from './sizeQueries.ts';

const KINDS = ['title words', 'misspelt', 'author and year'] as const;
const HEAD = ['', 'index ms', 'MB', 'search p50', 'p95 ms', 'queries', ...KINDS, 'setting'];
/** Longest that one engine may search at one size, in milliseconds. */
const MOST_TIME = 15_000;
/** Papers whose rows are marked at a keystroke: a screen of them. */
const ROWS_IN_VIEW = 12;

const values = readOptions({
  data: { type: 'string', default: '../shared/data' },
  papers: { type: 'string', default: '60' },
});
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const bestSettings = new Set<string>();

for (const open of [
  openBuiltIn,
  () => openRecords('arxiv-1k.ndjson.gz'),
  () => openRecords('arxiv-10k.ndjson.gz'),
]) {
  await measureSize(await open());
}

async function measureSize(corpus: Corpus): Promise<void> {
  const queries = createSizeQueries(corpus, Number(values.papers));
  console.log(`\n${corpus.papers.length.toLocaleString('en-GB')} papers`);
  const ours = weigh(() => createSearchEngine(corpus));
  const documents = createDocuments(corpus);
  const mini = weigh(() => createMiniSearch(documents));
  const fuse = weigh(() => createTunedFuse(documents));
  const rows = [
    await measure([createOurs(ours.made, corpus)], ours, queries),
    await measure(mini.made, mini, queries),
    // Its settings share no index, so that one of them costs a share of the whole.
    await measure(fuse.made, divide(fuse, fuse.made.length), queries),
  ];
  printTable([HEAD, ...rows]);
  printTyping(corpus, ours.made, queries);
}

interface Weighed<Made> {
  readonly made: Made;
  readonly time: number;
  readonly megabytes: number;
}

/** What is made, how long that takes, and how much larger the heap and its arrays are then. */
function weigh<Made>(make: () => Made): Weighed<Made> {
  const used = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  const before = used();
  const start = performance.now();
  const made = make();
  const time = performance.now() - start;
  return { made, time, megabytes: Math.max(0, used() - before) };
}

function divide<Made>(weighed: Weighed<Made>, count: number): Weighed<Made> {
  return { ...weighed, time: weighed.time / count, megabytes: weighed.megabytes / count };
}

/** A row of the table: the best of an engine's settings, which alone are tried at the next size. */
async function measure(
  engines: readonly Engine[],
  { time, megabytes }: Weighed<unknown>,
  queries: readonly RankedQuery[],
): Promise<readonly string[]> {
  const known = engines.filter((engine) => bestSettings.has(keyOf(engine)));
  const measures: Measures[] = [];
  for (const engine of known.length > 0 ? known : engines) {
    measures.push(await measureEngine(engine, await limit(engine, queries)));
  }
  const [best] = selectBestSettings(measures);
  if (!best) throw new Error('No engine was given to measure.');
  bestSettings.add(keyOf(best.engine));
  const asked = best.times.length;
  const right = KINDS.map((kind) => {
    const all = queries.slice(0, asked).filter((query) => query.kind === kind).length;
    return `${best.rightByKind.get(kind) ?? 0} of ${all}`;
  });
  return [
    best.engine.name,
    time.toFixed(0),
    megabytes.toFixed(1),
    median(best.times).toFixed(2),
    percentile(best.times, 0.95).toFixed(2),
    `${asked}`,
    ...right,
    best.engine.setting,
  ];
}

/** As many of the queries as an engine answers in its time, ten at least. */
async function limit(
  engine: Engine,
  queries: readonly RankedQuery[],
): Promise<readonly RankedQuery[]> {
  const start = performance.now();
  for (const { query } of queries.slice(0, 3)) await engine.search(query);
  const each = (performance.now() - start) / 3;
  return queries.slice(0, Math.max(10, Math.floor(MOST_TIME / each)));
}

/** What a keystroke and a filter cost in our own search. */
function printTyping(
  corpus: Corpus,
  engine: ReturnType<typeof createSearchEngine>,
  queries: readonly RankedQuery[],
): void {
  const texts = queries
    .slice(0, 40)
    .flatMap(({ query }) => [...query].map((_, last) => query.slice(0, last + 1)));
  const found = time(texts, (text) => {
    const search = engine.parse(text);
    engine.mark(search, engine.find(search).order.slice(0, ROWS_IN_VIEW));
  });
  const suggested = time(texts, (text) => engine.suggest(text, text.length));
  const choices = corpus.taxonomy.facets.flatMap(({ id, values }) =>
    values.slice(0, 10).map((value) => ({ [id]: { include: [value.id], exclude: [] } })),
  );
  const filtered = time(choices, (facets) =>
    selectPapers(corpus, null, { ...EMPTY_EXPLORE_QUERY, facets }),
  );
  const both = time(choices.slice(0, 20), (facets) =>
    selectPapers(corpus, searchText(engine, 'learning'), { ...EMPTY_EXPLORE_QUERY, facets }),
  );
  const largest = Math.max(0, ...corpus.taxonomy.facets.map((facet) => facet.values.length));
  console.log(
    [
      `Keystroke, found and marked: ${describeTimes(found)}.`,
      `Its suggestions: ${describeTimes(suggested)}.`,
      `Filter with counts, ${corpus.taxonomy.facets.length} facets of up to ${largest} values: ${describeTimes(filtered)}; with a word: ${describeTimes(both)}.`,
    ].join('\n'),
  );
}

function time<Input>(inputs: readonly Input[], run: (input: Input) => void): readonly number[] {
  for (const input of inputs.slice(0, 20)) run(input);
  return inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
}

function describeTimes(times: readonly number[]): string {
  return `median ${median(times).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms, longest ${percentile(times, 1).toFixed(1)} ms`;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function keyOf({ name, setting }: Engine): string {
  return `${name}: ${setting}`;
}

function openBuiltIn(): Corpus {
  return JSON.parse(readFileSync('data/corpus.json', 'utf8')) as Corpus;
}

async function openRecords(name: string): Promise<Corpus> {
  const file = join(values.data, name);
  if (!existsSync(file)) {
    throw new Error(
      `${file} was not found. It holds records of papers, one JSON object a line; say with --data in which folder it is.`,
    );
  }
  const report = await readList([{ name, bytes: gunzipSync(readFileSync(file)) }]);
  return openCorpus(await createListCorpus(report, { name, hash: hashText }), 'measured');
}
