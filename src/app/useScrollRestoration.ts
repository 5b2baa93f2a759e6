import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const STORAGE_KEY = 'collate.scroll';

/**
 * Where the page stands after navigation: Back, Forward and a reload where it was left, a link with
 * a fragment at its element, a choice made with `{ scroll: 'keep' }` where it is, all else at the top.
 */
export function useScrollRestoration(): void {
  const { key, hash, state } = useLocation();
  const navigationType = useNavigationType();
  const positions = useRef<Map<string, number> | null>(null);
  positions.current ??= readPositions();

  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    const save = () => {
      // The last scroll event may not have come yet.
      positions.current?.set(key, window.scrollY);
      writePositions(positions.current ?? new Map());
    };
    window.addEventListener('pagehide', save);
    return () => window.removeEventListener('pagehide', save);
  }, [key]);

  // Above the listener below: restoring must read the place that was kept, not the one before it.
  useLayoutEffect(() => {
    const kept = positions.current?.get(key);
    if (navigationType === 'POP' && kept !== undefined) window.scrollTo(0, kept);
    else if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
    else if (!keepsScroll(state)) window.scrollTo(0, 0);
  }, [key, hash, state, navigationType]);

  // Ended with the page that is left, whose last scroll event comes after the next one is rendered.
  useLayoutEffect(() => {
    const remember = () => positions.current?.set(key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key]);
}

function keepsScroll(state: unknown): boolean {
  return (
    typeof state === 'object' && state !== null && 'scroll' in state && state.scroll === 'keep'
  );
}

// Storage may be switched off; then places last as long as the page.
function readPositions(): Map<string, number> {
  try {
    const entries: unknown = JSON.parse(window.sessionStorage.getItem(STORAGE_KEY) ?? '[]');
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function writePositions(positions: ReadonlyMap<string, number>): void {
  try {
    window.sessionStorage.setItem(STORAGE_KEY, JSON.stringify([...positions].slice(-100)));
  } catch {
    // Full or switched off: nothing the reader owns is lost.
  }
}

function isEntry(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';
}
