import { create, insertMultiple, search } from '@orama/orama';
import type { IFuseOptions } from 'fuse.js';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { foldText } from '../../src/corpus/foldText.ts';
import type { Corpus } from '../../src/corpus/schema.ts';
import type { MemoryEngine } from '../../src/search/memory/searchEngine.ts';
import { createSearchEngine } from '../../src/search/memory/searchEngine.ts';
import { searchText, selectPapers } from '../../src/search/selectPapers.ts';
import { EMPTY_EXPLORE_QUERY, normaliseText } from '../../src/url/exploreQuery.ts';

/** A search to compare: query → ids of papers, best first. */
export interface Engine {
  readonly name: string;
  /** Which of several settings; of each engine's the best one is reported. */
  readonly setting: string;
  readonly search: (query: string) => readonly string[] | Promise<readonly string[]>;
}

/** What every engine is given: the same texts under the same field names. */
export type SearchDocument = Readonly<Record<(typeof FIELDS)[number] | 'id', string>>;
const FIELDS = [
  'names',
  'title',
  'publishedTitle',
  'authors',
  'venue',
  'identifiers',
  'labels',
  'abstract',
] as const;

/** Weights of the fields, as in our own search. */
const WEIGHTS: Readonly<Record<string, number>> = {
  names: 12,
  title: 8,
  publishedTitle: 7,
  authors: 6,
  venue: 3,
  identifiers: 2,
  labels: 2,
  abstract: 1.5,
};

/** Ours and its four peers, the tuned ones in several settings. */
export function createEngines(corpus: Corpus): readonly Engine[] {
  const documents = createDocuments(corpus);
  return [
    createOurs(createSearchEngine(corpus), corpus),
    createFuse('Fuse.js (defaults)', 'as it comes', documents, { keys: [...FIELDS] }),
    ...createTunedFuse(documents),
    ...createMiniSearch(documents),
    ...createOrama(documents),
  ];
}

export function createOurs(engine: MemoryEngine, corpus: Corpus): Engine {
  return {
    name: 'Collate',
    setting: 'as it is',
    // As the address of the page keeps the text, and with the filters that it names.
    search: (query) => {
      const asked = { ...EMPTY_EXPLORE_QUERY, text: normaliseText(query) };
      return selectPapers(corpus, searchText(engine, asked.text), asked).papers.map(({ id }) => id);
    },
  };
}

export function createDocuments({ papers, taxonomy }: Corpus): readonly SearchDocument[] {
  return papers.map((paper) => ({
    id: paper.id,
    names: [paper.shortName ?? '', ...paper.aliases.map(({ name }) => name)].join(' '),
    title: paper.title,
    publishedTitle: paper.publishedTitle ?? '',
    authors: paper.authors.join(', '),
    venue: paper.venue ?? '',
    identifiers: `${paper.id} ${paper.arxivId} arXiv:${paper.arxivId} https://arxiv.org/abs/${paper.arxivId} 10.48550/arXiv.${paper.arxivId}`,
    labels: taxonomy.facets
      .flatMap(({ id, values }) =>
        (paper.labels[id] ?? []).map(
          ({ value }) => `${value} ${values.find((known) => known.id === value)?.label ?? ''}`,
        ),
      )
      .join(', '),
    abstract: paper.abstract,
  }));
}

export function createTunedFuse(documents: readonly SearchDocument[]): readonly Engine[] {
  const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] ?? 1 }));
  const base = { keys, ignoreLocation: true, ignoreDiacritics: true } as const;
  const tokens = { ...base, useTokenSearch: true } as const;
  const settings: readonly (readonly [string, IFuseOptions<SearchDocument>])[] = [
    ['threshold 0.3', { ...base, threshold: 0.3 }],
    ['threshold 0.2, no length norm', { ...base, threshold: 0.2, ignoreFieldNorm: true }],
    ['token search, all words, threshold 0.3', { ...tokens, threshold: 0.3, tokenMatch: 'all' }],
    ['token search, all words, threshold 0.2', { ...tokens, threshold: 0.2, tokenMatch: 'all' }],
    ['token search, any word, threshold 0.2', { ...tokens, threshold: 0.2, tokenMatch: 'any' }],
  ];
  return settings.map(([setting, options]) =>
    createFuse('Fuse.js (tuned)', setting, documents, options),
  );
}

