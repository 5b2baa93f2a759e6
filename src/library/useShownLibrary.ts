import { useMemo } from 'react';
import { useCorpus } from '../corpus/useCorpus.ts';
import type { LibraryCorpus } from './libraryCorpus.ts';
import { createLibraryCorpus } from './libraryCorpus.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import type { LibraryQuery } from './libraryQuery.ts';
import type { Collection } from './records/libraryRecord.ts';
import type { LibrarySelection } from './selectLibrary.ts';
import { selectLibrary } from './selectLibrary.ts';
import { useLibrarySearch } from './useLibrarySearch.ts';

/** What the library page lists for a query, and what it is chosen from. */
export interface ShownLibrary {
  readonly library: LibraryCorpus;
  readonly selection: LibrarySelection;
  /** Whether words cannot be searched, since the code for it could not be fetched. */
  readonly hasFailed: boolean;
  /** Fetches that code: now, or again. */
  readonly load: () => void;
}

/** The papers of a library, or of one of its collections, as a query asks for them. */
export function useShownLibrary(
  papers: readonly LibraryPaper[],
  query: LibraryQuery,
  collection: Collection | null,
): ShownLibrary {
  const corpus = useCorpus();
  const library = useMemo(() => {
    const own =
      collection === null ? papers : papers.filter(({ key }) => collection.keys.includes(key));
    return createLibraryCorpus(own, corpus);
  }, [papers, collection, corpus]);
  const { searched, hasFailed, load } = useLibrarySearch(library, query.text);
  const selection = useMemo(
    () => selectLibrary(library, searched, query, collection),
    [library, searched, query, collection],
  );
  return { library, selection, hasFailed, load };
}
