import { foldText } from '../../corpus/foldText.ts';
import { NOT_STATED, NOT_STATED_LABEL } from '../../corpus/notStated.ts';
import type { Facet } from '../../corpus/schema.ts';
import { paperYear } from '../facets/facets.ts';
import { SEARCHED_FIELDS } from '../language/queryTerms.ts';
import type { Chunk } from '../language/searchChunks.ts';
import { isFiller } from '../words/stopWords.ts';
import { listPhrasesWithPrefix } from './completionPhrases.ts';
import type { SearchIndex } from './corpusIndex.ts';
import { findPrefix } from './vocabulary.ts';

/** What may take the place of the chunk that is being typed. */
export interface Completion {
  readonly text: string;
  readonly label: string;
  /** `null` where the number of papers is the best hint. */
  readonly hint: string | null;
}

const MOST_OF_A_KIND = 3;
const FEWEST_LETTERS_OF_WORD = 2;
const FEWEST_LETTERS_OF_AUTHOR = 3;
const FEWEST_PAPERS_OF_WORD = 2;
const FIELD_HINTS: Readonly<Record<string, string>> = {
  author: 'By an author',
  title: 'In the title',
  abstract: 'In the abstract',
  venue: 'Where it appeared',
  year: 'From a year or a range',
  code: 'With or without code',
};

/** The values that fit behind `name:`, or `null` where the chunk has no field's name. */
export function listFieldCompletions(
  index: SearchIndex,
  { name, items }: Chunk,
  typed: string,
): readonly Completion[] | null {
  const { corpus } = index;
  if (name === null) return null;
  const field = name.toLowerCase();
  const last = items.at(-1)?.text ?? '';
  const value = foldText(last.replace(/^-/u, ''));
  const kept = typed.slice(0, Math.max(typed.indexOf(':'), typed.lastIndexOf(',')) + 1);
  const base = last.startsWith('-') ? `${kept}-` : kept;
  const facet = corpus.taxonomy.facets.find(({ id }) => id === field);
  if (facet) return listValues(facet, value, base);
  if (field === 'author') return listAuthors(index, value, base);
  if (field === 'year')
    return listYears(
      corpus.papers.flatMap((paper) => paperYear(paper) ?? []),
      value,
      base,
    );
  if (field !== 'code') return SEARCHED_FIELDS.some((known) => known === field) ? [] : null;
  return ['yes', 'no']
    .filter((answer) => answer.startsWith(value))
    .map((answer) => ({
      text: base + answer,
      label: `code: ${answer}`,
      hint: null,
    }));
}

/** Names, fields, phrases, words and authors that the typed word begins. */
export function listPlainCompletions(
  index: SearchIndex,
  typed: string,
  preceding: readonly string[],
): readonly Completion[] {
  const minus = typed.startsWith('-') ? '-' : '';
  const word = foldText(typed.slice(minus.length));
  if (!/^[\p{L}\p{N}]/u.test(word)) return [];
  const found = [
    ...listNames(index, word),
    ...listFields(index, word),
    ...(minus === '' ? listPhrases(index, word, preceding) : []),
    ...listWords(index, word),
    ...(word.length < FEWEST_LETTERS_OF_AUTHOR
      ? []
      : listAuthors(index, word, 'author:').slice(0, MOST_OF_A_KIND)),
  ];
  return found.map((completion) => ({ ...completion, text: minus + completion.text }));
}

function listValues(facet: Facet, begun: string, base: string): readonly Completion[] {
  const values = facet.values.map(({ id, label }) => ({ id, label }));
  if (facet.offersNotStated) values.push({ id: NOT_STATED, label: NOT_STATED_LABEL });
  return values
    .filter(({ id, label }) =>
      [id, ...foldText(label).split(/\s+/u), foldText(label)].some((name) =>
        name.startsWith(begun),
      ),
    )
    .map(({ id, label }) => ({ text: base + id, label, hint: null }));
}

function listAuthors(index: SearchIndex, begun: string, base: string): Completion[] {
  return listKnownNames(index)
    .authors.filter(({ folded }) => folded.startsWith(begun) || folded.includes(` ${begun}`))
    .map(({ name }) => ({ text: `${base}"${name}"`, label: name, hint: null }));
}

