import type { Remarks } from '../../corpus/remarks.ts';
import type { CorpusTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import { createLibraryKey } from '../../library/libraryKey.ts';
import type { Library, LibraryRecord } from '../../library/records/libraryRecord.ts';
import { isInLibrary } from '../../library/records/libraryRecord.ts';
import { mergeNotes } from '../../library/records/mergeNotes.ts';

/** The list without what anybody wrote of its papers. */
export function removeRemarks(corpus: CorpusTwo): CorpusTwo {
  return { ...corpus, papers: corpus.papers.map(({ remarks: _, ...paper }) => paper) };
}

/**
 * The list with what the reader wrote of its papers: status, tags and note of each that is saved, joined
 * to what came with the list. What was taken out of the library stays here.
 */
export function addRemarks(corpus: CorpusTwo, digestId: string, library: Library): CorpusTwo {
  return {
    ...corpus,
    papers: corpus.papers.map((paper) => {
      const record = library.records.get(createLibraryKey(digestId, paper.id));
      return record === undefined || !isInLibrary(record) ? paper : addRecord(paper, record);
    }),
  };
}

function addRecord(paper: PaperTwo, { status, tags, note }: LibraryRecord): PaperTwo {
  const before: Remarks = paper.remarks ?? { status, tags: [], note: '' };
  return {
    ...paper,
    remarks: {
      status,
      tags: [...new Set([...before.tags, ...tags])],
      note: mergeNotes('', before.note, note),
    },
  };
}

/** How much would go out, for the reader to decide. */
export interface RemarksCount {
  readonly papers: number;
  readonly notes: number;
  readonly tagged: number;
}

/** What `addRemarks` has put into a list. */
export function countRemarks({ papers }: CorpusTwo): RemarksCount {
  const own = papers.flatMap(({ remarks }) => remarks ?? []);
  return {
    papers: own.length,
    notes: own.filter(({ note }) => note.trim() !== '').length,
    tagged: own.filter(({ tags }) => tags.length > 0).length,
  };
}
