import { findPaper } from '../corpus/corpus.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { MAX_COMPARED } from '../url/comparedLimits.ts';
import { useCompareStore } from './compareStore.ts';

/** Papers of the tray that there are: others, such as one that was merged again, are not shown and take no place. */
function listTray(corpus: Corpus, paperIds: readonly string[]): readonly Paper[] {
  return paperIds.flatMap((id) => findPaper(corpus, id) ?? []);
}

/** The papers in the tray. */
export function useTray(): readonly Paper[] {
  const corpus = useCorpus();
  return listTray(
    corpus,
    useCompareStore(({ paperIds }) => paperIds),
  );
}

/** Whether no other paper fits beside those in the tray. */
export function useIsTrayFull(): boolean {
  const corpus = useCorpus();
  return useCompareStore(({ paperIds }) => listTray(corpus, paperIds).length >= MAX_COMPARED);
}

/** Adds a paper to the tray, or takes it out, by its id. */
export function useToggleInTray(): (paperId: string) => void {
  const corpus = useCorpus();
  const toggle = useCompareStore((state) => state.toggle);
  return (paperId) => toggle(paperId, (id) => findPaper(corpus, id) !== null);
}

/** Whether the tray is on the page, with papers or with what was taken out last. */
export function useIsTrayShown(): boolean {
  const corpus = useCorpus();
  return useCompareStore(
    ({ paperIds, before }) => before !== null || listTray(corpus, paperIds).length > 0,
  );
}
