import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { DatabaseFaultKind } from './databaseFault.ts';
import { readDatabaseFault } from './databaseFault.ts';
import { transact } from './transact.ts';

/**
 * The library's tables: what is kept of a paper, collections of papers, and how far the events of each
 * tab are kept. Rows have a key of their own.
 */
const LIBRARY_TABLES = ['records', 'collections', 'tabs'] as const;
export type LibraryTable = (typeof LIBRARY_TABLES)[number];

/** A row as it was found; whoever reads it checks it. */
export type LibraryRow = unknown;

export type LibraryRows = Readonly<Record<LibraryTable, ReadonlyMap<string, LibraryRow>>>;

/** What becomes of rows: another content, or `null` where they go. Others stay as they are. */
export type LibraryChanges = Readonly<
  Record<LibraryTable, ReadonlyMap<string, object | null>> & {
    /** Rows that could not be read, and are replaced: they are quarantined. */
    readonly unreadable: readonly LibraryRow[];
  }
>;

interface LibrarySchema extends DBSchema {
  records: { key: string; value: LibraryRow };
  collections: { key: string; value: LibraryRow };
  tabs: { key: string; value: LibraryRow };
  quarantine: { key: number; value: LibraryRow };
}

export const LIBRARY_DATABASE = 'collate-library';
/** 2 has tabs. */
const VERSION = 2;

/** The library could not be read or kept. Nothing was kept by halves. */
export class LibraryStorageError extends Error {
  override readonly name = 'LibraryStorageError';
  readonly kind: DatabaseFaultKind;

  constructor(cause: unknown) {
    super('The library could not be kept or read.', { cause });
    this.kind = readDatabaseFault(cause);
  }
}

/** Everything that is kept. Rejects with `LibraryStorageError`. */
export async function readLibraryRows(): Promise<LibraryRows> {
  try {
    return await transact(
      openDatabase,
      { tables: LIBRARY_TABLES, mode: 'readonly' },
      async (transaction) => {
        const read = async (table: LibraryTable) => {
          const store = transaction.objectStore(table);
          const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
          return new Map(keys.map((key, index) => [key, rows[index]]));
        };
        return mapTables(read);
      },
    );
  } catch (cause) {
    throw new LibraryStorageError(cause);
  }
}

/**
 * Reads these rows, and keeps what `change` makes of them, in one transaction: whole or not at all,
 * and never on top of what another tab has kept meanwhile. `change` must not wait for anything, and
 * may be called again.
 */
export async function changeLibraryRows(
  keys: Readonly<Record<LibraryTable, readonly string[]>>,
  change: (rows: LibraryRows) => LibraryChanges,
): Promise<void> {
  const tables = [...LIBRARY_TABLES, 'quarantine'] as const;
  try {
    await transact(
      openDatabase,
      { tables, mode: 'readwrite', isStrict: true },
      async (transaction) => {
        const find = async (table: LibraryTable) => {
          const store = transaction.objectStore(table);
          const rows = await Promise.all(keys[table].map((key) => store.get(key)));
          const entries = keys[table].map((key, index) => [key, rows[index]] as const);
          return new Map(entries.filter(([, row]) => row !== undefined));
        };
        const changes = change(await mapTables(find));
        const requests: Promise<unknown>[] = changes.unreadable.map((row) =>
          transaction.objectStore('quarantine').add(row),
        );
        for (const table of LIBRARY_TABLES) {
          const store = transaction.objectStore(table);
          for (const [key, row] of changes[table]) {
            const request = row === null ? store.delete(key) : store.put(row, key);
            // Where a later one fails at once, nobody waits for this one.
            request.catch(() => undefined);
            requests.push(request);
          }
        }
        await Promise.all(requests);
      },
    );
  } catch (cause) {
    throw new LibraryStorageError(cause);
  }
}

async function mapTables(
  read: (table: LibraryTable) => Promise<ReadonlyMap<string, LibraryRow>>,
): Promise<LibraryRows> {
  const [records, collections, tabs] = await Promise.all([
    read('records'),
    read('collections'),
    read('tabs'),
  ]);
  return { records, collections, tabs };
}

function openDatabase(): Promise<IDBPDatabase<LibrarySchema>> {
  return openDB<LibrarySchema>(LIBRARY_DATABASE, VERSION, {
    upgrade: (created) => {
      const isThere = (name: LibraryTable | 'quarantine') =>
        created.objectStoreNames.contains(name);
      for (const table of LIBRARY_TABLES) if (!isThere(table)) created.createObjectStore(table);
      if (!isThere('quarantine')) created.createObjectStore('quarantine', { autoIncrement: true });
    },
  });
}
