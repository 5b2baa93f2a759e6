import { useLayoutEffect, useRef, useState } from 'react';
import type { ColumnActions } from '../compare/columnActions.ts';
import { useCompareStore } from '../compare/compareStore.ts';
import type { Paper } from '../corpus/schema.ts';
import type { CompareQuery } from '../url/compareQuery.ts';

/** Element id of the button that brings a removed paper back. */
export const UNDO_REMOVAL_ID = 'undo-removal';

/** What taking a paper out of a comparison took away. */
interface Removal {
  readonly id: string;
  readonly query: CompareQuery;
  /** The papers that were left. */
  readonly rest: readonly string[];
  readonly isInTray: boolean;
}

export interface ColumnChanges {
  readonly actions: ColumnActions;
  readonly add: (paper: Paper) => void;
  /** Brings back what was removed last; absent where nothing was. */
  readonly undoRemoval: (() => void) | undefined;
}

/**
 * Changes of the compared papers, in the address and, as far as they were set aside for it, in the
 * tray. Where the button that was pressed goes with the change, focus goes to the one that leads back.
 */
export function useColumnChanges(
  papers: readonly Paper[],
  query: CompareQuery,
  onChange: (patch: Partial<CompareQuery>) => void,
): ColumnChanges {
  const tray = useCompareStore((state) => state.paperIds);
  const toggleInTray = useCompareStore((state) => state.toggle);
  const [removed, setRemoved] = useState<Removal | null>(null);
  const ids = papers.map(({ id }) => id);
  const focusNext = useFocusAfterChange(ids);
  const remove = (id: string) => {
    const isInTray = tray.includes(id);
    const rest = ids.filter((other) => other !== id);
    setRemoved({ id, query, rest, isInTray });
    if (isInTray) toggleInTray(id);
    onChange({
      papers: rest,
      baseline: query.baseline === id ? null : query.baseline,
    });
    focusNext(UNDO_REMOVAL_ID);
  };
  const move = (id: string, step: -1 | 1) => {
    const moved = moveItem(ids, id, step);
    onChange({ papers: moved });
    if (moved[0] === id) focusNext(`right-${id}`);
    if (moved.at(-1) === id) focusNext(`left-${id}`);
  };
  const undo = ({ id, query: before, isInTray }: Removal) => {
    onChange(before);
    if (isInTray && !tray.includes(id)) toggleInTray(id);
    focusNext(`remove-${id}`);
  };
  const add = ({ id }: Paper) => {
    // A comparison that somebody sent is not the reader's tray, and leaves it alone.
    const isOfTray = ids.length > 0 && ids.every((one) => tray.includes(one));
    if (isOfTray && !tray.includes(id)) toggleInTray(id);
    onChange({ papers: [...ids, id] });
  };
  // Until other papers are compared; they may change places.
  const isUndoable = removed !== null && isSameSet(removed.rest, ids);
  return {
    actions: {
      remove,
      move,
      pin: (id) => onChange({ baseline: query.baseline === id ? null : id }),
    },
    add,
    undoRemoval: isUndoable ? () => undo(removed) : undefined,
  };
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && other.every((id) => one.includes(id));
}

/** Returns how to say what takes focus once other papers are compared, which may take a moment. */
function useFocusAfterChange(ids: readonly string[]): (elementId: string) => void {
  const wanted = useRef<string | null>(null);
  const shown = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs where the papers are others.
  useLayoutEffect(() => {
    if (wanted.current !== null) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [shown]);
  return (elementId) => {
    wanted.current = elementId;
  };
}

function moveItem(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
