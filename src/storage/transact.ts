import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/** How long a database is waited for that another tab, or one that closes, holds. */
const LONGEST_OPENING_MS = 5000;
/** How long its tables are waited for: another tab may keep a list of many megabytes meanwhile. */
const LONGEST_TURN_MS = 15_000;

interface Transacted<Tables, Mode> {
  readonly tables: Tables;
  readonly mode: Mode;
  /** Whether the device must have it before it counts as kept. */
  readonly isStrict?: boolean;
}

/** A transaction of this page that is not done. */
interface Running {
  isLeft: boolean;
  abort: () => void;
}

const allRunning = new Set<Running>();
/** Resolves when the page is shown again; `null` unless it was left. */
let shownAgain: Promise<unknown> | null = null;

globalThis.addEventListener?.('pagehide', () => {
  shownAgain = new Promise((resolve) => {
    globalThis.addEventListener('pageshow', resolve, { once: true });
  }).then(() => {
    shownAgain = null;
  });
  for (const running of allRunning) {
    running.isLeft = true;
    running.abort();
  }
});

/**
 * Opens a database for one transaction: whole or not at all. An open database would block a newer
 * version in another tab. Rejects with a `TimeoutError` where another tab holds the database or the
 * tables for long, else with what made the transaction fail.
 *
 * A page that is left ends its transactions, and begins them again when it is shown again. WebKit
 * keeps a transaction as long as it keeps the page that was left, and no other page could read these
 * tables meanwhile. `use` may therefore be called more than once, and waits for nothing but requests.
 */
export async function transact<
  Schema extends DBSchema,
  const Tables extends readonly StoreNames<Schema>[],
  Mode extends 'readonly' | 'readwrite',
  Result,
>(
  open: () => Promise<IDBPDatabase<Schema>>,
  options: Transacted<Tables, Mode>,
  use: (transaction: IDBPTransaction<Schema, Tables, Mode>) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    while (shownAgain !== null) await shownAgain;
    const running: Running = { isLeft: false, abort: () => undefined };
    allRunning.add(running);
    try {
      return await transactOnce(open, options, use, running);
    } catch (cause) {
      if (!running.isLeft) throw cause;
    } finally {
      allRunning.delete(running);
    }
  }
}

async function transactOnce<
  Schema extends DBSchema,
  const Tables extends readonly StoreNames<Schema>[],
  Mode extends 'readonly' | 'readwrite',
  Result,
>(
  open: () => Promise<IDBPDatabase<Schema>>,
  { tables, mode, isStrict = false }: Transacted<Tables, Mode>,
  use: (transaction: IDBPTransaction<Schema, Tables, Mode>) => Promise<Result>,
  running: Running,
): Promise<Result> {
  const database = await openInTime(open());
  try {
    if (running.isLeft) throw new DOMException('The page is left.', 'AbortError');
    const transaction = database.transaction(
      tables,
      mode,
      isStrict ? { durability: 'strict' } : undefined,
    );
    running.abort = () => abort(transaction);
    return await finish(transaction, () => use(transaction));
  } finally {
    database.close();
  }
}

/** What `use` gives, once the transaction is done. */
async function finish<Schema extends DBSchema, Result>(
  transaction: IDBPTransaction<Schema, readonly StoreNames<Schema>[], IDBTransactionMode>,
  use: () => Promise<Result>,
): Promise<Result> {
  const { done } = transaction;
  try {
    const [table] = transaction.objectStoreNames;
    // The first answer comes when the transaction has the tables. No row has this key.
    const begun = table && transaction.objectStore(table).count(IDBKeyRange.only(''));
    await inTime(Promise.resolve(begun), LONGEST_TURN_MS);
    const [result] = await Promise.all([use(), done]);
    return result;
  } catch (cause) {
    abort(transaction);
    const reason = await done.then(
      () => cause,
      (error: unknown) => error,
    );
    // Requests end with the transaction, which knows why.
    throw isAbort(cause) ? reason : cause;
  }
}

async function openInTime<Schema extends DBSchema>(
  opening: Promise<IDBPDatabase<Schema>>,
): Promise<IDBPDatabase<Schema>> {
  try {
    return await inTime(opening, LONGEST_OPENING_MS);
  } catch (cause) {
    opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw cause;
  }
}

/** What is waited for; rejects with a `TimeoutError` where it takes too long. */
async function inTime<Value>(waited: Promise<Value>, longestMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('Another tab holds the database.', 'TimeoutError')),
      longestMs,
    );
  });
  try {
    return await Promise.race([waited, late]);
  } finally {
    clearTimeout(timer);
  }
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
