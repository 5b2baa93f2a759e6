// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useListReading } from '../../src/digests/reading/useListReading.ts';

test('a browser that makes no worker says so instead of reading for ever', async () => {
  class NoWorker {
    constructor() {
      throw new Error('Workers are switched off.');
    }
  }
  vi.stubGlobal('Worker', NoWorker);
  const { result } = renderHook(() => useListReading(() => undefined));
  const file = new File(['@misc{a, title = {Herons}}'], 'herons.bib');
  await act(() => result.current.readChosen([file]));
  expect(result.current.reading).toEqual({
    stage: 'failed',
    message: 'Workers are switched off.',
  });
  vi.unstubAllGlobals();
});
