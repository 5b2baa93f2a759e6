import * as v from 'valibot';
import { countPapers, countThings } from '../corpus/countPapers.ts';
import { LIBRARY_FORMAT } from '../storage/savedFiles.ts';
import type { LibraryEvent } from './records/libraryEvents.ts';
import type { Collection, Library, LibraryRecord } from './records/libraryRecord.ts';
import { collectionSchema, recordSchema } from './records/libraryRecord.ts';

const VERSION = 1;

const fileSchema = v.object({
  format: v.literal(LIBRARY_FORMAT),
  version: v.number(),
  records: v.array(v.unknown()),
  collections: v.optional(v.array(v.unknown()), []),
});

/** Everything of the library as a file that can be imported again: notes, tags, snapshots, collections. */
export function formatLibraryFile({ records, collections }: Library, exportedAt: string): string {
  const file = {
    format: LIBRARY_FORMAT,
    version: VERSION,
    exportedAt,
    records: [...records.values()],
    collections: [...collections.values()],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file holds, row by row; `unreadable` counts the rows that are against the schema. */
export interface ReadLibrary {
  readonly records: readonly LibraryRecord[];
  readonly collections: readonly Collection[];
  readonly unreadable: number;
}

/** What is in a file, or in words why it is not a library. */
export function parseLibraryFile(text: string): ReadLibrary | string {
  const file = v.safeParse(v.pipe(v.string(), v.parseJson(), fileSchema), text);
  if (!file.success) {
    return 'This file is not a library of Collate. Choose the JSON file that “Everything” saves here';
  }
  if (file.output.version > VERSION) {
    return 'This file was saved by a newer version of Collate. Reload this page, then import it';
  }
  const records = readRows(recordSchema, file.output.records);
  const collections = readRows(collectionSchema, file.output.collections);
  const found = records.length + collections.length;
  const held = file.output.records.length + file.output.collections.length;
  return { records, collections, unreadable: held - found };
}

/** An import as events: what is here stays, and gets what only the file has. */
export function createImport({ records, collections }: ReadLibrary): readonly LibraryEvent[] {
  return [
    ...records.map((record) => ({ kind: 'imported', key: record.key, record }) as const),
    ...collections.map(
      (imported) => ({ kind: 'collection imported', collection: imported.id, imported }) as const,
    ),
  ];
}

/** `"Imported 12 papers, joined 2 with what was here, 40 were here already"` */
export function describeImport(before: Library, after: Library, read: ReadLibrary): string {
  const isNew = ({ key }: LibraryRecord) => !before.records.has(key);
  const isJoined = ({ key }: LibraryRecord) =>
    before.records.has(key) && before.records.get(key) !== after.records.get(key);
  const added = read.records.filter(isNew).length;
  const joined = read.records.filter(isJoined).length;
  const collections = read.collections.filter(
    ({ id }) => before.collections.get(id) !== after.collections.get(id),
  ).length;
  const same = read.records.length - added - joined;
  return [
    `Imported ${countPapers(added)}`,
    ...(joined > 0 ? [`joined ${joined} with what was here`] : []),
    ...(same > 0 ? [`${countThings(same, 'was', 'were')} here already`] : []),
    ...(collections > 0
      ? [`${countThings(collections, 'collection', 'collections')} added or filled`]
      : []),
    ...(read.unreadable > 0
      ? [`${countThings(read.unreadable, 'row', 'rows')} could not be read`]
      : []),
  ].join(', ');
}

function readRows<Row>(schema: v.GenericSchema<unknown, Row>, rows: readonly unknown[]): Row[] {
  return rows.flatMap((row) => {
    const read = v.safeParse(schema, row);
    return read.success ? [read.output] : [];
  });
}
