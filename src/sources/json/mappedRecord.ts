import type { JsonObject } from './jsonValue.ts';
import { isObject, toText, toTexts } from './jsonValue.ts';

/** Objects within objects within a record are looked into so deep; what is deeper is a part of a value. */
const DEEPEST = 4;
/** Most paths of one record: an object that is used as a table of ids has thousands. */
const MOST_PATHS = 200;

/**
 * A record with its inner objects laid open, so that it has columns as a row of a table has. Lists
 * stay values.
 *
 *     flattenRecord({ meta: { name: 'Reeds' }, by: ['Ida'] }) = { 'meta.name': 'Reeds', by: ['Ida'] }
 */
export function flattenRecord(record: JsonObject): JsonObject {
  const cells: [string, unknown][] = [];
  const collect = (object: JsonObject, path: string, depth: number) => {
    for (const [key, value] of Object.entries(object)) {
      if (cells.length >= MOST_PATHS) return;
      const own = path === '' ? key : `${path}.${key}`;
      if (isObject(value) && depth < DEEPEST) collect(value, own, depth + 1);
      else cells.push([own, value]);
    }
  };
  collect(record, '', 1);
  return Object.fromEntries(cells);
}

/** A value as a cell that a person can read: names of a list beside each other. */
export function formatCell(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) {
    return value
      .slice(0, 6)
      .flatMap((each) => toTexts([each]))
      .join(', ');
  }
  return toText(value) ?? '';
}
