import { useMemo } from 'react';
import { useCorpus } from '../corpus/useCorpus.ts';
import type { Codec } from '../url/parameters.ts';
import type { LibraryQuery } from './libraryQuery.ts';
import { createLibraryCodec } from './libraryQuery.ts';

/** How the address of the library is read where this digest is shown. */
export function useLibraryCodec(): Codec<LibraryQuery> {
  const { taxonomy } = useCorpus();
  return useMemo(() => createLibraryCodec(taxonomy), [taxonomy]);
}
