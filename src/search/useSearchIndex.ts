import type { Corpus } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import type { SearchIndex } from './searchIndex.ts';
import { createSearchIndex } from './searchIndex.ts';

const indexes = new WeakMap<Corpus, SearchIndex>();

/** The search index of the corpus, made on first use and then kept. */
export function useSearchIndex(): SearchIndex {
  const corpus = useCorpus();
  const existing = indexes.get(corpus);
  if (existing) return existing;
  const index = createSearchIndex(corpus);
  indexes.set(corpus, index);
  return index;
}
