import { createContext, useContext } from 'react';
import type { Corpus } from './schema.ts';

/** Holds the one corpus that the application shows; `null` outside a provider. */
export const CorpusContext = createContext<Corpus | null>(null);

/** The corpus. Throws where a view stands outside `<CorpusContext value={corpus}>`. */
export function useCorpus(): Corpus {
  const corpus = useContext(CorpusContext);
  if (corpus === null) {
    throw new Error(
      'useCorpus was called outside a corpus provider: wrap the view in <CorpusContext value={corpus}>.',
    );
  }
  return corpus;
}
