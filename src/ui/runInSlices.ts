import { giveWay } from './giveWay.ts';
import { whenIdle } from './whenIdle.ts';

/** Half a frame: a keystroke or a click waits no longer. */
const SLICE_MS = 8;

/**
 * Runs a long computation a few steps at a time, from when the browser is first idle. Between two
 * slices stands a turn, not another idle period: those come 50 ms apart, and two seconds of work
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
        else giveWay(runSlice);
      } catch (error) {
        reject(error);
      }
    };
    whenIdle(runSlice);
  });
}

/** A file of a text that takes long to make. Each piece is handed to the browser at once: all would take long as well. */
export function createFileInSlices(pieces: Iterable<string>, type: string): Promise<Blob> {
  return runInSlices(joinPieces(pieces, type));
}

function* joinPieces(pieces: Iterable<string>, type: string): Generator<void, Blob> {
  const parts: Blob[] = [];
  for (const piece of pieces) {
    parts.push(new Blob([piece]));
    yield;
  }
  return new Blob(parts, { type });
}
