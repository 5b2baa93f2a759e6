import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { SCHEMA_VERSION_TWO } from '../../corpus/schemaTwo.ts';
import { parseCorpus } from '../../corpus/upgradeCorpus.ts';
import { applyEdits } from '../../curation/editor/applyEdits.ts';
import type { LabelEdit } from '../../curation/editor/labelEdit.ts';
import { parseEdits } from '../../curation/editor/labelEdit.ts';
import type { RemovedDigest } from '../../storage/digestDatabase.ts';
import { DigestStorageError, readDigest, readEdits } from '../../storage/digestDatabase.ts';
import type { Addition } from './additions.ts';
import { parseAdditions } from './additions.ts';
import { writeCorpus } from './corpusText.ts';

/** A digest as it was read, and what the reader did to it since. */
export interface KeptList {
  readonly id: string;
  readonly corpus: CorpusTwo;
  readonly edits: readonly LabelEdit[];
  readonly additions: readonly Addition[];
  /** How many records the device knows to be papers of their own. */
  readonly parted?: number;
  /** The address that it was fetched from. */
  readonly source?: string | undefined;
}

/** A list, and all that the device keeps of it, as it is kept: it may be kept again. */
export interface LoadedList extends KeptList {
  readonly kept: RemovedDigest;
}

/**
 * A digest that this device keeps; `null` where it has none of this id. Rejects with
 * `DigestStorageError` where the storage or what is in it cannot be read.
 */
export async function loadKeptList(id: string): Promise<LoadedList | null> {
  const kept = await readDigest(id);
  if (kept === null) return null;
  const corpus = readContent(kept.content.corpus);
  // The name that the reader gave it last.
  const edits = await readEdits(id);
  return {
    id,
    corpus: nameCorpus(corpus, kept.digest.name),
    edits: parseEdits(edits),
    additions: parseAdditions(kept.content.additions),
    parted: kept.digest.parted ?? 0,
    source: kept.digest.source,
    kept: { ...kept, edits },
  };
}

function nameCorpus(corpus: CorpusTwo, name: string): CorpusTwo {
  return { ...corpus, digest: { ...corpus.digest, name } };
}

/** A list with the name that the reader has given it meanwhile. */
export function nameList(list: LoadedList, name: string): LoadedList {
  const { corpus, kept } = list;
  if (name === kept.digest.name) return list;
  const digest = { ...kept.digest, name };
  return { ...list, corpus: nameCorpus(corpus, name), kept: { ...kept, digest } };
}

/**
 * The list as a file that Collate opens again, in pieces: with the reader's labels, and without what was
 * rejected.
 */
export function writeKeptList({ corpus, edits }: KeptList): Iterable<string> {
  return writeCorpusFile(applyEdits(corpus, edits));
}

/** A list as a file that Collate opens again, in pieces. */
export function* writeCorpusFile(corpus: CorpusTwo): Generator<string> {
  yield* writeCorpus(corpus, ' ');
  yield '\n';
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
