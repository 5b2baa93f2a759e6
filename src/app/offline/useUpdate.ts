import { useEffect, useState } from 'react';
import { whenIdle } from '../../ui/whenIdle.ts';

export interface Update {
  /** Whether a newer version is complete on this device and the reader has not put it off. */
  readonly isReady: boolean;
  /** Whether it is being taken up: the page reloads in a moment. */
  readonly isTakingUp: boolean;
  /** Reloads the page as that version. */
  readonly takeUp: () => void;
  /** Not now: it is taken up when the site is next opened with no other tab of it. */
  readonly putOff: () => void;
}

/** Registers the service worker once the page is idle, and tells of newer versions. */
export function useUpdate(): Update {
  const [ready, setReady] = useState<{ readonly takeUp: () => void } | null>(null);
  const [isTakingUp, setTakingUp] = useState(false);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
    return whenIdle(() => void startWorker((takeUp) => setReady({ takeUp })));
  }, []);
  return {
    isReady: ready !== null,
    isTakingUp,
    takeUp: () => {
      setTakingUp(true);
      ready?.takeUp();
    },
    putOff: () => setReady(null),
  };
}

async function startWorker(onReady: (takeUp: () => void) => void): Promise<void> {
  try {
    const { registerWorker } = await import('./workerRegistration.ts');
    await registerWorker(import.meta.env.BASE_URL, onReady);
  } catch {
    // Private windows, settings and plain HTTP forbid workers. The site needs none: it is then
    // not kept for use without a network, and each visit gets the newest version.
  }
}
