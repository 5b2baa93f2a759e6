/** Longest wait for a browser that is never at rest. */
const LONGEST_WAIT_MS = 1000;

/** Runs a task once the page is drawn; returns how to call it off. Safari has no idle callbacks. */
export function whenAtRest(task: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(task, 0);
    return () => clearTimeout(timer);
  }
  const request = window.requestIdleCallback(task, { timeout: LONGEST_WAIT_MS });
  return () => window.cancelIdleCallback(request);
}
