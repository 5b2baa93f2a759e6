import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same from one render to the next and calls what it was last given, so
 * that a memoised child does not render again for a new closure. For events only, not while rendering.
 */
export function useStableCallback<Arguments extends readonly unknown[]>(
  callback: (...args: Arguments) => void,
): (...args: Arguments) => void {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Arguments) => latest.current(...args), []);
}
