import type { Span, Taxonomy } from '../../corpus/schema.ts';
import { createFacetChoice, formatYearRange, readYears } from '../../url/exploreQuery.ts';
import { tokenize } from '../words/tokens.ts';
import { readTags } from './fieldTags.ts';
import { readPastedText } from './pastedText.ts';
import { findFault, findUnusedOperator } from './queryFaults.ts';
import type { FilterReading } from './queryFilters.ts';
import { readFilter } from './queryFilters.ts';
import type { QueryNode } from './queryOperators.ts';
import { hasOperators, readOperators } from './queryOperators.ts';
import { formatReading } from './queryReading.ts';
import type {
  Choice,
  Conditions,
  FieldTerm,
  ParsedSearch,
  Phrase,
  Problem,
  Term,
  Word,
} from './queryTerms.ts';
import { FIELD_ALIASES, SEARCHED_FIELDS, YEAR_BOUNDS } from './queryTerms.ts';
import type { Chunk, ChunkItem } from './searchChunks.ts';
import { splitChunks } from './searchChunks.ts';

/**
 * Reads a search text. Total: what cannot be read as meant is searched as plain words, and
 * `problems` says so.
 *
 * `mamba -survey "delta rule" author:gu family:ssm,-hybrid year:2024.. code:yes (video OR image)`
 */
export function parseSearchText(text: string, taxonomy: Taxonomy): ParsedSearch {
  const pasted = readPastedText(text);
  const hasGroups = hasOperators(text);
  const known = [...SEARCHED_FIELDS, 'year', 'code', ...taxonomy.facets.map(({ id }) => id)];
  const names = [...known, ...FIELD_ALIASES.keys()];
  const chunks = readTags(text, splitChunks(text, { names, hasGroups })).map(useOwnName);
  const nodes: readonly QueryNode[] = hasGroups
    ? readOperators(text, chunks)
    : chunks.map((chunk) => ({ kind: 'chunk', chunk }));
  const sink: Sink = { text, taxonomy, excluded: [], readings: [], problems: [] };
  const conditions = readConditions(nodes, sink);
  const parsed = {
    text,
    ...conditions,
    excluded: sink.excluded,
    filters: joinFilters(sink.readings, taxonomy),
    problems: pasted.names.length > 0 ? [] : sink.problems,
    pasted,
  };
  const isRenamed = chunks.some((chunk) => isReadOtherwise(text, chunk, known));
  return { ...parsed, reading: hasGroups || isRenamed ? formatReading(parsed) : null };
}

/** What belongs to the text as a whole, wherever in it it is found. */
interface Sink {
  readonly text: string;
  readonly taxonomy: Taxonomy;
  readonly excluded: Term[];
  readonly readings: FilterReading[];
  readonly problems: Problem[];
}

function readConditions(nodes: readonly QueryNode[], sink: Sink): Conditions {
  const words: Word[] = [];
  const phrases: Phrase[] = [];
  const fields: FieldTerm[] = [];
  const choices: Choice[] = [];
  for (const node of nodes) {
    if (node.kind === 'any') choices.push(...readChoice(node.alternatives, sink));
    else {
      for (const term of readChunk(node.chunk, sink)) {
        if (term.kind === 'field') fields.push(term.field);
        else if (term.kind === 'phrase') phrases.push(term);
        else words.push(term);
      }
    }
  }
  return { words, phrases, fields, choices };
}

/** A filter applies to the whole text, also where it stands within one of several ways. */
function readChoice(alternatives: readonly (readonly QueryNode[])[], sink: Sink): Choice[] {
  const read = alternatives
    .map((nodes) => readConditions(nodes, sink))
    .filter((own) => listSpans(own).length > 0);
  const spans = read.flatMap(listSpans);
  if (spans.length === 0) return [];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return [{ start, end, text: sink.text.slice(start, end), alternatives: read }];
}

function listSpans({ words, phrases, fields, choices }: Conditions): readonly Span[] {
  return [...words, ...phrases, ...fields, ...choices];
}

type ReadTerm = Term | { readonly kind: 'field'; readonly field: FieldTerm };

function readChunk(chunk: Chunk, sink: Sink): readonly ReadTerm[] {
  const { text, taxonomy } = sink;
  const isLast = chunk.end === text.length;
  const reading = readFilter(chunk, taxonomy, isLast);
  if (reading?.kind === 'filter') {
    sink.readings.push(reading);
    return [];
  }
  if (isEmptyOperator(chunk, isLast)) return [];
  const unused = reading === null ? findUnusedOperator(chunk) : null;
  if (unused !== null) {
    sink.problems.push({ start: chunk.start, end: chunk.end, message: unused, remedy: null });
    return [];
  }
  const fieldTerms = readFieldTerms(chunk, isLast);
  const fault = reading ?? findFault(text, chunk, fieldTerms !== null, taxonomy);
  if (fault) {
    const { message, remedy } = fault;
    sink.problems.push({ start: chunk.start, end: chunk.end, message, remedy });
  }
  if (fieldTerms) return fieldTerms.map((field) => ({ kind: 'field', field }));
  const term = readTerm(text, chunk, isLast);
  if (!term) return [];
  if (!chunk.isExcluded || fault) return [term];
  sink.excluded.push(term);
  return [];
}

/** A chunk as it is written here: `intitle:survey` as `title:survey`, `before:2019` as `year:<2019`. */
function useOwnName(chunk: Chunk): Chunk {
  const written = chunk.name?.toLowerCase() ?? '';
  const [value] = chunk.items;
  const bound = YEAR_BOUNDS.get(written);
  if (bound !== undefined && value && /^\d{4}$/u.test(value.text)) {
    return { ...chunk, name: 'year', items: [{ ...value, text: bound + value.text }] };
  }
  const name = FIELD_ALIASES.get(written);
  return name === undefined ? chunk : { ...chunk, name };
}

/** Whether a chunk is read as something else than it says: under another name, or as a range of years. */
function isReadOtherwise(
  text: string,
  { start, end, name }: Chunk,
  known: readonly string[],
): boolean {
  const written = text.slice(start, end).toLowerCase();
  if (name === null) return YEARS.test(written);
  if (!known.includes(name.toLowerCase())) return false;
  const [, value] = written.split(/:(.*)/u);
  const years = name.toLowerCase() === 'year' && value ? readYears(value) : null;
  const isOwn = new RegExp(`^-?${name.toLowerCase()}:\\S`, 'u').test(written);
  const isCompared = name.toLowerCase() === 'year' && /^[<>]/u.test(value ?? '');
  return !isOwn || isCompared || (years !== null && formatYearRange(years) !== value);
}

const YEARS = /^(?:19|20)\d{2}(?:[-–—]|\.{2,3})(?:19|20)\d{2}$/u;

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
