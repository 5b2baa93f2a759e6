import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { openDB } from 'idb';
import { describeDigestFault } from './describeDigestFault.ts';
import { dropLoggedEdits, logEdits, readLoggedEdits } from './editLog.ts';
import { transact } from './transact.ts';

/** A digest that this browser keeps, without its papers. */
export interface KeptDigest {
  /** In its address: `/digests/<id>/`. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970, when it was opened first. */
  readonly createdAt: number;
  readonly paperCount: number;
  /** Records that the reader has made papers of their own: `paperCount` is without them. */
  readonly parted?: number | undefined;
  /** Of its content as JSON. */
  readonly bytes: number;
  /** The full address that it was fetched from; absent where it came from files of the reader. */
  readonly source?: string | undefined;
}

/** The papers of a digest, and the report of how they were read. */
export interface DigestContent {
  /** As `corpusSchema` has it; checked when it is read. */
  readonly corpus: unknown;
  /** As it was shown, for reading and saving. */
  readonly report: string;
  /** How papers came to it later; absent where none did. */
  readonly additions?: unknown;
  /** Records that were merged; absent in a list that was kept before they were, or where none was. */
  readonly merges?: unknown;
}

/** Something that the reader did to a digest. Kept one by one, beside its content, which stays as it was. */
interface KeptEdit {
  /** Unlike that of any other edit. */
  readonly id: string;
}

type KeptWithDigest = KeptEdit & { readonly digestId: string };

interface DigestSchema extends DBSchema {
  digests: { key: string; value: KeptDigest };
  contents: { key: string; value: DigestContent };
  edits: {
    key: [digestId: string, id: string];
    value: KeptWithDigest;
    indexes: { digest: string };
  };
}

const NAME = 'collate';
/** 1 had digests and contents; 2 has also edits. */
const VERSION = 2;

/** Something could not be kept or read. The message says what, why and what can be done. */
export class DigestStorageError extends Error {
  override readonly name = 'DigestStorageError';
}

/** The digests of this device, newest first. Rejects with `DigestStorageError`. */
export async function listDigests(): Promise<readonly KeptDigest[]> {
  const digests = await withTables(['digests'], 'readonly', (transaction) =>
    transaction.objectStore('digests').getAll(),
  );
  return digests.toSorted((one, other) => other.createdAt - one.createdAt);
}

/** A digest and its content; `null` where this device has none of this id. */
export async function readDigest(
  id: string,
): Promise<{ readonly digest: KeptDigest; readonly content: DigestContent } | null> {
  return withTables(['digests', 'contents'], 'readonly', async (transaction) => {
    const [digest, content] = await Promise.all([
      transaction.objectStore('digests').get(id),
      transaction.objectStore('contents').get(id),
    ]);
    return digest === undefined || content === undefined ? null : { digest, content };
  });
}

/** What the reader did to a digest, in no order; also what a page was left too early to keep. */
export async function readEdits(digestId: string): Promise<readonly KeptEdit[]> {
  const logged = readLoggedEdits(digestId);
  const kept = await withTables(['edits'], 'readonly', (transaction) =>
    transaction.objectStore('edits').index('digest').getAll(digestId),
  );
  // What cannot be kept now stays in the log, and is tried again at the next reading.
  await keepEdits(digestId, logged).catch(() => undefined);
  return joinKept(logged, kept);
}

/** Edits of the log and of the database, each once. */
function joinKept(
  logged: readonly KeptEdit[],
  kept: readonly KeptWithDigest[],
): readonly KeptEdit[] {
  const edits = [...logged, ...kept.map(({ digestId: _, ...edit }) => edit)];
  return [...new Map(edits.map((edit) => [edit.id, edit])).values()];
}

/**
 * Keeps edits beside those that are there, all of them or none; one that is there stays as it is.
 * They are logged before this returns: a page that is left at once loses none.
 */
export async function keepEdits(digestId: string, edits: readonly KeptEdit[]): Promise<void> {
  if (edits.length === 0) return;
  logEdits(digestId, edits);
  await withTables(['edits'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('edits');
    await Promise.all(edits.map((edit) => store.put({ ...edit, digestId })));
  });
  dropLoggedEdits(digestId, edits);
}

