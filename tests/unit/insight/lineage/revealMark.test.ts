import { describe, expect, it } from 'vitest';
import { stepInto } from '../../../../src/insight/lineage/revealMark.ts';

describe('stepInto', () => {
  it.each([
    ['stays where all is shown', 100, 180, 0],
    ['stays where there is just the margin', 12, 388, 0],
    ['goes back to what lies before', -30, 50, -42],
    ['goes on to what lies after', 380, 460, 72],
    ['shows the start of what is longer than the frame', 100, 900, 88],
  ])('%s', (_, start, end, step) => {
    expect(stepInto(start, end, 0, 400)).toBe(step);
  });
});
