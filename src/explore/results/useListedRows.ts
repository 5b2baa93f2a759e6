import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import type { Paper } from '../../corpus/schema.ts';
import { afterPaint } from '../../ui/afterPaint.ts';
import type { ListedResult, ListedRow } from './listedRows.ts';
import { listFirstRows, listResult, listRows } from './listedRows.ts';

/** What stands above the list, and what a row has in height, are seldom less than this, in CSS pixels. */
const LEAST_HEIGHT = { head: 110, row: 165 };

/**
 * The rows to render now: after a change those of the first screen, and once these are painted all of
 * them. The reader sees the change one frame after the click, however long the list is.
 * (`useDeferredValue` would not wait for the paint.) Back and Forward render all at once: the page must
 * have its former height before its scroll position can be restored. On mount, the rows of `rendered`
 * are shown as they are; later values of it are ignored.
 */
export function useListedRows(
  papers: readonly Paper[],
  rendered: readonly Paper[],
  isReturn: boolean,
): readonly ListedRow[] {
  const [settled, setSettled] = useState<ListedResult>({ papers: rendered, rows: rendered });
  useLayoutEffect(() => {
    if (settled.papers === papers) return undefined;
    const settle = () => setSettled((before) => listResult(before, papers));
    if (!isReturn) return afterPaint(() => startTransition(settle));
    settle();
    return undefined;
  }, [papers, settled, isReturn]);
  return useMemo(() => {
    if (settled.papers === papers) return listRows(settled);
    return isReturn
      ? listRows(listResult(settled, papers))
      : listFirstRows(settled, papers, countFirstScreen());
  }, [papers, settled, isReturn]);
}

function countFirstScreen(): number {
  return Math.ceil((window.innerHeight - LEAST_HEIGHT.head) / LEAST_HEIGHT.row);
}

/** Whether what is rendered now is an address that Back or Forward leads to; typing there is not a return. */
export function useIsReturn(): boolean {
  const { key } = useLocation();
  const navigationType = useNavigationType();
  const renderedKey = useRef(key);
  const isReturn = navigationType === 'POP' && renderedKey.current !== key;
  useEffect(() => {
    renderedKey.current = key;
  }, [key]);
  return isReturn;
}
