import * as v from 'valibot';
import { parseJson } from '../../corpus/parseJson.ts';
import { BACKUP_KEY } from '../../storage/savedFiles.ts';
import { readWebAddress } from '../../url/openQuery.ts';

export const BACKUP_VERSION = 1;
const webAddress = v.pipe(
  v.string(),
  v.check((text) => readWebAddress(text) === text),
);
const backupSchema = v.object({
  [BACKUP_KEY]: v.literal(BACKUP_VERSION),
  digests: v.array(
    v.object({
      digest: v.object({
        id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/u)),
        name: v.string(),
        createdAt: v.number(),
        paperCount: v.number(),
        parted: v.optional(v.number()),
        bytes: v.number(),
        source: v.fallback(v.optional(webAddress), undefined),
      }),
      content: v.object({
        corpus: v.unknown(),
        report: v.string(),
        additions: v.optional(v.unknown()),
        merges: v.optional(v.unknown()),
      }),
      /** A backup from before labels could be edited has none. */
      edits: v.optional(v.array(v.looseObject({ id: v.string() })), []),
    }),
  ),
  /** As `formatLibraryFile` writes it. */
  library: v.string(),
  stored: v.record(v.string(), v.string()),
});

export type Backup = v.InferOutput<typeof backupSchema>;

/** What a backup holds; `null` where the text is something else. */
export function parseBackup(text: string): Backup | null {
  const parsed = v.safeParse(backupSchema, parseJson(text));
  return parsed.success ? parsed.output : null;
}
