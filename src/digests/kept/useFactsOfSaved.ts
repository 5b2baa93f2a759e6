import { useEffect } from 'react';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { createLibraryKey } from '../../library/libraryKey.ts';
import { useLibraryStore } from '../../library/libraryStore.ts';

/** Keeps what the shown list says of its papers in the library; its code is fetched where there are any. */
export function useFactsOfSaved(isKept: boolean): void {
  const corpus = useCorpus();
  const id = corpus.list?.id ?? null;
  useEffect(() => {
    if (!isKept || id === null) return;
    const start = createLibraryKey(id, '');
    const { saved } = useLibraryStore.getState();
    if (!saved.some(({ paperId }) => paperId.startsWith(start))) return;
    import('../../library/useKeptLibrary.ts').then(
      ({ describeAgain }) => describeAgain(corpus, id),
      // Where it cannot be fetched, it is when the list is opened next.
      () => undefined,
    );
  }, [corpus, id, isKept]);
}
