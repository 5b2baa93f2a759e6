import { useLayoutEffect, useRef, useState } from 'react';
import type { Paper } from '../corpus/schema.ts';
import { MAX_COMPARED, MIN_COMPARED } from '../url/comparedLimits.ts';
import type { CompareQuery } from '../url/compareQuery.ts';
import type { PageAddress } from '../url/usePageQuery.ts';
import type { ColumnActions } from './columnActions.ts';
import { ADD_PAPER_ID } from './columnActions.ts';
import { useCompareStore } from './compareStore.ts';
import { useToggleInTray, useTray } from './useTray.ts';

/** Element id of the button that brings a removed paper back. */
export const UNDO_REMOVAL_ID = 'undo-removal';

/** What taking a paper out of a comparison took away. */
interface Removal {
  readonly id: string;
  /** Which column it was, from 0. */
  readonly column: number;
  /** The papers that were left. */
  readonly rest: readonly string[];
  readonly isBaseline: boolean;
  readonly isInTray: boolean;
}

export interface ColumnChanges {
  readonly actions: ColumnActions;
  readonly add: (paper: Paper) => void;
  /** Brings back what was removed last; absent where nothing was. */
  readonly undoRemoval: (() => void) | undefined;
}

/**
 * Changes of the compared papers, in the address and, as far as the tray has them, in the
 * tray. Where the button that was clicked goes with the change, focus goes to the one that leads back.
 */
export function useColumnChanges(
  papers: readonly Paper[],
  { query, read, choose }: PageAddress<CompareQuery>,
): ColumnChanges {
  const tray = useCompareStore((state) => state.paperIds);
  const shown = useTray().map(({ id }) => id);
  const toggleInTray = useToggleInTray();
  const [removed, setRemoved] = useState<Removal | null>(null);
  const known = papers.map(({ id }) => id);
  const unknown = query.papers.filter((id) => !known.includes(id));
  const ids = [...known, ...unknown];
  const focusNext = useFocusAfterChange(known);
  /**
   * As asked for last, which may not be rendered yet. Ids that are not known have no column; they stay
   * at the end of the address, and in the notice that names them.
   */
  const readIds = () => {
    const { papers: asked } = read();
    return [
      ...asked.filter((id) => !unknown.includes(id)),
      ...asked.filter((id) => unknown.includes(id)),
    ];
  };
  const compare = (next: readonly string[], patch: Partial<CompareQuery> = {}) =>
    choose({ ...patch, papers: next });
  const remove = (id: string) => {
    const column = readIds().indexOf(id);
    // Clicked twice before the first click is rendered.
    if (column === -1) return;
    const rest = readIds().toSpliced(column, 1);
    const isBaseline = query.baseline === id;
    const isInTray = tray.includes(id);
    setRemoved({ id, column, rest, isBaseline, isInTray });
    if (isInTray) toggleInTray(id);
    compare(rest, isBaseline ? { baseline: null } : {});
    focusNext(UNDO_REMOVAL_ID);
  };
  const move = (id: string, step: -1 | 1) => {
    const moved = moveItem(readIds(), id, step);
    compare(moved);
    const columns = moved.filter((other) => known.includes(other));
    if (columns[0] === id) focusNext(`right-${id}`);
    if (columns.at(-1) === id) focusNext(`left-${id}`);
  };
  const undo = ({ id, column, isBaseline, isInTray }: Removal) => {
    const isAgain = isBaseline && query.baseline === null;
    compare(readIds().toSpliced(column, 0, id), isAgain ? { baseline: id } : {});
    if (isInTray && !tray.includes(id)) toggleInTray(id);
    focusNext(`remove-${id}`);
  };
  const add = ({ id }: Paper) => {
    const before = readIds();
    if (isOfTray(before, shown) && !tray.includes(id)) toggleInTray(id);
    compare([...before, id]);
    focusNext(known.length + 1 < MAX_COMPARED ? ADD_PAPER_ID : `remove-${id}`);
  };
  // Until other papers are compared; they may change places.
  const isUndoable = removed !== null && isSameSet(removed.rest, ids);
  return {
    actions: {
      remove,
      move,
      pin: (id) => choose({ baseline: query.baseline === id ? null : id }),
    },
    add,
    undoRemoval: isUndoable ? () => undo(removed) : undefined,
  };
}

/**
 * Whether the reader chose the papers of a comparison. One that somebody sent leaves the tray alone; a
 * single paper says little about where it comes from.
 */
function isOfTray(ids: readonly string[], tray: readonly string[]): boolean {
  if (ids.length < MIN_COMPARED) return ids.length > 0 && isSameSet(ids, tray);
  return ids.every((id) => tray.includes(id));
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
