import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { RESULTS_COUNT_ID } from '../filters/focusResults.ts';
import type { TableColumn } from './tableColumns.ts';

/** For the elements of a table whose headings stay in view. */
interface StuckHead {
  /** Holds the other two; has the heights of the headings and of the bar above the table as properties. */
  readonly whole: RefObject<HTMLDivElement | null>;
  readonly copy: RefObject<HTMLDivElement | null>;
  /** Scrolls sideways. */
  readonly frame: RefObject<HTMLElement | null>;
}

/**
 * Keeps a copy of the headings as wide as they are, and where they are sideways; shows it once they have
 * left the window. What scrolls sideways cannot have headings that stick to the window by themselves.
 */
export function useStuckHead(columns: readonly TableColumn[]): StuckHead {
  const whole = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other headings.
  useLayoutEffect(() => {
    const head = frame.current?.querySelector('thead');
    if (!whole.current || !copy.current || !frame.current || !head) return undefined;
    return followHead({ whole: whole.current, copy: copy.current, frame: frame.current, head });
  }, [columns]);
  return { whole, copy, frame };
}

interface HeadElements {
  readonly whole: HTMLElement;
  readonly copy: HTMLElement;
  readonly frame: HTMLElement;
  readonly head: HTMLElement;
}

function followHead({ whole, copy, frame, head }: HeadElements): () => void {
  const bar = document.getElementById(RESULTS_COUNT_ID)?.parentElement;
  const cells = [...head.querySelectorAll('th')];
  const place = () => {
    copy.scrollLeft = frame.scrollLeft;
    const isAway = frame.getBoundingClientRect().top < copy.getBoundingClientRect().top - 1;
    copy.toggleAttribute('data-shown', isAway);
  };
  const measure = () => {
    for (const [at, own] of copy.querySelectorAll('th').entries()) {
      own.style.setProperty('--width', `${cells[at]?.getBoundingClientRect().width ?? 0}px`);
    }
    whole.style.setProperty('--bar-height', `${bar?.offsetHeight ?? 0}px`);
    whole.style.setProperty('--head-height', `${head.getBoundingClientRect().height}px`);
    place();
  };
  measure();
  const observer = new ResizeObserver(measure);
  for (const element of [...cells, ...(bar ? [bar] : [])]) observer.observe(element);
  frame.addEventListener('scroll', place, { passive: true });
  window.addEventListener('scroll', place, { passive: true });
  return () => {
    observer.disconnect();
    frame.removeEventListener('scroll', place);
    window.removeEventListener('scroll', place);
  };
}
