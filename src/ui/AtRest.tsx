import { useEffect, useState } from 'react';
import type { LaterComponent } from './later.tsx';
import { whenAtRest } from './whenAtRest.ts';

/**
 * Fetches a component once the page is idle, then renders it. Where its code cannot be fetched, as
 * without a network, the page goes on without it.
 */
export function AtRest({ part: Part }: { readonly part: LaterComponent<object> }) {
  const [isReady, setReady] = useState(false);
  useEffect(
    () =>
      whenAtRest(() => {
        Part.load().then(
          () => setReady(true),
          () => undefined,
        );
      }),
    [Part],
  );
  return isReady ? <Part /> : null;
}