/** Keeps a digest whole, or not at all; edits of it that are kept already stay. */
export async function keepDigest(
  digest: KeptDigest,
  content: DigestContent,
  edits: readonly KeptEdit[] = [],
): Promise<void> {
  await withTables(['digests', 'contents', 'edits'], 'readwrite', async (transaction) => {
    await Promise.all([
      transaction.objectStore('digests').put(digest),
      transaction.objectStore('contents').put(content, digest.id),
      ...edits.map((edit) =>
        transaction.objectStore('edits').put({ ...edit, digestId: digest.id }),
      ),
    ]);
  });
}

/**
 * Keeps a longer content of a digest in place of that which it was made of; the name stays that of now.
 * `false`, and nothing kept, where another tab has changed or removed it meanwhile.
 */
export async function extendDigest(
  before: KeptDigest,
  size: Pick<KeptDigest, 'paperCount' | 'bytes'>,
  content: DigestContent,
): Promise<boolean> {
  return withTables(['digests', 'contents'], 'readwrite', async (transaction) => {
    const now = await transaction.objectStore('digests').get(before.id);
    // Papers that came have made it longer, so that its content need not be read again.
    const isSame = now?.paperCount === before.paperCount && now.bytes === before.bytes;
    if (isSame) {
      await Promise.all([
        transaction.objectStore('digests').put({ ...now, ...size }),
        transaction.objectStore('contents').put(content, before.id),
      ]);
    }
    return isSame;
  });
}

/** Gives a digest another name; `false` where this device does not have it any more. */
export async function renameDigest(id: string, name: string): Promise<boolean> {
  return changeDigest(id, { name });
}

/** Notes how many records of a digest are papers of their own, or where it was fetched. */
export async function noteOfDigest(
  id: string,
  facts: Pick<KeptDigest, 'parted'> | Pick<KeptDigest, 'source'>,
): Promise<void> {
  await changeDigest(id, facts);
}

/** `false` where this device does not have the digest any more. */
async function changeDigest(id: string, changes: Partial<KeptDigest>): Promise<boolean> {
  return withTables(['digests'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('digests');
    const digest = await store.get(id);
    if (digest !== undefined) await store.put({ ...digest, ...changes });
    return digest !== undefined;
  });
}

/** A digest with all that belongs to it. */
export interface RemovedDigest {
  readonly digest: KeptDigest;
  readonly content: DigestContent;
  readonly edits: readonly KeptEdit[];
}

/**
 * Takes a digest away and returns it, so that it can be kept again. In one transaction: what another tab
 * does meanwhile comes before, and is returned, or after, and stays.
 */
export async function removeDigest(id: string): Promise<RemovedDigest | null> {
  const logged = readLoggedEdits(id);
  const tables = ['digests', 'contents', 'edits'] as const;
  const removed = await withTables(tables, 'readwrite', async (transaction) => {
    const [digests, contents, edits] = [
      transaction.objectStore('digests'),
      transaction.objectStore('contents'),
      transaction.objectStore('edits'),
    ];
    const [digest, content, kept] = await Promise.all([
      digests.get(id),
      contents.get(id),
      edits.index('digest').getAll(id),
    ]);
    await Promise.all([
      digests.delete(id),
      contents.delete(id),
      ...kept.map((edit) => edits.delete([id, edit.id])),
    ]);
    if (digest === undefined || content === undefined) return null;
    return { digest, content, edits: joinKept(logged, kept) };
  });
  dropLoggedEdits(id, logged);
  return removed;
}

/** Asks the browser not to clear what is kept here by itself; some browsers ask the reader. */
export async function askForPersistence(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

/** From the version of a database that is here, or 0 where none is, to that of today. */
function upgrade(created: IDBPDatabase<DigestSchema>, from: number): void {
  if (from < 1) {
    created.createObjectStore('digests', { keyPath: 'id' });
    created.createObjectStore('contents');
  }
  if (from < 2) {
    const edits = created.createObjectStore('edits', { keyPath: ['digestId', 'id'] });
    edits.createIndex('digest', 'digestId');
  }
}

/** One transaction over these tables; see `transact`. */
async function withTables<
  const Tables extends readonly StoreNames<DigestSchema>[],
  Mode extends 'readonly' | 'readwrite',
  Result,
>(
  tables: Tables,
  mode: Mode,
  use: (transaction: IDBPTransaction<DigestSchema, Tables, Mode>) => Promise<Result>,
): Promise<Result> {
  try {
    const open = () => openDB<DigestSchema>(NAME, VERSION, { upgrade });
    return await transact(open, { tables, mode }, use);
  } catch (cause) {
    throw new DigestStorageError(describeDigestFault(cause), { cause });
  }
}
