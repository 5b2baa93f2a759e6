import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useWindowVirtualizer,
} from '@tanstack/react-virtual';
import type { FocusEvent, RefCallback, RefObject } from 'react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Paper } from '../../corpus/schema.ts';
import type { ListPart, RowPlace } from './rowWindow.ts';
import { createParts, selectRows } from './rowWindow.ts';
import { useListEdge } from './useListEdge.ts';
import { useListPlace, useReturningFocus } from './useListPlace.ts';

/** Rows rendered beyond each end of the window: keys and Tab go on before the next frame. */
const OVERSCAN = 4;
/** The window as long as its height is unknown: while a page is prerendered and hydrated. */
const FIRST_WINDOW = { width: 1280, height: 800 };

export interface RowWindowOptions {
  readonly papers: readonly Paper[];
  readonly selectedId: string | null;
  /** Height of a row that was never rendered, in CSS pixels. */
  readonly rowHeight: number;
}

export interface WindowedRows {
  readonly parts: readonly ListPart[];
  /** For the element that holds the parts. */
  readonly list: {
    readonly ref: RefCallback<HTMLElement>;
    readonly onFocus: (event: FocusEvent) => void;
  };
  /** For the row of a paper, which has its index as `data-index`. */
  readonly placeOf: (index: number) => RowPlace;
}

/**
 * The rows of a long list that are rendered: those in the window and near it, the one that had focus last,
 * that of the open paper, and both ends.
 */
export function useRowWindow({ papers, selectedId, rowHeight }: RowWindowOptions): WindowedRows {
  const element = useRef<HTMLElement>(null);
  const top = useDistanceFromTop(element);
  // Its row must be there when focus returns to it, by a key or by Back.
  const [focusedId, setFocusedId] = useState(useReturningFocus());
  const kept = useMemo(
    () =>
      [selectedId, focusedId]
        .filter((id) => id !== null)
        .map((id) => papers.findIndex((paper) => paper.id === id))
        .filter((index) => index !== -1),
    [papers, selectedId, focusedId],
  );
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: papers.length,
    getItemKey: useCallback((index: number) => papers[index]?.id ?? index, [papers]),
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: top,
    initialRect: FIRST_WINDOW,
    rangeExtractor: useCallback(
      (range: Range) => selectRows(defaultRangeExtractor(range), kept, range.count),
      [kept],
    ),
    // A list that is not shown has rows without height; it keeps the heights it had.
    measureElement: (row, entry, instance) =>
      measureElement(row, entry, instance) ||
      (instance.itemSizeCache.get(papers[instance.indexFromElement(row)]?.id ?? '') ?? rowHeight),
  });
  useListPlace({ papers, selectedId, focusedId, virtualizer });
  useListEdge();
  return {
    parts: createParts(papers, virtualizer.getVirtualItems(), {
      start: top,
      end: top + virtualizer.getTotalSize(),
    }),
    list: {
      // One function for lists and bodies of tables.
      ref: useCallback((list: HTMLElement | null) => {
        element.current = list;
      }, []),
      onFocus: (event) => setFocusedId(findPaperId(event.target, papers)),
    },
    placeOf: (index) => ({ index, count: papers.length, measure: virtualizer.measureElement }),
  };
}

function findPaperId(target: Element, papers: readonly Paper[]): string | null {
  const row = target.closest<HTMLElement>('[data-index]');
  return papers[Number(row?.dataset.index)]?.id ?? null;
}

/** How far an element is from the top of the page, whatever appears above it. */
function useDistanceFromTop(ref: RefObject<HTMLElement | null>): number {
  const [distance, setDistance] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = ref.current?.getBoundingClientRect();
      // Of no size where the list is not shown.
      if (box && box.width > 0) setDistance(Math.round(box.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [ref]);
  return distance;
}