interface KnownName {
  readonly name: string;
  readonly folded: string;
  readonly title: string;
}

const namesOfIndex = new WeakMap<
  SearchIndex,
  { readonly authors: readonly KnownName[]; readonly papers: readonly KnownName[] }
>();

/** All authors in order of their names, and all names of papers; folded once an index. */
function listKnownNames(index: SearchIndex) {
  const known = namesOfIndex.get(index);
  if (known) return known;
  const { papers } = index.corpus;
  const fold = (name: string, title = ''): KnownName => ({ name, folded: foldText(name), title });
  const authors = [...new Set(papers.flatMap((paper) => paper.authors))].sort();
  const names = {
    authors: authors.map((author) => fold(author)),
    papers: papers.flatMap(({ shortName, aliases, title }) =>
      [...(shortName === null ? [] : [shortName]), ...aliases.map(({ name }) => name)].map((name) =>
        fold(name, title),
      ),
    ),
  };
  namesOfIndex.set(index, names);
  return names;
}

function listYears(years: readonly number[], begun: string, base: string): readonly Completion[] {
  const distinct = [...new Set(years)].sort((one, other) => other - one).map(String);
  const fitting = distinct.filter((year) => year.startsWith(begun));
  return fitting.flatMap((year) => [
    { text: base + year, label: year, hint: null },
    ...(begun === year || fitting.length === 1
      ? [{ text: `${base}${year}..`, label: `${year} and later`, hint: null }]
      : []),
  ]);
}

function listNames(index: SearchIndex, begun: string): readonly Completion[] {
  return listKnownNames(index)
    .papers.filter(({ folded }) => folded.startsWith(begun))
    .map(({ name, title }) => ({ text: name, label: name, hint: title }))
    .slice(0, MOST_OF_A_KIND);
}

function listFields({ corpus }: SearchIndex, begun: string): readonly Completion[] {
  if (begun.length < FEWEST_LETTERS_OF_WORD) return [];
  const facets = corpus.taxonomy.facets.map(({ id, label }) => ({ name: id, hint: label }));
  const others = [...SEARCHED_FIELDS, 'year', 'code'].map((name) => ({
    name,
    hint: FIELD_HINTS[name] ?? '',
  }));
  return [...facets, ...others]
    .filter(({ name }) => name.startsWith(begun))
    .map(({ name, hint }) => ({ text: `${name}:`, label: `${name}:`, hint }))
    .slice(0, MOST_OF_A_KIND);
}

/** Phrases that go on from the typed word, or from it and the word before. */
function listPhrases(
  index: SearchIndex,
  begun: string,
  preceding: readonly string[],
): readonly Completion[] {
  if (begun.length < FEWEST_LETTERS_OF_WORD && preceding.length === 0) return [];
  const before = foldText(preceding.at(-1) ?? '');
  const { vocabulary } = index;
  const longer = before === '' ? [] : listPhrasesWithPrefix(vocabulary, `${before} ${begun}`);
  const own = begun.length < FEWEST_LETTERS_OF_WORD ? [] : listPhrasesWithPrefix(vocabulary, begun);
  return [
    ...longer.map((phrase) => ({
      text: phrase.slice(before.length + 1),
      label: phrase,
      hint: null,
    })),
    ...own.map((phrase) => ({ text: phrase, label: phrase, hint: null })),
  ].slice(0, MOST_OF_A_KIND);
}

function listWords({ vocabulary }: SearchIndex, begun: string): readonly Completion[] {
  if (begun.length < FEWEST_LETTERS_OF_WORD) return [];
  const { terms, paperCounts } = vocabulary;
  const [from, to] = findPrefix(vocabulary, begun);
  return Array.from({ length: to - from }, (_, at) => from + at)
    .filter((number) => (paperCounts[number] ?? 0) >= FEWEST_PAPERS_OF_WORD)
    .sort((one, other) => (paperCounts[other] ?? 0) - (paperCounts[one] ?? 0))
    .map((number) => terms[number] ?? '')
    .filter((term) => /^\p{L}+$/u.test(term) && !isFiller(term))
    .slice(0, MOST_OF_A_KIND)
    .map((term) => ({ text: term, label: term, hint: null }));
}
