import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** For the head of a table: keeps its height as a property of the table, for what has to stay clear of it. */
export function useHeadHeight(): RefObject<HTMLTableSectionElement | null> {
  const head = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    const element = head.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      element.parentElement?.style.setProperty('--head-height', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return head;
}
