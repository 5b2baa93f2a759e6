import type { FocusEvent, PointerEvent } from 'react';

/**
 * Handlers that tell when an element is pointed at: by a mouse or pen over it, or by keyboard focus.
 * A finger cannot point without a tap, which counts as a click.
 */
export function createPointing(onPoint: (isPointedAt: boolean) => void) {
  return {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') onPoint(true);
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') onPoint(false);
    },
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget.matches(':focus-visible')) onPoint(true);
    },
    onBlur: () => onPoint(false),
  };
}
