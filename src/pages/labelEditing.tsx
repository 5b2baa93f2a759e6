import { useCorpus } from '../corpus/useCorpus.ts';
import type { LabelEditing } from '../paper/LabelList.tsx';
import { later } from '../ui/later.tsx';

/** The tools for labels; their code is fetched with the first paper of a list that is opened. */
const EDITING: LabelEditing = {
  Tools: later(async () => (await import('../digests/LabelEditor.tsx')).LabelEditor),
  RowTools: later(
    async () => (await import('../digests/labels/ProposalTools.tsx')).ProposalTools,
    // What is missing is told once, above the labels.
    () => null,
  ),
};

/** What a paper's labels are edited with in a list of this device; nothing elsewhere. */
export function useLabelEditing(): LabelEditing | undefined {
  return useCorpus().list?.id ? EDITING : undefined;
}
