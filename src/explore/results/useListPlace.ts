import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import type { Paper } from '../../corpus/schema.ts';
import { useStableCallback } from '../../ui/useStableCallback.ts';
import { RESULTS_COUNT_ID } from '../filters/focusResults.ts';
import { isRowSeen } from './rowWindow.ts';

/** The first paper whose beginning is in the window, and how far below the window's edge it is. */
interface ListPlace {
  readonly paperId: string;
  readonly top: number;
  /** The paper whose row had focus. */
  readonly focusedId: string | null;
}

const STORAGE_KEY = 'collate.listPlaces';
const MOST_KEPT = 100;
/** How long after Back a list may still change, and is put in its place again. */
const SETTLING_MS = 1000;
/** What the reader does to scroll. */
const SCROLLING = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

let places: Map<string, ListPlace> | null = null;

interface ListPlaceOptions {
  readonly papers: readonly Paper[];
  readonly selectedId: string | null;
  readonly focusedId: string | null;
  readonly virtualizer: Virtualizer<Window, HTMLElement>;
}

/** The paper whose row had focus when the history entry that is returned to was left; else `null`. */
export function useReturningFocus(): string | null {
  const { key } = useLocation();
  const navigationType = useNavigationType();
  return navigationType === 'POP' ? (readPlaces().get(key)?.focusedId ?? null) : null;
}

/**
 * Where a long list stands. Back, Forward and a reload bring the paper that was on top to its place
 * again: rows that were never rendered have a guessed height, so that pixels alone would miss it. A
 * paper that is opened where its row is out of sight, by a link or by its neighbour, is scrolled to.
 */
export function useListPlace(options: ListPlaceOptions): void {
  const { papers, selectedId, focusedId, virtualizer } = options;
  const { key } = useLocation();
  const navigationType = useNavigationType();
  const returning = useRef<{ readonly place: ListPlace; readonly until: number } | null>(null);
  const seenKey = useRef<string | null>(null);

  /** Where a row begins: as it is rendered, else as its guessed place has it. */
  const findStart = (index: number): number | null => {
    const row = document.querySelector(`[data-index="${index}"]`);
    if (row) return row.getBoundingClientRect().top + window.scrollY;
    return virtualizer.measurementsCache[index]?.start ?? null;
  };
  const restore = useStableCallback(() => {
    if (returning.current === null) return;
    const { place, until } = returning.current;
    const start = findStart(papers.findIndex(({ id }) => id === place.paperId));
    if (performance.now() > until) returning.current = null;
    else if (start !== null) window.scrollTo(0, start - place.top);
  });
  const reveal = useStableCallback(() => {
    const index = papers.findIndex(({ id }) => id === selectedId);
    const row = virtualizer.measurementsCache[index];
    if (!row || returning.current !== null) return;
    const { scrollY: top, innerHeight } = window;
    if (!isRowSeen(row, { top, bottom: top + innerHeight, covered: measureCovered() })) {
      virtualizer.scrollToIndex(index, { align: 'center' });
    }
  });
  const remember = useStableCallback(() => {
    if (returning.current !== null && performance.now() < returning.current.until) {
      restore();
      return;
    }
    const { scrollY } = window;
    const at = virtualizer.getVirtualItemForOffset(scrollY);
    const row = at && at.start < scrollY ? virtualizer.measurementsCache[at.index + 1] : at;
    const paperId = row && papers[row.index]?.id;
    if (row && paperId) {
      readPlaces().set(key, { paperId, top: row.start - scrollY, focusedId });
    }
  });

  useLayoutEffect(() => {
    const place = navigationType === 'POP' ? readPlaces().get(key) : undefined;
    if (seenKey.current !== key) {
      returning.current = place ? { place, until: performance.now() + SETTLING_MS } : null;
    }
    seenKey.current = key;
  }, [key, navigationType]);

  // The shell scrolls in the same commit, after the effects of the list; a microtask comes last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that changes while it is put in its place is put there again.
  useLayoutEffect(() => {
    queueMicrotask(() => {
      restore();
      remember();
    });
  }, [key, papers, restore, remember]);
  // The list renders again whenever heights of rows are known, which moves what is below them.
  useLayoutEffect(() => {
    if (returning.current !== null) queueMicrotask(restore);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept when focus moves, whatever else changes.
  useLayoutEffect(remember, [focusedId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: revealed when it is opened, not when the list changes.
  useLayoutEffect(() => queueMicrotask(reveal), [selectedId, reveal]);

  // Ended with the page that is left: the next one scrolls before effects of the former end by themselves.
  useLayoutEffect(() => {
    const end = () => {
      returning.current = null;
    };
    const store = () => {
      remember();
      writePlaces();
    };
    window.addEventListener('scroll', remember, { passive: true });
    window.addEventListener('pagehide', store);
    for (const name of SCROLLING) window.addEventListener(name, end, { passive: true });
    return () => {
      window.removeEventListener('scroll', remember);
      window.removeEventListener('pagehide', store);
      for (const name of SCROLLING) window.removeEventListener(name, end);
    };
  }, [remember]);
}

/** How much of the window's upper part lies behind the header, the bar of results and a table's headings. */
function measureCovered(): number {
  const fixed = [
    document.querySelector('header'),
    document.getElementById(RESULTS_COUNT_ID)?.parentElement,
    document.querySelector('[data-table-head]'),
  ];
  return Math.max(0, ...fixed.map((element) => element?.getBoundingClientRect().bottom ?? 0));
}

// Storage may be switched off; then places last as long as the page.
function readPlaces(): Map<string, ListPlace> {
  if (places) return places;
  places = new Map();
  try {
    const entries: unknown = JSON.parse(window.sessionStorage.getItem(STORAGE_KEY) ?? '[]');
    if (Array.isArray(entries)) places = new Map(entries.filter(isEntry));
  } catch {
    // Unreadable or switched off: the list begins at its top.
  }
  return places;
}

function writePlaces(): void {
  try {
    const latest = [...readPlaces()].slice(-MOST_KEPT);
    window.sessionStorage.setItem(STORAGE_KEY, JSON.stringify(latest));
  } catch {
    // Full or switched off: nothing the reader owns is lost.
  }
}

function isEntry(entry: unknown): entry is [string, ListPlace] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const place: unknown = entry[1];
  return (
    typeof place === 'object' &&
    place !== null &&
    'paperId' in place &&
    typeof place.paperId === 'string' &&
    'top' in place &&
    typeof place.top === 'number' &&
    'focusedId' in place &&
    (place.focusedId === null || typeof place.focusedId === 'string')
  );
}
