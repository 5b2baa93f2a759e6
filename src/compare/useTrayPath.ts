import { findPaper } from '../corpus/corpus.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { comparePath } from '../url/paths.ts';
import { useCompareStore } from './compareStore.ts';

/** Where "Compare" leads: to the papers set aside. The page asks for a second where there is one. */
export function useTrayPath(): string {
  const corpus = useCorpus();
  const papers = useCompareStore((state) => state.paperIds).filter((id) => findPaper(corpus, id));
  return comparePath({ papers });
}
