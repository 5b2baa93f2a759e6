import type { TouchEvent } from 'react';
import { useRef } from 'react';

/** How far a finger travels sideways before it counts, in CSS pixels. */
const LEAST_TRAVEL = 48;

/**
 * Touch handlers that call `onStep(1)` for a swipe to the left and `onStep(-1)` for one to the
 * right. A mostly vertical movement, or one with two fingers, is left to scrolling and zooming.
 */
export function useSwipe(onStep: (step: -1 | 1) => void) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0];
      start.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      if (!start.current || !touch) return;
      const x = touch.clientX - start.current.x;
      const y = touch.clientY - start.current.y;
      start.current = null;
      if (Math.abs(x) >= LEAST_TRAVEL && Math.abs(x) > 2 * Math.abs(y)) onStep(x < 0 ? 1 : -1);
    },
  };
}
