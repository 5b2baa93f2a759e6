import type { Corpus, Paper } from '../corpus/schema.ts';
import { digestBase } from '../url/digestAddress.ts';
import { BUILT_IN, parseLibraryKey } from './libraryKey.ts';
import type { Library, LibraryRecord, Snapshot } from './records/libraryRecord.ts';
import { createRecord, hasOwnWords } from './records/libraryRecord.ts';
import type { ListedPaper } from './records/reconcile.ts';
import { createSnapshot } from './records/snapshot.ts';

/** Where a saved paper can be opened: in this digest, in another one of this device, or no more. */
export type DigestPlace =
  | { readonly kind: 'here'; readonly paper: Paper }
  | { readonly kind: 'elsewhere'; readonly digestName: string; readonly href: string }
  | { readonly kind: 'gone'; readonly digestName: string };

/** A paper of the library, with what is known of it. */
export interface LibraryPaper {
  readonly key: string;
  readonly record: LibraryRecord;
  readonly isSaved: boolean;
  readonly facts: Snapshot;
  readonly place: DigestPlace;
}

interface LibrarySource {
  readonly library: Library;
  readonly saved: readonly ListedPaper[];
  readonly corpus: Corpus;
  /** The digest that is shown. */
  readonly digestId: string;
  /** Those of this device; `null` until they are known. */
  readonly keptDigests: ReadonlySet<string> | null;
  /** Where the site lives: `/` or `/collate/`. */
  readonly base: string;
}

/**
 * The saved papers in the order of the list, then those that were taken out and hold the reader's own
 * words. A paper of which nothing is known, neither by this digest nor by a snapshot, is left out.
 */
export function createLibraryPapers(source: LibrarySource): readonly LibraryPaper[] {
  const { library, saved } = source;
  const papers = new Map(source.corpus.papers.map((paper) => [paper.id, paper]));
  const listed = new Set(saved.map(({ paperId }) => paperId));
  const kept = saved.map(
    ({ paperId, savedAt }) => library.records.get(paperId) ?? createRecord(paperId, savedAt),
  );
  const removed = [...library.records.values()].filter(
    (record) => !listed.has(record.key) && hasOwnWords(record),
  );
  return [...kept, ...removed].flatMap((record) => {
    const { digestId, paperId } = parseLibraryKey(record.key);
    const isHere = digestId === source.digestId;
    const paper = isHere ? papers.get(paperId) : undefined;
    const facts = paper ? createSnapshot(paper, source.corpus.digest.name) : record.snapshot;
    if (facts === null) return [];
    const place: DigestPlace = paper
      ? { kind: 'here', paper }
      : findPlace(source, digestId, paperId, facts.digestName);
    return [{ key: record.key, record, isSaved: listed.has(record.key), facts, place }];
  });
}

function findPlace(
  { digestId: shown, keptDigests, base }: LibrarySource,
  digestId: string,
  paperId: string,
  digestName: string,
): DigestPlace {
  const isGone =
    digestId === shown || (digestId !== BUILT_IN && keptDigests?.has(digestId) === false);
  if (isGone) return { kind: 'gone', digestName };
  const folder = digestBase(base, digestId === BUILT_IN ? null : digestId);
  return { kind: 'elsewhere', digestName, href: `${folder}papers/${paperId}` };
}

/** What the paper is called in a sentence. */
export function nameLibraryPaper({ facts }: LibraryPaper): string {
  return facts.shortName ?? facts.title;
}

/** The papers of this digest among them. */
export function listPapersHere(papers: readonly LibraryPaper[]): readonly Paper[] {
  return papers.flatMap(({ place }) => (place.kind === 'here' ? [place.paper] : []));
}
