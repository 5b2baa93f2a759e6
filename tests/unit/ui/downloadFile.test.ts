// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { downloadFile } from '../../../src/ui/downloadFile.ts';

const pressed: HTMLAnchorElement[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  pressed.splice(0);
  URL.createObjectURL = vi.fn(() => 'blob:file');
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function press(
    this: HTMLAnchorElement,
  ) {
    pressed.push(this);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('keeps the address of the file until the browser has surely read it, and no longer', () => {
  downloadFile('chart.svg', new Blob(['<svg/>']));
  expect(pressed.map(({ download, href }) => [download, href])).toEqual([
    ['chart.svg', 'blob:file'],
  ]);
  vi.advanceTimersByTime(30_000);
  expect(URL.revokeObjectURL).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(URL.revokeObjectURL).toHaveBeenCalledExactlyOnceWith('blob:file');
});
