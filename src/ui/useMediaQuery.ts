import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Screens wide enough for a facet rail beside the list. Also written in the style sheets. */
export const HAS_RAIL = '(min-width: 60rem)';
/** Screens wide enough for a reading pane as well. */
export const HAS_PANE = '(min-width: 78rem)';

/**
 * Whether a media query holds, kept up to date. `null` while a page is prerendered and while it is
 * hydrated: then what is for one kind of screen is rendered, and style sheets hide it from the
 * others. A browser that knows no media queries counts as a wide screen.
 */
export function useMediaQuery(media: string): boolean | null {
  const list = useMemo(
    () => (typeof window === 'undefined' ? undefined : window.matchMedia?.(media)),
    [media],
  );
  const subscribe = useCallback(
    (onChange: () => void) => {
      list?.addEventListener('change', onChange);
      return () => list?.removeEventListener('change', onChange);
    },
    [list],
  );
  return useSyncExternalStore(
    subscribe,
    () => list?.matches ?? true,
    () => null,
  );
}
