import type { ReactNode } from 'react';
import { startTransition, useLayoutEffect, useState } from 'react';
import { UNSAFE_createBrowserHistory as createBrowserHistory, Router } from 'react-router';
import { nameOpenedEntry } from '../url/historyEntry.ts';
import { isSameScreen } from '../url/sameScreen.ts';

function createHistory() {
  nameOpenedEntry();
  return createBrowserHistory({ v5Compat: true });
}

interface SiteRouterProps {
  /** Where the site lives: `/` or `/collate/`. */
  readonly base: string;
  readonly children: ReactNode;
}

/**
 * The router's `BrowserRouter`, but for one thing: a filter that is pressed is drawn in the frame that
 * shows it pressed. In a transition the box would be painted first, and the list a frame later; those
 * are for pages whose code may still be on its way.
 */
export function SiteRouter({ base, children }: SiteRouterProps) {
  const [history] = useState(createHistory);
  const [shown, setShown] = useState({ action: history.action, location: history.location });
  useLayoutEffect(() => {
    let current = history.location;
    return history.listen(({ action, location }) => {
      const show = () => setShown({ action, location });
      const isPressed = action === 'PUSH' && isSameScreen(current, location, base);
      current = location;
      if (isPressed) show();
      else startTransition(show);
    });
  }, [history, base]);
  return (
    <Router
      basename={base}
      location={shown.location}
      navigationType={shown.action}
      navigator={history}
    >
      {children}
    </Router>
  );
}
