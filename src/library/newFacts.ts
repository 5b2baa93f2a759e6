import type { Corpus } from '../corpus/schema.ts';
import { createLibraryKey } from './libraryKey.ts';
import type { RecordEvent } from './records/libraryEvents.ts';
import type { Library } from './records/libraryRecord.ts';
import { createSnapshot } from './records/snapshot.ts';

/**
 * What a list says of papers in the library that their snapshots do not say, as events: papers were added
 * to it that bring more facts, or it has another name by now.
 */
export function listNewFacts(
  { records }: Library,
  { papers, digest }: Pick<Corpus, 'papers' | 'digest'>,
  digestId: string,
): readonly RecordEvent[] {
  return papers.flatMap((paper): readonly RecordEvent[] => {
    const key = createLibraryKey(digestId, paper.id);
    const record = records.get(key);
    if (record === undefined) return [];
    const snapshot = createSnapshot(paper, digest.name);
    const isKnown = JSON.stringify(record.snapshot) === JSON.stringify(snapshot);
    return isKnown ? [] : [{ kind: 'described', key, snapshot }];
  });
}
