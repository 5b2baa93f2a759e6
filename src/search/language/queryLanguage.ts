import type { Span, Taxonomy } from '../../corpus/schema.ts';
import { createFacetChoice } from '../../url/exploreQuery.ts';
import { editDistance } from '../words/editDistance.ts';
import { tokenize } from '../words/tokens.ts';
import type { FilterReading } from './queryFilters.ts';
import { readFilter } from './queryFilters.ts';
import type { FieldTerm, ParsedSearch, Phrase, Problem, Term, Word } from './queryTerms.ts';
import { SEARCHED_FIELDS } from './queryTerms.ts';
import type { Chunk, ChunkItem } from './searchChunks.ts';
import { splitChunks } from './searchChunks.ts';

/** Names before a colon that are part of an address or an identifier. */
const IDENTIFIER_NAMES: readonly string[] = ['http', 'https', 'arxiv', 'doi', 'urn'];

/**
 * Reads a search text. Total: what cannot be read as meant is searched as plain words, and
 * `problems` says so.
 *
 * `mamba -survey "delta rule" author:gu family:ssm,-hybrid year:2024.. code:yes`
 */
export function parseSearchText(text: string, taxonomy: Taxonomy): ParsedSearch {
  const words: Word[] = [];
  const phrases: Phrase[] = [];
  const excluded: Term[] = [];
  const fields: FieldTerm[] = [];
  const problems: Problem[] = [];
  const readings: FilterReading[] = [];
  for (const chunk of splitChunks(text)) {
    const isLast = chunk.end === text.length;
    const reading = readFilter(chunk, taxonomy, isLast);
    if (reading?.kind === 'filter') {
      readings.push(reading);
      continue;
    }
    if (isEmptyOperator(chunk, isLast)) continue;
    const fieldTerms = readFieldTerms(chunk, isLast);
    const fault = reading ?? findFault(text, chunk, fieldTerms !== null, taxonomy);
    if (fault) {
      const { message, remedy } = fault;
      problems.push({ start: chunk.start, end: chunk.end, message, remedy });
    }
    if (fieldTerms) {
      fields.push(...fieldTerms);
      continue;
    }
    const isExcluded = chunk.isExcluded && !fault;
    const term = readTerm(text, chunk, isLast);
    if (!term) continue;
    if (isExcluded) excluded.push(term);
    else if (term.kind === 'phrase') phrases.push(term);
    else words.push(term);
  }
  return { words, phrases, excluded, fields, filters: joinFilters(readings, taxonomy), problems };
}

function readTerm(text: string, chunk: Chunk, isLast: boolean): Term | null {
  const [first] = chunk.items;
  const isPhrase = chunk.name === null && first?.isQuoted === true;
  const body = isPhrase ? first.text : text.slice(chunk.start, chunk.end).replace(/^-/u, '');
  return createTerm(chunk, { text: body, isQuoted: isPhrase }, isLast);
}

function readFieldTerms({ name, ...chunk }: Chunk, isLast: boolean): readonly FieldTerm[] | null {
  const field = SEARCHED_FIELDS.find((known) => known === name?.toLowerCase());
  if (field === undefined) return null;
  const items = chunk.isUnclosed ? chunk.items.flatMap(splitItem) : chunk.items;
  const terms = items.flatMap((item) => createTerm(chunk, item, isLast) ?? []);
  const { start, end, isExcluded } = chunk;
  return terms.length > 0 ? terms.map((term) => ({ start, end, field, term, isExcluded })) : null;
}

/** The words of a quotation that never ends, each to be found by itself. */
function splitItem({ text }: ChunkItem): readonly ChunkItem[] {
  return text.split(/\s+/u).map((word) => ({ text: word, isQuoted: false }));
}

/** `null` where there is nothing to be found: punctuation alone. */
function createTerm({ start, end }: Span, item: ChunkItem, isLast: boolean): Term | null {
  if (tokenize(item.text).length === 0) return null;
  return item.isQuoted
    ? { kind: 'phrase', start, end, text: item.text }
    : { kind: 'word', start, end, text: item.text, isUnfinished: isLast };
}

/** `author:` at the end of the text: the reader is about to type the value. */
function isEmptyOperator({ name, items }: Chunk, isLast: boolean): boolean {
  if (!isLast || name === null || items.some((item) => item.text !== '')) return false;
  return SEARCHED_FIELDS.some((field) => field === name.toLowerCase());
}

function findFault(
  text: string,
  chunk: Chunk,
  isField: boolean,
  taxonomy: Taxonomy,
): Pick<Problem, 'message' | 'remedy'> | null {
  if (chunk.isUnclosed) {
    return {
      message:
        'A quotation is not closed, so its words are searched one by one. Add the second quotation mark to find them side by side.',
      remedy: null,
    };
  }
  const name = chunk.name?.toLowerCase();
  if (isField || name === undefined || IDENTIFIER_NAMES.includes(name)) return null;
  if (SEARCHED_FIELDS.some((field) => field === name)) {
    return {
      message: `“${name}:” needs a word right behind it, so it is searched as a plain word. Write it without a space: ${name}:word.`,
      remedy: null,
    };
  }
  const value = chunk.items[0];
  // A title may have a colon anywhere; only `name:value` looks like an operator.
  if (!value || !/^[\p{L}"-]/u.test(value.text)) return null;
  const known = [...SEARCHED_FIELDS, ...taxonomy.facets.map(({ id }) => id), 'year', 'code'];
  const most = name.length < 6 ? 1 : 2;
  const near = known.find((field) => editDistance(field, name, most) <= most);
  const written = text.slice(chunk.start, chunk.end);
  return {
    message: `“${name}:” is not a field, so it is searched as plain words.${near ? '' : ` The fields are ${known.join(', ')}.`}`,
    remedy: near ? written.replace(chunk.name ?? '', near) : null,
  };
}

function joinFilters(
  readings: readonly FilterReading[],
  taxonomy: Taxonomy,
): ParsedSearch['filters'] {
  const filters = readings.flatMap((reading) => (reading.kind === 'filter' ? [reading] : []));
  const facets: ParsedSearch['filters']['facets'] = {};
  for (const { id } of taxonomy.facets) {
    const own = filters.filter((filter) => filter.facetId === id);
    const choice = createFacetChoice(
      own.flatMap((filter) => filter.include),
      own.flatMap((filter) => filter.exclude),
    );
    if (choice) facets[id] = choice;
  }
  return {
    facets,
    years: filters.findLast((filter) => filter.years !== null)?.years ?? null,
    code: filters.findLast((filter) => filter.code !== null)?.code ?? null,
  };
}
