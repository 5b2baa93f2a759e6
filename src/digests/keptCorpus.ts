import { openCorpus } from '../corpus/openCorpus.ts';
import type { Corpus } from '../corpus/schema.ts';
import type { CorpusTwo } from '../corpus/schemaTwo.ts';
import { SCHEMA_VERSION_TWO } from '../corpus/schemaTwo.ts';
import { parseCorpus } from '../corpus/upgradeCorpus.ts';
import { DigestStorageError, readDigest } from '../storage/digestDatabase.ts';

/**
 * The corpus of a digest that this device keeps; `null` where it has none of this id. Rejects with
 * `DigestStorageError` where the storage or what is in it cannot be read.
 */
export async function loadKeptCorpus(id: string): Promise<Corpus | null> {
  const kept = await readDigest(id);
  if (kept === null) return null;
  const corpus = readContent(kept.content.corpus);
  // The name that the reader gave it last.
  return openCorpus({ ...corpus, digest: { ...corpus.digest, name: kept.digest.name } }, id);
}

/** What is of this schema was checked when it was kept; to check 10,000 papers again takes long. */
function readContent(content: unknown): CorpusTwo {
  if (typeof content === 'object' && content !== null && 'schemaVersion' in content) {
    if (content.schemaVersion === SCHEMA_VERSION_TWO) return content as CorpusTwo;
  }
  const parsed = parseCorpus(content);
  if (parsed.ok) return parsed.corpus;
  throw new DigestStorageError(`This list cannot be read. ${parsed.reason}`);
}
