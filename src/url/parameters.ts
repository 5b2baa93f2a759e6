import { formatParameters } from './formatParameters.ts';

/** How one value is written as the text of a parameter. */
export interface Parameter<Value> {
  /** Total: never throws. Text that is absent (`null`), unknown or malformed gives the default. */
  readonly parse: (text: string | null) => Value;
  /** The inverse of `parse`; `""` for the default, which the address leaves out. */
  readonly format: (value: Value) => string;
}

/** How one field of a query is written in an address: as one parameter, or as several. */
export interface Field<Value, Query> {
  readonly parse: (params: URLSearchParams) => Value;
  readonly format: (value: Value, query: Query) => readonly (readonly [string, string])[];
}

/**
 * A query and its address. Law, held by `tests/fixtures/codecLaw.ts` for every page: `parse` never
 * throws, and `parse(format(query))` is the query, for each query that `parse` can give.
 */
export interface Codec<Query> {
  readonly empty: Query;
  readonly parse: (params: URLSearchParams) => Query;
  /** `""`, or `"?…"` with defaults left out and the fields in the order of the record. */
  readonly format: (query: Query) => string;
}

/**
 * The codec of a query with these fields. `tidy` keeps what fields owe each other, and is applied to
 * what was parsed; a tidy query stays as it is.
 */
export function createCodec<Query extends object>(
  fields: { readonly [Key in keyof Query]: Field<Query[Key], Query> },
  tidy: (query: Query) => Query = (query) => query,
): Codec<Query> {
  const keys = Object.keys(fields) as (keyof Query)[];
  const parse = (params: URLSearchParams): Query =>
    tidy(Object.fromEntries(keys.map((key) => [key, fields[key].parse(params)])) as Query);
  return {
    empty: parse(new URLSearchParams()),
    parse,
    format: (query) =>
      formatParameters(keys.flatMap((key) => fields[key].format(query[key], query))),
  };
}

/** A field that is written as the one parameter of this name. */
export function field<Value>(name: string, parameter: Parameter<Value>): Field<Value, unknown> {
  return {
    parse: (params) => parameter.parse(params.get(name)),
    format: (value) => [[name, parameter.format(value)]],
  };
}

/** One of a closed list. */
export function oneOf<Item extends string>(
  items: readonly Item[],
  fallback: Item,
): Parameter<Item> {
  return {
    parse: (text) => items.find((item) => item === text) ?? fallback,
    format: (item) => (item === fallback ? '' : item),
  };
}

/** On if the text is this word. */
export function flag(word: string): Parameter<boolean> {
  return { parse: (text) => text === word, format: (isOn) => (isOn ? word : '') };
}

/** Off if the text is this word. */
export function offFlag(word: string): Parameter<boolean> {
  return { parse: (text) => text !== word, format: (isOn) => (isOn ? '' : word) };
}

/** A whole number within bounds, both included, in digits alone. */
export function whole(least: number, most: number, fallback: number): Parameter<number> {
  return {
    parse: (text) => parseWhole(text, least, most) ?? fallback,
    format: (value) => (value === fallback ? '' : `${value}`),
  };
}

/** A whole number within bounds, in digits alone; anything else is `null`. */
export function parseWhole(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,9}$/u.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

const ID = /^[a-z0-9-]{1,80}$/u;

/** Whether the text can be the id of a paper, a method, a facet or a value. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** An id, or `null` where there is none. */
export const optionalId: Parameter<string | null> = {
  parse: (text) => (text !== null && isId(text) ? text : null),
  format: (id) => id ?? '',
};

/** Ids in the order of the address, without repeats, at most so many. */
export function ids(most: number): Parameter<readonly string[]> {
  return {
    parse: (text) => [...new Set(splitList(text).filter(isId))].slice(0, most),
    format: (list) => list.join(','),
  };
}

/** Ids of any kind, sorted, without repeats. */
export const sortedIds: Parameter<readonly string[]> = {
  parse: (text) => [...new Set(splitList(text).filter(isId))].sort(),
  format: (list) => list.join(','),
};

/** Any of the known values, sorted, without repeats. */
export function someOf(known: readonly string[]): Parameter<readonly string[]> {
  return {
    parse: (text) => {
      const named = new Set(splitList(text));
      return known.filter((value) => named.has(value)).sort();
    },
    format: (list) => list.join(','),
  };
}

/** The parts of a comma-separated list, without space around them. */
export function splitList(text: string | null): readonly string[] {
  return (text ?? '').split(',').map((part) => part.trim());
}
