import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Screens wide enough for a facet rail beside the list. Also written in the style sheets. */
export const HAS_RAIL = '(min-width: 60rem)';
/** Screens wide enough for a reading pane as well. */
export const HAS_PANE = '(min-width: 78rem)';

/** Whether a media query holds, kept up to date. Where there is no screen, a wide one is assumed. */
export function useMediaQuery(media: string): boolean {
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
    () => true,
  );
}
