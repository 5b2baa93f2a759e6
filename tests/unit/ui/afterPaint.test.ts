import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { afterPaint } from '../../../src/ui/afterPaint.ts';

/** The browser's side: what waits for the next frame. */
let frames: (() => void)[] = [];
const done: string[] = [];
const note = (name: string) => () => {
  done.push(name);
};

function drawFrame(): void {
  const due = frames;
  frames = [];
  for (const callback of due) callback();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
});

afterEach(() => {
  drawFrame();
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  done.length = 0;
});

describe('afterPaint', () => {
  test('runs all tasks of a frame in one task after it, in their order', () => {
    afterPaint(note('one'));
    afterPaint(note('other'));
    expect(frames).toHaveLength(1);
    drawFrame();
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toEqual(['one', 'other']);
  });

  test('leaves what comes between a frame and the task after it to the next frame', () => {
    afterPaint(note('early'));
    drawFrame();
    afterPaint(note('late'));
    vi.runAllTimers();
    expect(done).toEqual(['early']);
    drawFrame();
    vi.runAllTimers();
    expect(done).toEqual(['early', 'late']);
  });

  test('runs no task that is called off, before the frame or after it', () => {
    const callOffOne = afterPaint(note('one'));
    const callOffOther = afterPaint(note('other'));
    afterPaint(note('kept'));
    callOffOne();
    drawFrame();
    callOffOther();
    vi.runAllTimers();
    expect(done).toEqual(['kept']);
  });
});
