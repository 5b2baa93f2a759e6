import { useState } from 'react';
import type { Difference } from '../../curation/compareCopies.ts';
import type { Decision } from '../../curation/decideDifference.ts';
import { decideDifference } from '../../curation/decideDifference.ts';
import { useLabelEditorStore } from '../labels/labelEditorStore.ts';
import { describeDecision } from './copyWords.ts';

interface Decided {
  readonly difference: Difference;
  readonly decision: Decision;
  /** The edit that it was, which an undo takes back. */
  readonly step: string;
}

export type CopyDecisions = ReturnType<typeof useCopyDecisions>;

/**
 * What the reader has decided of the differences: each is an edit, and holds as long as that is not undone.
 * To decide again replaces the earlier edit, however far back that is.
 */
export function useCopyDecisions(reader: string) {
  const { steps, position } = useLabelEditorStore((state) => state.history);
  const edit = useLabelEditorStore((state) => state.edit);
  const [all, setAll] = useState<readonly Decided[]>([]);
  const made = new Set(steps.slice(0, position));
  const held = new Map(
    all.filter(({ step }) => made.has(step)).map((one) => [one.difference, one]),
  );
  const decide = (difference: Difference, decision: Decision) => {
    const before = held.get(difference);
    if (before?.decision === decision) return;
    const changes = decideDifference(difference, decision, reader);
    const says = describeDecision(difference, decision, reader);
    const step = edit(changes, says, before?.step ?? null);
    setAll((known) => [...known, { difference, decision, step }]);
  };
  return { held, decide };
}
