import * as v from 'valibot';

/** A record, by the schemas of its keys and values. `v.record` leaves out what is under `constructor` or `prototype`. */
export function recordOf<Value>(
  key: v.GenericSchema<string>,
  value: v.GenericSchema<unknown, Value>,
) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(
      (input) => typeof input === 'object' && input !== null,
      'Invalid type: Expected Object',
    ),
    v.transform((record) => new Map(Object.entries(record))),
    v.map(key, value),
    v.transform((entries): Record<string, Value> => Object.fromEntries(entries)),
  );
}
