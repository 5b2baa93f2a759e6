import { useMemo } from 'react';
import { useCorpus } from '../corpus/useCorpus.ts';
import { BUILT_IN, parseLibraryKey, readShownDigest } from './libraryKey.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import { createLibraryPapers } from './libraryPapers.ts';
import { useLibraryStore } from './libraryStore.ts';
import { useKeptDigests } from './useKeptDigests.ts';
import { useKeptLibrary } from './useKeptLibrary.ts';

/** The papers of the library: at once as the list has them, and with their records once these are read. */
export function useLibraryPapers(): readonly LibraryPaper[] {
  const corpus = useCorpus();
  const library = useKeptLibrary();
  const saved = useLibraryStore((state) => state.saved);
  const digestId = readShownDigest();
  const hasOthers = saved.some(({ paperId }) => {
    const id = parseLibraryKey(paperId).digestId;
    return id !== digestId && id !== BUILT_IN;
  });
  const keptDigests = useKeptDigests(hasOthers);
  return useMemo(() => {
    const base = import.meta.env.BASE_URL;
    return createLibraryPapers({ library, saved, corpus, digestId, keptDigests, base });
  }, [library, saved, corpus, digestId, keptDigests]);
}
