import { findFactName } from '../facts/factNames.ts';
import type { JsonObject } from './jsonValue.ts';
import { isObject, pick } from './jsonValue.ts';
import { SERVICE_SHAPES } from './serviceRecords.ts';

/** A key for a title, in a text that cannot be parsed. */
export const TITLE_KEY = /"(?:title|Title|TITLE|title_s|display_name|papertitle|paper_title)"\s*:/u;

const OWN_TITLE = /^(?:titles?|paper_?title|document.?title|display_name|titel|titre|título)$/iu;
/** Keys under which a service keeps the facts of a record. */
const WRAPPERS = ['attributes', 'metadata', '_source', 'fields', 'node', 'work', 'article'];

/** The object that has the facts: the record, or one within it with what stands beside it. */
export function unwrapRecord(record: JsonObject): JsonObject {
  if (hasOwnTitle(record)) return record;
  const inner = WRAPPERS.map((key) => pick(record, key)).find(
    (value) => isObject(value) && hasOwnTitle(value),
  );
  return isObject(inner) ? { ...record, ...inner } : record;
}

/** Whether an object is the record of a paper. */
export function hasTitle(record: JsonObject): boolean {
  return SERVICE_SHAPES.some(({ fits }) => fits(record)) || hasOwnTitle(unwrapRecord(record));
}

function hasOwnTitle(record: JsonObject): boolean {
  const keys = Object.keys(record);
  if (!keys.some((key) => OWN_TITLE.test(key))) return false;
  // A list with a title of its own is not a paper; a paper with a list of references is one.
  return (
    keys.some((key) => findFactName(key)?.fact === 'authors') ||
    !Object.entries(record).some(
      ([key, value]) =>
        !OWN_TITLE.test(key) &&
        Array.isArray(value) &&
        isObject(value[0]) &&
        pick(value[0], 'title') !== null,
    )
  );
}
