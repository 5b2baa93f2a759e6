/** What an address asks for that the page cannot take. */
export interface IgnoredValue {
  /** Name of the parameter. */
  readonly name: string;
  readonly value: string;
  /**
   * What it would be: something of the digest, such as a label or a paper, or a setting of the page;
   * or what it is: contrary to another value.
   */
  readonly kind: IgnoredKind;
}

type IgnoredKind = 'digest' | 'setting' | 'contrary';

/** A query as it is read, and what of its address was left out of it. */
export interface Reading<Query> {
  readonly query: Query;
  readonly ignored: readonly IgnoredValue[];
}

/** Reads parameters by name, whatever the case of the name. `read` gives `null` for what it cannot take. */
export interface ParameterReader {
  /** A parameter with one value: the first that can be read. Others beside it are noted. */
  readonly one: <Value>(
    name: string,
    read: (text: string) => Value | null,
    kind?: IgnoredKind,
  ) => Value | null;
  /** A list, with commas or with the parameter repeated. */
  readonly each: <Value>(
    name: string,
    read: (text: string) => Value | null,
    kind?: IgnoredKind,
  ) => readonly Value[];
  /** What could not be read so far, each value once, however often its parameter is read. */
  readonly ignored: readonly IgnoredValue[];
}

/** Empty values ask for nothing; unknown names are none of the page's business. */
export function createParameterReader(params: URLSearchParams): ParameterReader {
  const ignored: IgnoredValue[] = [];
  const readAll = <Value>(
    name: string,
    read: (text: string) => Value | null,
    kind: IgnoredKind,
    separator?: string,
  ): readonly Value[] => {
    const values: Value[] = [];
    const texts = [...params]
      // What escapes an address for HTML twice leaves `&amp;` between its parameters.
      .filter(([key]) => key.toLowerCase().replace(/^(amp;)+/u, '') === name)
      .flatMap(([, value]) => (separator ? value.split(separator) : value))
      .map((text) => text.trim());
    for (const text of new Set(texts)) {
      if (text === '') continue;
      const isRead = separator !== undefined || values.length === 0;
      const value = isRead ? read(text) : null;
      if (value !== null) values.push(value);
      else if (!ignored.some((it) => it.name === name && it.value === text))
        ignored.push({ name, value: text, kind: isRead ? kind : 'setting' });
    }
    return values;
  };
  return {
    one: (name, read, kind = 'setting') => readAll(name, read, kind)[0] ?? null,
    each: (name, read, kind = 'setting') => readAll(name, read, kind, ','),
    ignored,
  };
}
