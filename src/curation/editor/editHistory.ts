import type { Change, LabelEdit } from './labelEdit.ts';

/** All edits of a list, and how far back the reader can go in this visit. */
export interface EditHistory {
  /** Of this visit and of earlier ones; only ever added to. */
  readonly edits: readonly LabelEdit[];
  /** What was done in this visit, as ids of edits. */
  readonly steps: readonly string[];
  /** How many of the steps hold: the last of them is undone next, the one behind it done again. */
  readonly position: number;
}

/** What makes edits unlike each other. */
interface EditStamp {
  readonly id: string;
  readonly at: number;
}

/** The history before the reader has done anything in this visit. */
export function openHistory(edits: readonly LabelEdit[]): EditHistory {
  return { edits, steps: [], position: 0 };
}

/**
 * Does something; what was undone before cannot be done again then. `instead` is an edit that does not
 * hold from now on: until this one is undone.
 */
export function recordChanges(
  history: EditHistory,
  changes: readonly Change[],
  stamp: EditStamp,
  instead: string | null = null,
): EditHistory {
  const edit: LabelEdit = {
    ...stampAfter(history, stamp),
    action: {
      ...{ kind: 'changes', changes: [...changes] },
      ...(instead === null ? {} : { instead }),
    },
  };
  const steps = [...history.steps.slice(0, history.position), edit.id];
  return { edits: [...history.edits, edit], steps, position: steps.length };
}

/** The history with its last step undone; the same where there is none. */
export function undoStep(history: EditHistory, stamp: EditStamp): EditHistory {
  const edit = history.steps[history.position - 1];
  if (edit === undefined) return history;
  const undo: LabelEdit = { ...stampAfter(history, stamp), action: { kind: 'undo', edit } };
  return { ...history, edits: [...history.edits, undo], position: history.position - 1 };
}

/** The history with the step that was undone last done again; the same where there is none. */
export function redoStep(history: EditHistory, stamp: EditStamp): EditHistory {
  const edit = history.steps[history.position];
  if (edit === undefined) return history;
  const redo: LabelEdit = { ...stampAfter(history, stamp), action: { kind: 'redo', edit } };
  return { ...history, edits: [...history.edits, redo], position: history.position + 1 };
}

/** With the edits of another tab. Those that are here already count once. */
export function joinEdits(history: EditHistory, others: readonly LabelEdit[]): EditHistory {
  const known = new Set(history.edits.map(({ id }) => id));
  const added = others.filter(({ id }) => !known.has(id));
  return added.length === 0 ? history : { ...history, edits: [...history.edits, ...added] };
}

/** A later time than that of any edit so far: a clock may be set back. */
function stampAfter({ edits }: EditHistory, { id, at }: EditStamp): EditStamp {
  return { id, at: edits.reduce((latest, edit) => Math.max(latest, edit.at + 1), at) };
}
