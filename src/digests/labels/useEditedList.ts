import { useMemo } from 'react';
import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { applyEdits } from '../../curation/editor/applyEdits.ts';
import { useLabelEditorStore } from './labelEditorStore.ts';

/** The kept list with the reader's edits, as it would be saved; `null` where the page shows none. */
export function useEditedList(): CorpusTwo | null {
  const list = useLabelEditorStore((state) => state.list);
  const edits = useLabelEditorStore((state) => state.history.edits);
  return useMemo(() => list && applyEdits(list.corpus, edits), [list, edits]);
}
