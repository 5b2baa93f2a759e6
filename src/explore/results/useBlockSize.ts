import type { RefCallback } from 'react';
import { useCallback } from 'react';

/** For an element that stands for rows left out: gives it their height, in CSS pixels. The policy allows no style attribute. */
export function useBlockSize(size: number): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => element?.style.setProperty('block-size', `${size}px`),
    [size],
  );
}
