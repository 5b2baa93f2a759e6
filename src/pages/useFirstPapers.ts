import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Paper } from '../corpus/schema.ts';

interface FirstPapers {
  /** What to list now. */
  readonly papers: readonly Paper[];
  /** How many of them, from the top, are listed as they should be; those below are as they were. */
  readonly freshCount: number;
}

/** A row of a list is seldom lower than this, in CSS pixels: one line of everything. */
const LEAST_ROW_HEIGHT = 120;

/**
 * The papers to draw now: after a change those on the first screen at once, with what was listed
 * before still below them, and once these are painted all of them. The reader sees the change one
 * frame after the press, however long the list is. (`useDeferredValue` would not wait for the paint.)
 */
export function useFirstPapers(papers: readonly Paper[]): FirstPapers {
  const [settled, setSettled] = useState(papers);
  useEffect(() => {
    if (settled === papers) return;
    return afterPaint(() => startTransition(() => setSettled(papers)));
  }, [papers, settled]);
  return useMemo(() => {
    const all = { papers, freshCount: papers.length };
    if (settled === papers) return all;
    const screenful = Math.ceil(window.innerHeight / LEAST_ROW_HEIGHT) + 1;
    if (papers.length <= screenful) return all;
    const first = papers.slice(0, screenful);
    const rest = settled.filter((paper) => !first.includes(paper));
    return { papers: [...first, ...rest], freshCount: screenful };
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
