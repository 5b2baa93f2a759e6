import { useEffect, useState } from 'react';
import type { LaterComponent } from './later.tsx';
import { whenIdle } from './whenIdle.ts';

/**
 * Fetches a component once the page is idle, then renders it. Where its code cannot be fetched, as
 * without a network, the page goes on without it.
 */
export function WhenIdle({ part: Part }: { readonly part: LaterComponent<object> }) {
  const [isReady, setReady] = useState(false);
  useEffect(
    () =>
      whenIdle(() => {
        Part.load().then(
          () => setReady(true),
          () => undefined,
        );
      }),
    [Part],
  );
  return isReady ? <Part /> : null;
}
