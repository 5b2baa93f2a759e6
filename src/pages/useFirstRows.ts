import { startTransition, useEffect, useState } from 'react';
import type { Paper } from '../corpus/schema.ts';

interface Row {
  readonly paper: Paper;
}

/** More rows than most screens are high. */
const FIRST_ROWS = 12;

/**
 * The rows to draw now: after a change those on the first screen at once, with what was listed
 * before still below them, and once these are painted all of them. The reader sees the change one
 * frame after the press, however long the list is. (`useDeferredValue` would not wait for the paint.)
 */
export function useFirstRows<ListedRow extends Row>(
  rows: readonly ListedRow[],
): readonly ListedRow[] {
  const [settled, setSettled] = useState(rows);
  useEffect(() => {
    if (settled === rows) return;
    return afterPaint(() => startTransition(() => setSettled(rows)));
  }, [rows, settled]);
  if (settled === rows || rows.length <= FIRST_ROWS) return rows;
  const first = rows.slice(0, FIRST_ROWS);
  const ids = new Set(first.map(({ paper }) => paper.id));
  return [...first, ...settled.filter(({ paper }) => !ids.has(paper.id))];
}

/** Runs a task after the next frame is painted; returns how to call it off. */
function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(task, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
