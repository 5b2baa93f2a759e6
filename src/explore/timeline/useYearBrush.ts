import type { PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { useStableCallback } from '../../ui/useStableCallback.ts';
import type { YearRange } from '../../url/exploreQuery.ts';
import { chooseYears } from '../filters/chooseYears.ts';
import type { Timeline } from './timeline.ts';
import { yearAt } from './timelineYears.ts';

/** How far a pointer moves, in CSS pixels, before a click becomes a drag. */
const LEAST_STROKE = 5;

interface Press {
  /** The year that the stroke goes out from. */
  readonly anchor: number;
  readonly x: number;
  /** Whether it began on a paper, which a mere click opens, or on an end of the range. */
  readonly isOnPart: boolean;
}

export interface YearBrush {
  /** The years as dragged so far, else as chosen; both ends included. */
  readonly from: number;
  readonly to: number;
  /** Chooses the years between two, in either order. Always the same function. */
  readonly choose: (one: number, other: number) => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

/**
 * The range of years as a drag across a timeline: it chooses the years it crosses, one
 * that begins at `data-edge="from"` or `"to"` moves that end, and a click on a year chooses it alone, or
 * all years where it was.
 */
export function useYearBrush(
  timeline: Timeline,
  range: YearRange | null,
  onChange: (range: YearRange | null) => void,
): YearBrush {
  const press = useRef<Press | null>(null);
  const [dragged, setDragged] = useState<readonly [one: number, other: number] | null>(null);
  const first = timeline.years[0]?.year ?? 0;
  const last = timeline.years.at(-1)?.year ?? 0;
  const chosen = { from: range?.from ?? first, to: range?.to ?? last };
  const yearUnder = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return yearAt(timeline, ((clientX - box.left) / box.width) * 100) ?? first;
  };
  const choose = useStableCallback((one: number, other: number) =>
    onChange(chooseYears(one, other, { first, last })),
  );
  const end = () => {
    press.current = null;
    setDragged(null);
  };
  return {
    from: dragged ? Math.min(...dragged) : chosen.from,
    to: dragged ? Math.max(...dragged) : chosen.to,
    choose,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 || !(event.target instanceof Element)) return;
        const edge = event.target.closest<SVGElement>('[data-edge]')?.dataset.edge;
        const other = edge === 'from' ? chosen.to : chosen.from;
        press.current = {
          anchor: edge ? other : yearUnder(event),
          x: event.clientX,
          isOnPart: edge !== undefined || event.target.closest('a') !== null,
        };
      },
      onPointerMove: (event) => {
        const start = press.current;
        if (!start) return;
        if (!dragged && Math.abs(event.clientX - start.x) < LEAST_STROKE) return;
        // From here on it is a drag, and no longer a click on a paper's link.
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged([start.anchor, yearUnder(event)]);
      },
      onPointerUp: (event) => {
        const start = press.current;
        const year = yearUnder(event);
        const isAlone = chosen.from === year && chosen.to === year;
        if (dragged) choose(dragged[0], year);
        else if (start && !start.isOnPart) isAlone ? onChange(null) : choose(year, year);
        end();
      },
      onPointerCancel: end,
    },
  };
}
