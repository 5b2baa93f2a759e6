import { useCallback, useSyncExternalStore } from 'react';

/** Screens wide enough for a facet rail beside the list. Also written in the style sheets. */
export const HAS_RAIL = '(min-width: 60rem)';
/** Screens wide enough for a reading pane as well. */
export const HAS_PANE = '(min-width: 78rem)';

/** Whether a media query holds, kept up to date. Where there is no screen, a wide one is assumed. */
export function useMediaQuery(media: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia?.(media);
      list?.addEventListener('change', onChange);
      return () => list?.removeEventListener('change', onChange);
    },
    [media],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia?.(media).matches ?? true,
    () => true,
  );
}
