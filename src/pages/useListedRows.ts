import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Paper } from '../corpus/schema.ts';
import type { ListedResult, ListedRow } from './listedRows.ts';
import { listFirstRows, listResult, listRows } from './listedRows.ts';

/** What stands above the list, and what a row has in height, are seldom less than this, in CSS pixels. */
const LEAST_HEIGHT = { head: 110, row: 165 };

/**
 * The rows to draw now: after a change those on the first screen at once, and once these are painted
 * all of them. The reader sees the change one frame after the press, however long the list is.
 * (`useDeferredValue` would not wait for the paint.)
 */
export function useListedRows(papers: readonly Paper[]): readonly ListedRow[] {
  const [settled, setSettled] = useState<ListedResult>({ papers, order: papers });
  useEffect(() => {
    if (settled.papers === papers) return;
    return afterPaint(() =>
      startTransition(() => setSettled((before) => listResult(before, papers))),
    );
  }, [papers, settled]);
  return useMemo(() => {
    if (settled.papers === papers) return listRows(settled);
    const screenful = Math.ceil((window.innerHeight - LEAST_HEIGHT.head) / LEAST_HEIGHT.row);
    return papers.length <= screenful
      ? listRows(listResult(settled, papers))
      : listFirstRows(settled, papers, screenful);
  }, [papers, settled]);
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
