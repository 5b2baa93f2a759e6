import { Workbox } from 'workbox-window';
import { trustScriptAddress } from '../../ui/trust.ts';

/** How long an open page waits before it asks for a new version again. */
const CHECK_EVERY_MS = 60 * 60 * 1000;
/** How long nothing may have been fetched for the page to count as quiet. */
const QUIET_MS = 300;
/** A page that never falls quiet is not waited for. */
const LONGEST_WAIT_MS = 2000;

/**
 * Registers the service worker of the site at `base` (`/` or `/collate/`). `onReady` is called when
 * a newer version is complete, with how to take it up: that reloads the page. It is also called in a
 * tab in which nobody asked, when another tab has taken it up. Rejects where the browser has or
 * allows no service worker.
 */
export async function registerWorker(
  base: string,
  onReady: (takeUp: () => void) => void,
): Promise<void> {
  const worker = new Workbox(trustScriptAddress(`${base}service-worker.js`), { scope: base });
  // The worker of a first visit takes charge of a page that it brings nothing new.
  let isInCharge = navigator.serviceWorker.controller !== null;
  let isAskedFor = false;
  let isTakenUp = false;
  const reload = () => window.location.reload();
  const takeUp = () => {
    isAskedFor = true;
    if (isTakenUp) reload();
    else void whenQuiet().then(() => worker.messageSkipWaiting());
  };
  worker.addEventListener('waiting', async () => {
    // The worker of a first visit may wait a moment as well, for no other, and be active by now.
    const registration = await navigator.serviceWorker.getRegistration(base);
    if (registration?.active && registration.waiting) onReady(takeUp);
  });
  worker.addEventListener('controlling', () => {
    isTakenUp = isInCharge;
    isInCharge = true;
    if (isTakenUp && isAskedFor) reload();
    else if (isTakenUp) onReady(takeUp);
  });
  await worker.register();
  checkForUpdates(worker);
}

/** Browsers look for a new version when a page is opened; one that stays open looks when it is shown again. */
function checkForUpdates(worker: Workbox): void {
  let checkedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checkedAt < CHECK_EVERY_MS) return;
    checkedAt = Date.now();
    // Without a network there is nothing to find; the next time asks again.
    worker.update().catch(() => undefined);
  });
}

/**
 * Resolves when the page fetches nothing any more. A request that reaches the old worker while it is
 * stopped starts it again, and the new one then becomes active only half a minute later. The click on
 * *Reload* may itself be what makes the page fetch.
 */
function whenQuiet(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      resolve();
    };
    const observer = new PerformanceObserver(() => waitAgain());
    // What a busy page was not told of yet counts as well.
    const look = () => (observer.takeRecords().length > 0 ? waitAgain() : end());
    let quiet = setTimeout(look, QUIET_MS);
    const waitAgain = () => {
      clearTimeout(quiet);
      quiet = setTimeout(look, QUIET_MS);
    };
    const longest = setTimeout(end, LONGEST_WAIT_MS);
    observer.observe({ type: 'resource' });
  });
}
