import * as v from 'valibot';
import type { DigestContent, RemovedDigest } from '../storage/digestDatabase.ts';
import {
  keepDigest,
  keepEdits,
  listDigests,
  readDigest,
  readEdits,
} from '../storage/digestDatabase.ts';
import { createDigestId } from './digestName.ts';

const BACKUP_VERSION = 1;
/** What the stores of this site keep by name: saved papers, trays, preferences. */
const OWN_KEY = /^collate\./u;

const backupSchema = v.object({
  collateBackup: v.literal(BACKUP_VERSION),
  digests: v.array(
    v.object({
      digest: v.object({
        id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/u)),
        name: v.string(),
        createdAt: v.number(),
        paperCount: v.number(),
        bytes: v.number(),
      }),
      content: v.object({ corpus: v.unknown(), report: v.string() }),
      /** A backup from before labels could be edited has none. */
      edits: v.optional(v.array(v.looseObject({ id: v.string() })), []),
    }),
  ),
  stored: v.record(v.string(), v.string()),
});

/** All digests of this device and what their stores keep, as one file. */
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
  return `${JSON.stringify({ collateBackup: BACKUP_VERSION, digests, stored })}\n`;
}

/**
 * Brings back what a backup holds and says what it did. Nothing on this device is overwritten: a list
 * with the same id and other papers comes as a second one, edits of labels come to those that are here,
 * and a store that has something stays.
 */
export async function restoreBackup(text: string): Promise<string> {
  const parsed = v.safeParse(backupSchema, parseJson(text));
  if (!parsed.success) {
    throw new Error(
      'This file is not a backup of Collate. Choose a file that “Back up everything” has saved.',
    );
  }
  let [added, same, apart] = [0, 0, 0];
  for (const { digest, content, edits } of parsed.output.digests) {
    const own = await readDigest(digest.id);
    if (own !== null && isSame(own.content, content)) {
      await keepEdits(digest.id, edits);
      same += 1;
      continue;
    }
    const taken = (await listDigests()).map(({ id }) => id);
    const id = own === null ? digest.id : createDigestId(digest.name, readHash(content), taken);
    await keepDigest({ ...digest, id }, { corpus: content.corpus, report: content.report }, edits);
    if (own === null) added += 1;
    else apart += 1;
  }
  let stores = 0;
  for (const [key, value] of Object.entries(parsed.output.stored)) {
    if (!OWN_KEY.test(key) || localStorage.getItem(key) !== null) continue;
    localStorage.setItem(key, value);
    stores += 1;
  }
  return [
    `${count(added, 'list was', 'lists were')} restored`,
    ...(same > 0 ? [`${count(same, 'was', 'were')} here already`] : []),
    ...(apart > 0
      ? [`${count(apart, 'came', 'came')} as a second one, since the one here differs`]
      : []),
    ...(stores > 0 ? ['saved papers and preferences are back'] : []),
  ].join(', ');
}

function readHash({ corpus }: { readonly corpus?: unknown }): string {
  const hash = (corpus as { readonly contentHash?: unknown } | null)?.contentHash;
  return typeof hash === 'string' && /^[0-9a-f]{64}$/u.test(hash) ? hash : '000000';
}

function isSame(one: DigestContent, other: { readonly corpus?: unknown }): boolean {
  return JSON.stringify(one.corpus) === JSON.stringify(other.corpus);
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
