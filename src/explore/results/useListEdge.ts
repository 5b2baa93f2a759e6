import { useEffect } from 'react';

/** How long the rows at an edge may take to get their heights. */
const SETTLING_MS = 1000;
/** What ends the stay at an edge, besides the next key. */
const OTHERS = ['wheel', 'touchmove', 'popstate'] as const;
/** What Home and End are for something else in, or scroll a part of the page in. */
const OWN_KEYS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog, [popover]';

/**
 * Brings the page to its very edge at Home and End. The browser would animate the way, and a row on it that
 * gets its height moves where it ends: in thousands of rows, hundreds of pixels before the edge.
 */
export function useListEdge(): void {
  useEffect(() => {
    let edge: 'start' | 'end' | null = null;
    let until = 0;
    let pointedAt: EventTarget | null = null;
    const observer = new ResizeObserver(() => go());
    const forget = () => {
      edge = null;
      observer.disconnect();
    };
    const go = () => {
      if (performance.now() > until) forget();
      if (edge === null) return;
      window.scrollTo(0, edge === 'start' ? 0 : document.documentElement.scrollHeight);
    };
    const press = (event: KeyboardEvent) => {
      forget();
      const asked = readEdge(event);
      // Where nothing has focus, the browser scrolls what the pointer was last used in.
      const from = event.target === document.body ? pointedAt : event.target;
      if (asked === null || event.defaultPrevented || !scrollsPage(from)) return;
      event.preventDefault();
      edge = asked;
      until = performance.now() + SETTLING_MS;
      observer.observe(document.body);
      go();
    };
    const point = ({ target }: Event) => {
      forget();
      pointedAt = target;
    };
    window.addEventListener('keydown', press);
    window.addEventListener('scroll', go, { passive: true });
    window.addEventListener('pointerdown', point, { passive: true });
    for (const name of OTHERS) window.addEventListener(name, forget, { passive: true });
    return () => {
      forget();
      window.removeEventListener('keydown', press);
      window.removeEventListener('scroll', go);
      window.removeEventListener('pointerdown', point);
      for (const name of OTHERS) window.removeEventListener(name, forget);
    };
  }, []);
}

/** The edge of the page that a key leads to. */
function readEdge({ key, metaKey, altKey, shiftKey }: KeyboardEvent): 'start' | 'end' | null {
  if (altKey || shiftKey) return null;
  if (key === 'Home' || (metaKey && key === 'ArrowUp')) return 'start';
  return key === 'End' || (metaKey && key === 'ArrowDown') ? 'end' : null;
}

/** Whether a key that scrolls what is around an element scrolls the page. */
function scrollsPage(from: EventTarget | null): boolean {
  if (!(from instanceof Element) || !from.isConnected) return true;
  if (from.closest(OWN_KEYS)) return false;
  for (let part: Element | null = from; part; part = part.parentElement) {
    if (part === document.body) return true;
    const isLong = part.scrollHeight > part.clientHeight;
    if (isLong && /auto|scroll/u.test(getComputedStyle(part).overflowY)) return false;
  }
  return true;
}
