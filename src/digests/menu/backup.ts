import { countThings } from '../../corpus/countPapers.ts';
import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { parseCorpus } from '../../corpus/upgradeCorpus.ts';
import { formatLibraryFile } from '../../library/libraryFile.ts';
import { loadLibrary } from '../../library/records/keptLibrary.ts';
import type { KeptDigest, RemovedDigest } from '../../storage/digestDatabase.ts';
import {
  DigestStorageError,
  keepDigest,
  keepEdits,
  listDigests,
  readDigest,
  readEdits,
} from '../../storage/digestDatabase.ts';
import { BACKUP_KEY } from '../../storage/savedFiles.ts';
import type { Backup } from '../kept/backupFile.ts';
import { BACKUP_VERSION, parseBackup } from '../kept/backupFile.ts';
import { createDigestId } from '../kept/digestName.ts';
import { hasSameContent } from '../kept/hasSameContent.ts';

/**
 * What the stores of this site keep by name, such as trays and preferences. The library and the edits of
 * lists have their own places.
 */
const OWN_KEY = /^collate\.(?!(?:library|edit)(?:\.|$))/u;

/** What came of a backup, and what is left to do with it. */
export interface Restored {
  /** `2 lists were restored, 1 was here already`. */
  readonly says: string;
  /** The library as a file; its store takes it in. */
  readonly library: string;
}

/** All digests of this device, the library and what other stores keep, as one file. */
export async function formatBackup(): Promise<string> {
  const digests: RemovedDigest[] = [];
  for (const { id } of await listDigests()) {
    const kept = await readDigest(id);
    if (kept !== null) digests.push({ ...kept, edits: await readEdits(id) });
  }
  const stored = Object.fromEntries(
    Object.keys(localStorage)
      .filter((key) => OWN_KEY.test(key))
      .map((key) => [key, localStorage.getItem(key) ?? '']),
  );
  const library = formatLibraryFile((await loadLibrary()).library, new Date().toISOString());
  return `${JSON.stringify({ [BACKUP_KEY]: BACKUP_VERSION, digests, library, stored })}\n`;
}

/**
 * Brings back the digests and stores of a backup and says what it did. Nothing on this device is
 * overwritten: a list with the same id and other papers is kept as a copy, once, edits of labels come
 * to those that are here, and a store that has something stays. What finds no room costs nothing else.
 */
export async function restoreBackup(text: string): Promise<Restored> {
  const backup = parseBackup(text);
  if (backup === null) {
    throw new Error(
      'This file is not a backup of Collate. Choose a file that “Back up everything” has saved.',
    );
  }
  const counts = { added: 0, same: 0, apart: 0, refused: 0 };
  const faults: string[] = [];
  for (const kept of backup.digests) {
    try {
      counts[await restoreDigest(kept)] += 1;
    } catch (error) {
      if (!(error instanceof DigestStorageError)) throw error;
      faults.push(error.message);
    }
  }
  const stores = restoreStores(backup.stored);
  const { added, same, apart, refused } = counts;
  const says = [
    `${countThings(added, 'list was', 'lists were')} restored`,
    ...(same > 0 ? [`${countThings(same, 'was', 'were')} here already`] : []),
    ...(apart > 0
      ? [
          `${countThings(apart, 'was kept as a copy, since it was', 'were kept as copies, since they were')} changed here`,
        ]
      : []),
    ...(refused > 0 ? [`${countThings(refused, 'was', 'were')} damaged and left out`] : []),
    ...(stores === 'full' ? ['preferences found no room'] : []),
    ...(stores === 'restored' ? ['preferences are back'] : []),
    ...listUnkept(faults),
  ];
  return { says: says.join(', '), library: backup.library };
}

/** Fills what no store has filled yet, until there is no room left. */
function restoreStores(stored: Backup['stored']): 'none' | 'restored' | 'full' {
  let restored: 'none' | 'restored' = 'none';
  for (const [key, value] of Object.entries(stored)) {
    try {
      if (!OWN_KEY.test(key) || localStorage.getItem(key) !== null) continue;
      localStorage.setItem(key, value);
      restored = 'restored';
    } catch {
      return 'full';
    }
  }
  return restored;
}

/** How many lists were not kept, and why the first of them was not. */
function listUnkept([first, ...others]: readonly string[]): readonly string[] {
  if (first === undefined) return [];
  // The sentence goes on behind it.
  return [
    `${countThings(others.length + 1, 'was', 'were')} not kept: ${first.replace(/\.$/u, '')}`,
  ];
}

/** Keeps one digest of a backup, unless it is here or is not a corpus. */
async function restoreDigest({
  digest,
  content,
  edits,
}: Backup['digests'][number]): Promise<'added' | 'same' | 'apart' | 'refused'> {
  const parsed = parseCorpus(content.corpus);
  if (!parsed.ok) return 'refused';
  const { corpus } = parsed;
  const own = await readDigest(digest.id);
  if (own !== null && hasSameContent(own.content.corpus, corpus)) {
    await keepEdits(digest.id, edits);
    return 'same';
  }
  const here = await listDigests();
  const copy = own === null ? null : await findCopy(here, digest, corpus);
  if (copy !== null) {
    await keepEdits(copy, edits);
    return 'same';
  }
  const taken = here.map((kept) => kept.id);
  const id = own === null ? digest.id : createDigestId(digest.name, corpus.contentHash, taken);
  const { report, additions, merges } = content;
  await keepDigest({ ...digest, id }, { corpus, report, additions, merges }, edits);
  return own === null ? 'added' : 'apart';
}

/** The list as which this one was restored before, whatever it is called now; `null` where there is none. */
async function findCopy(
  here: readonly KeptDigest[],
  { createdAt }: KeptDigest,
  corpus: CorpusTwo,
): Promise<string | null> {
  // A copy keeps the moment at which its list was opened first.
  for (const { id } of here.filter((kept) => kept.createdAt === createdAt)) {
    const kept = await readDigest(id);
    if (kept !== null && hasSameContent(kept.content.corpus, corpus)) return id;
  }
  return null;
}
