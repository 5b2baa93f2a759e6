/** Longest wait for a browser that is never idle. */
const LONGEST_WAIT_MS = 1000;

/** Runs a task once the browser is idle; returns how to cancel it. Safari has no idle callbacks: soon. */
export function whenIdle(task: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(task, 0);
    return () => clearTimeout(timer);
  }
  const request = window.requestIdleCallback(task, { timeout: LONGEST_WAIT_MS });
  return () => window.cancelIdleCallback(request);
}