function createFuse(
  name: string,
  setting: string,
  documents: readonly SearchDocument[],
  options: IFuseOptions<SearchDocument>,
): Engine {
  const fuse = new Fuse(documents, options);
  return { name, setting, search: (query) => fuse.search(query).map(({ item }) => item.id) };
}

export function createMiniSearch(documents: readonly SearchDocument[]): readonly Engine[] {
  const createIndex = () => {
    const index = new MiniSearch<SearchDocument>({ fields: [...FIELDS], processTerm: foldText });
    index.addAll(documents);
    return index;
  };
  const index = createIndex();
  const base = { boost: { ...WEIGHTS }, prefix: true } as const;
  const atEnd = (_term: string, position: number, terms: readonly string[]) =>
    position === terms.length - 1;
  const byLength = (term: string) => (term.length > 3 && !/\d/u.test(term) ? 1 : false);
  const settings = [
    ['all words, fuzzy 0.2, prefix', { ...base, fuzzy: 0.2, combineWith: 'AND' }],
    ['any word, fuzzy 0.2, prefix', { ...base, fuzzy: 0.2, combineWith: 'OR' }],
    [
      'all words, one edit, prefix of the last',
      { ...base, prefix: atEnd, fuzzy: byLength, combineWith: 'AND' },
    ],
    ['all words, one edit, prefix', { ...base, fuzzy: byLength, combineWith: 'AND' }],
  ] as const;
  const find = (query: string, options: (typeof settings)[number][1]) =>
    index.search(query, { ...options }).map((result) => String(result.id));
  const [[, every], [, any], [, everyOfLast]] = settings;
  const findEveryElseAny = (query: string, options: typeof every | typeof everyOfLast) => {
    const found = find(query, options);
    return found.length > 0 ? found : find(query, any);
  };
  return [
    ...settings.map(([setting, options]) => ({
      setting,
      search: (query: string) => find(query, options),
    })),
    {
      setting: 'all words, else any, fuzzy 0.2, prefix',
      search: (query: string) => findEveryElseAny(query, every),
    },
    {
      setting: 'all words, else any, one edit, prefix of the last',
      search: (query: string) => findEveryElseAny(query, everyOfLast),
    },
  ].map((own) => ({ name: 'MiniSearch', ...own }));
}

function createOrama(documents: readonly SearchDocument[]): readonly Engine[] {
  const database = create({
    schema: {
      names: 'string',
      title: 'string',
      publishedTitle: 'string',
      authors: 'string',
      venue: 'string',
      identifiers: 'string',
      labels: 'string',
      abstract: 'string',
    },
  });
  const ready = insertMultiple(database, [...documents]);
  const settings = [
    ['all words, tolerance 1', { tolerance: 1, threshold: 0 }],
    ['any word, tolerance 1', { tolerance: 1, threshold: 1 }],
    ['all words, no tolerance', { tolerance: 0, threshold: 0 }],
    ['any word, no tolerance', { tolerance: 0, threshold: 1 }],
  ] as const;
  const find = async (term: string, options: (typeof settings)[number][1]) => {
    await ready;
    const boost = { ...WEIGHTS };
    const { hits } = await search(database, { term, boost, limit: documents.length, ...options });
    return hits.map(({ document }) => String(document.id));
  };
  const [[, every], [, any]] = settings;
  return [
    ...settings.map(([setting, options]) => ({
      setting,
      search: (query: string) => find(query, options),
    })),
    {
      setting: 'all words, else any, tolerance 1',
      search: async (query: string) => {
        const found = await find(query, every);
        return found.length > 0 ? found : find(query, any);
      },
    },
  ].map((own) => ({ name: 'Orama', ...own }));
}
