import type { ReactNode } from 'react';
import { startTransition, useLayoutEffect, useState } from 'react';
import {
  UNSAFE_createBrowserHistory as createBrowserHistory,
  type UNSAFE_createMemoryHistory as createMemoryHistory,
  type Location,
  Router,
} from 'react-router';
import { createStore } from 'zustand';
import { nameNativeEntries } from '../url/historyEntry.ts';
import { isSameScreen } from '../url/sameScreen.ts';
import { BrowserLocationContext } from '../url/useFollowedLocation.ts';

type SiteHistory = ReturnType<typeof createBrowserHistory> | ReturnType<typeof createMemoryHistory>;

function openHistory(): SiteHistory {
  nameNativeEntries();
  return createBrowserHistory({ v5Compat: true });
}

interface SiteRouterProps {
  /** Where the site lives: `/` or `/collate/`. */
  readonly base: string;
  /** Tests have one in memory. */
  readonly createHistory?: () => SiteHistory;
  readonly children: ReactNode;
}

/**
 * The router's `BrowserRouter`, with two differences. A filter is rendered in the frame of the click:
 * in a transition the box would be painted first, and the list a frame later. And what follows the
 * browser's location is told of a move at once, not when its page is rendered.
 */
export function SiteRouter({ base, createHistory = openHistory, children }: SiteRouterProps) {
  const [history] = useState(createHistory);
  const [browser] = useState(() => createStore<Location>(() => stripBase(history.location, base)));
  const [rendered, setRendered] = useState({
    action: history.action,
    location: history.location,
  });
  useLayoutEffect(() => {
    let current = history.location;
    return history.listen(({ action, location }) => {
      const render = () => setRendered({ action, location });
      const isFilter = action === 'PUSH' && isSameScreen(current, location, base);
      current = location;
      browser.setState(stripBase(location, base), true);
      if (isFilter) render();
      else startTransition(render);
    });
  }, [history, browser, base]);
  return (
    <BrowserLocationContext value={browser}>
      <Router
        basename={base}
        location={rendered.location}
        navigationType={rendered.action}
        navigator={history}
      >
        {children}
      </Router>
    </BrowserLocationContext>
  );
}

/** The location within the site, as the router gives it to pages. */
function stripBase(location: Location, base: string): Location {
  return { ...location, pathname: `/${location.pathname.slice(base.length)}` };
}
