import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { DatabaseFaultKind } from './databaseFault.ts';
import { readDatabaseFault } from './databaseFault.ts';
import { openInTime } from './openInTime.ts';

/**
 * The library's tables: what is kept of a paper, collections of papers, and how far the events of each
 * tab are kept. Rows have a key of their own.
 */
export const LIBRARY_TABLES = ['records', 'collections', 'tabs'] as const;
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

/** Why: `newer` was kept by a later version of the site, `blocked` is held by another tab. */

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
  return withDatabase(async (database) => {
    const transaction = database.transaction(LIBRARY_TABLES);
    const read = async (table: LibraryTable) => {
      const store = transaction.objectStore(table);
      const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, index) => [key, rows[index]]));
    };
    const [records, collections, tabs] = await Promise.all([
      read('records'),
      read('collections'),
      read('tabs'),
    ]);
    return { records, collections, tabs };
  });
}

/**
 * Reads these rows, and keeps what `change` makes of them, in one transaction: whole or not at all,
 * and never on top of what another tab has kept meanwhile. `change` must not wait for anything.
 */
export async function changeLibraryRows(
  keys: Readonly<Record<LibraryTable, readonly string[]>>,
  change: (rows: LibraryRows) => LibraryChanges,
): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction([...LIBRARY_TABLES, 'quarantine'], 'readwrite', {
      durability: 'strict',
    });
    // A request that fails ends the transaction, whose promise says why.
    const done = transaction.done;
    const write = async () => {
      const find = async (table: LibraryTable) => {
        const store = transaction.objectStore(table);
        const rows = await Promise.all(keys[table].map((key) => store.get(key)));
        const entries = keys[table].map((key, index) => [key, rows[index]] as const);
        return new Map(entries.filter(([, row]) => row !== undefined));
      };
      const [records, collections, tabs] = await Promise.all([
        find('records'),
        find('collections'),
        find('tabs'),
      ]);
      const changes = change({ records, collections, tabs });
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
    };
    try {
      await Promise.all([write(), done]);
    } catch (cause) {
      abort(transaction);
      const reason = await done.then(
        () => cause,
        (error: unknown) => error,
      );
      // Requests end with the transaction, which knows why.
      throw isAbort(cause) ? reason : cause;
    }
  });
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

/** Each use opens the database for itself: an open one would block a newer version in another tab. */
async function withDatabase<Result>(
  use: (database: IDBPDatabase<LibrarySchema>) => Promise<Result>,
): Promise<Result> {
  let database: IDBPDatabase<LibrarySchema> | null = null;
  try {
    database = await openInTime(
      openDB<LibrarySchema>(LIBRARY_DATABASE, VERSION, {
        upgrade: (created) => {
          const isThere = (name: LibraryTable | 'quarantine') =>
            created.objectStoreNames.contains(name);
          for (const table of LIBRARY_TABLES) if (!isThere(table)) created.createObjectStore(table);
          if (!isThere('quarantine'))
            created.createObjectStore('quarantine', { autoIncrement: true });
        },
      }),
    );
    return await use(database);
  } catch (cause) {
    throw new LibraryStorageError(cause);
  } finally {
    database?.close();
  }
}
