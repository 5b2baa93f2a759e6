/** An object of JSON, whose keys are a stranger's. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value below these keys; `null` where one of them is missing. */
export function pick(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return null;
    found = found[key];
  }
  return found ?? null;
}

/** A text or a number as text; of a list the first; of `{ value }`, `{ text }` or `{ title }` that. */
export function toText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${value}`;
  if (Array.isArray(value)) return toText(value[0]);
  if (isObject(value)) {
    const known = ['value', 'text', '#text', 'title'].map((key) => pick(value, key));
    return toText(known.find((text) => text !== null) ?? null);
  }
  return null;
}

/** The elements of a list; of `{ value: […] }` its elements; a single value as a list of one. */
export function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value) && Array.isArray(pick(value, 'value')))
    return pick(value, 'value') as unknown[];
  return value === null || value === undefined ? [] : [value];
}

/** All texts of a list; one text is parted at `;`, or at commas where there are none. */
export function toTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(value.includes(';') ? /;/u : /,/u);
  return toList(value).flatMap((element) => {
    const text =
      toText(element) ??
      toText(pick(element, 'name') ?? pick(element, 'display_name') ?? pick(element, 'term'));
    return text === null ? [] : [text];
  });
}

/** The first of these keys that holds a text. */
export function firstText(object: JsonObject, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = toText(pick(object, key));
    if (text !== null && text.trim() !== '') return text;
  }
  return null;
}
