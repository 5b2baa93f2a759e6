import { findPaper } from '../corpus/corpus.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { MIN_COMPARED } from '../url/compareQuery.ts';
import { comparePath } from '../url/paths.ts';
import { useCompareStore } from './compareStore.ts';

/** Where "Compare" leads: to the papers set aside, once there are two; else to the page's invitation. */
export function useTrayPath(): string {
  const corpus = useCorpus();
  const papers = useCompareStore((state) => state.paperIds).filter((id) => findPaper(corpus, id));
  return papers.length >= MIN_COMPARED ? comparePath({ papers }) : comparePath();
}
