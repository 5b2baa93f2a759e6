/**
 * What a record has under an id. By brackets an id such as `constructor`, which a facet or value may
 * have, would find what every object inherits.
 *
 *     findOwn({ family: 1 }, 'family') = 1
 *     findOwn({ family: 1 }, 'constructor') = undefined
 */
export function findOwn<Value>(
  record: Readonly<Record<string, Value>>,
  id: string,
): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
