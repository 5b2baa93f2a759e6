import type { Named } from './findNamed.ts';
import { findNamed, findWord } from './findNamed.ts';
import { formatParameters } from './formatParameters.ts';
import type { ParameterReader, Reading } from './parameterReader.ts';
import { createParameterReader } from './parameterReader.ts';
import { readId } from './readId.ts';

/** How one value is written as the text of a parameter. */
export interface Parameter<Value> {
  /** Total: never throws. What the reader cannot take, it notes; the default stands for it. */
  readonly read: (reader: ParameterReader, name: string) => Value;
  /** The inverse of `read`; `""` for the default, which the address leaves out. */
  readonly format: (value: Value) => string;
}

/** How one field of a query is written in an address: as one parameter, or as several. */
export interface Field<Value, Query> {
  readonly read: (reader: ParameterReader) => Value;
  readonly format: (value: Value, query: Query) => readonly (readonly [string, string])[];
}

/**
 * A query and its address. Law, held by `tests/fixtures/codecLaw.ts` for every page: `read` never
 * throws, and gives for `format(query)` the query with nothing ignored, for each query that `read`
 * can give.
 */
export interface Codec<Query> {
  readonly empty: Query;
  readonly read: (params: URLSearchParams) => Reading<Query>;
  /** What `read` gives, without what was ignored. */
  readonly parse: (params: URLSearchParams) => Query;
  /** `""`, or `"?…"` with defaults left out and the fields in the order of the record. */
  readonly format: (query: Query) => string;
}

/** The codec of a query with these fields, which are read and written in the order of the record. */
export function createCodec<Query extends object>(
  fields: {
    readonly [Key in keyof Query]: Field<Query[Key], Query>;
  },
): Codec<Query> {
  const keys = Object.keys(fields) as (keyof Query)[];
  const read = (params: URLSearchParams): Reading<Query> => {
    const reader = createParameterReader(params);
    const values = keys.map((key) => [key, fields[key].read(reader)]);
    return { query: Object.fromEntries(values) as Query, ignored: reader.ignored };
  };
  const parse = (params: URLSearchParams) => read(params).query;
  return {
    empty: parse(new URLSearchParams()),
    read,
    parse,
    format: (query) =>
      formatParameters(keys.flatMap((key) => fields[key].format(query[key], query))),
  };
}

/** A field that is written as the one parameter of this name. */
export function field<Value>(name: string, parameter: Parameter<Value>): Field<Value, unknown> {
  return {
    read: (reader) => parameter.read(reader, name),
    format: (value) => [[name, parameter.format(value)]],
  };
}

/** One of a closed list. */
export function oneOf<Item extends string>(
  items: readonly Item[],
  fallback: Item,
): Parameter<Item> {
  return {
    read: (reader, name) => reader.one(name, (text) => findWord(items, text)) ?? fallback,
    format: (item) => (item === fallback ? '' : item),
  };
}

/** On if the text is this word. The opposite is the default, and may be named too. */
export function flag(word: string, opposite: string): Parameter<boolean> {
  const { read, format } = oneOf([word, opposite], opposite);
  return {
    read: (reader, name) => read(reader, name) === word,
    format: (isOn) => format(isOn ? word : opposite),
  };
}

/** Off if the text is this word. The opposite is the default, and may be named too. */
export function offFlag(word: string, opposite: string): Parameter<boolean> {
  const { read, format } = flag(word, opposite);
  return { read: (reader, name) => !read(reader, name), format: (isOn) => format(!isOn) };
}

/** A whole number within bounds, both included. */
export function whole(least: number, most: number, fallback: number): Parameter<number> {
  return {
    read: (reader, name) => reader.one(name, (text) => readWhole(text, least, most)) ?? fallback,
    format: (value) => (value === fallback ? '' : `${value}`),
  };
}

/** A whole number within bounds, in digits, whose thousands may be set apart; else `null`. */
export function readWhole(text: string, least: number, most: number): number | null {
  const digits = /^\d{1,3}(?:([,_’' ])\d{3})(?:\1\d{3})*$/u.test(text)
    ? text.replace(/\D/gu, '')
    : text;
  if (!/^\d{1,9}$/u.test(digits)) return null;
  const value = Number(digits);
  return value >= least && value <= most ? value : null;
}

/** The id of a paper or a method, whether or not anything has it; `null` where there is none. */
export const optionalId: Parameter<string | null> = {
  read: (reader, name) => reader.one(name, readId, 'digest'),
  format: (id) => id ?? '',
};

/** Ids in the order of the address, without repeats, and at most so many where that is said. */
export function ids(most = Number.POSITIVE_INFINITY): Parameter<readonly string[]> {
  return {
    read: (reader, name) => [...new Set(reader.each(name, readId, 'digest'))].slice(0, most),
    format: (list) => list.join(','),
  };
}

/** Any words of a closed list, sorted, without repeats. */
export function someOf(words: readonly string[]): Parameter<readonly string[]> {
  return {
    read: (reader, name) => sortUnique(reader.each(name, (text) => findWord(words, text))),
    format: (list) => list.join(','),
  };
}

/** The ids of any things that the digest has, sorted, without repeats. */
export function someNamed(items: readonly Named[]): Parameter<readonly string[]> {
  const find = (text: string) => findNamed(items, text)?.id ?? null;
  return {
    read: (reader, name) => sortUnique(reader.each(name, find, 'digest')),
    format: (list) => list.join(','),
  };
}

function sortUnique(list: readonly string[]): readonly string[] {
  return [...new Set(list)].sort();
}
