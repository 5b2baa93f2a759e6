import { whenIdle } from './whenIdle.ts';

/** Half a frame: a keystroke or a click waits no longer. */
const SLICE_MS = 8;

/**
 * Runs a long computation a few steps at a time, from when the browser is first idle. Between two
 * slices stands a timer, not another idle period: those come 50 ms apart, and two seconds of work
 * took fourteen. Rejects with what a step throws.
 */
export function runInSlices<Result>(steps: Iterator<void, Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const runSlice = () => {
      const end = performance.now() + SLICE_MS;
      try {
        let step = steps.next();
        while (step.done !== true && performance.now() < end) step = steps.next();
        if (step.done === true) resolve(step.value);
        else setTimeout(runSlice, 0);
      } catch (error) {
        reject(error);
      }
    };
    whenIdle(runSlice);
  });
}
