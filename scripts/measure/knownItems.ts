import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Corpus, Paper } from '../../src/corpus/schema.ts';
import { isFiller } from '../../src/search/words/stopWords.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import type { RankedQuery } from './searchMeasures.ts';

const recordSchema = v.object({
  id: v.string(),
  title: v.string(),
  abstract: v.string(),
  authors: v.array(v.string()),
  date: v.string(),
});
export type ArxivRecord = v.InferOutput<typeof recordSchema>;

/** The records of a gzipped NDJSON file, or `null` where there is no such file. */
export function readRecords(file: string): readonly ArxivRecord[] | null {
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => v.parse(recordSchema, JSON.parse(line)));
}

/** A corpus without labels, of records that nobody tuned the search for. */
export function createCorpusOfRecords(model: Corpus, records: readonly ArxivRecord[]): Corpus {
  const papers = records.map(
    ({ id, title, abstract, authors, date }): Paper => ({
      id: `r${id.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}`,
      title: title || id,
      shortName: null,
      shortNameQuote: null,
      aliases: [],
      abstract: abstract || title || id,
      displayEdits: { title: [], abstract: [] },
      authorCount: Math.max(1, authors.length),
      authors,
      date,
      comments: 0,
      arxivId: id,
      venue: null,
      codeUrl: null,
      publishedTitle: null,
      labels: {},
      mentions: [],
    }),
  );
  return { ...model, papers };
}

/**
 * One query a paper, the paper being what it should find: three words of its title, as written
 * (`known-item`) and with one random typo in one of them (`known-item, typo`).
 */
export function createKnownItemQueries({ papers }: Corpus): readonly RankedQuery[] {
  const random = createRandom(20251212);
  return papers.flatMap(({ id, title }) => {
    const words = tokenize(title)
      .map(({ term }) => term)
      .filter((term) => /^[a-z]{4,}$/u.test(term) && !isFiller(term));
    const chosen = selectSome([...new Set(words)], 3, random);
    if (chosen.length < 3) return [];
    const position = random(chosen.length);
    const misspelt = chosen.map((word, own) => (own === position ? misspell(word, random) : word));
    return [
      { query: chosen.join(' '), kind: 'known-item', expect: [id] },
      { query: misspelt.join(' '), kind: 'known-item, typo', expect: [id] },
    ];
  });
}

/** Words of other fields, in several of their papers and in none of this corpus: each should find nothing. */
export function createForeignQueries(
  corpus: Corpus,
  records: readonly ArxivRecord[],
  most: number,
): readonly RankedQuery[] {
  const own = new Set(
    corpus.papers.flatMap(({ title, abstract, authors }) =>
      tokenize(`${title} ${abstract} ${authors.join(' ')}`).map(({ term }) => term.slice(0, 5)),
    ),
  );
  const counts = new Map<string, number>();
  for (const { title, abstract } of records) {
    for (const term of new Set(tokenize(`${title} ${abstract}`).map((token) => token.term))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  // No word that begins like one of the corpus: it may be an inflection of it.
  const foreign = [...counts]
    .filter(
      ([term, count]) => count >= 3 && /^[a-z]{6,}$/u.test(term) && !own.has(term.slice(0, 5)),
    )
    .map(([term]) => term)
    .sort();
  return selectSome(foreign, most, createRandom(7)).map((query) => ({
    query,
    kind: 'foreign word',
    expect: [],
  }));
}

/** One random edit: a letter left out, put in, replaced, or exchanged with its neighbour. Never the word itself. */
export function misspell(word: string, random: (below: number) => number): string {
  for (;;) {
    const at = random(word.length);
    const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(random(26));
    const [head, own, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const edited = [
      head + tail,
      head + letter + own + tail,
      head + letter + tail,
      head + tail.charAt(0) + own + tail.slice(1),
    ][random(4)];
    if (edited !== undefined && edited !== word) return edited;
  }
}

/** Whole numbers from 0 to `below` − 1, the same for the same seed (a linear congruential generator). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function selectSome<Value>(
  values: readonly Value[],
  most: number,
  random: (below: number) => number,
): readonly Value[] {
  const left = [...values];
  const selected: Value[] = [];
  while (left.length > 0 && selected.length < most) {
    selected.push(...left.splice(random(left.length), 1));
  }
  return selected;
}
