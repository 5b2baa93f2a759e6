import { createContext, use, useLayoutEffect } from 'react';
import type { Location } from 'react-router';
import { useLocation } from 'react-router';
import type { StoreApi } from 'zustand';

/** Where the browser is. The location that is rendered follows, and may be far behind on a slow device. */
export const BrowserLocationContext = createContext<StoreApi<Location> | null>(null);

/**
 * Calls `follow` with the browser's location when it mounts, and at each move, before the page of
 * that location is rendered. Without a `SiteRouter` above it, with each rendered location.
 * `follow` must be stable.
 */
export function useFollowedLocation(follow: (location: Location) => void): void {
  const browser = use(BrowserLocationContext);
  const rendered = useLocation();
  const alone = browser === null ? rendered : null;
  useLayoutEffect(() => {
    if (alone !== null) follow(alone);
  }, [alone, follow]);
  useLayoutEffect(() => {
    if (browser === null) return;
    follow(browser.getState());
    return browser.subscribe(follow);
  }, [browser, follow]);
}
