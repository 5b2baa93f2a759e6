import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zipFiles } from '../../../../src/digests/publish/zipFiles.ts';

const FILES = Array.from(
  { length: 95 },
  (_, place) => [`papers/${place}.html`, `Paper ${place}, “é”`] as const,
);

/** Each look at the clock finds 5 ms gone: the page gets every third piece a turn. */
beforeEach(() => {
  let now = 0;
  vi.stubGlobal('document', { hidden: false });
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 5;
    return now;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a zip made in the browser', () => {
  it('holds every file as it is, and says how far it is', async () => {
    const told: number[] = [];
    const zip = await zipFiles(FILES, {
      count: FILES.length,
      onProgress: (done) => told.push(done),
      signal: new AbortController().signal,
    });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const texts = Object.entries(files).map(([name, bytes]) => [
      name,
      new TextDecoder().decode(bytes),
    ]);
    expect(texts).toEqual(FILES);
    expect(told[0]).toBe(0);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.length).toBeGreaterThan(20);
  });

  it('packs a file of many megabytes in pieces, between which the page gets a turn', async () => {
    const long = 'Sätze über Möwen. '.repeat(60_000);
    const told: number[] = [];
    const zip = await zipFiles([['long.txt', [long, 'end', long]]], {
      count: 1,
      onProgress: (done) => told.push(done),
      signal: new AbortController().signal,
    });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(new TextDecoder().decode(files['long.txt'])).toBe(`${long}end${long}`);
    expect(told.length).toBeGreaterThan(4);
  });

  it('is packed without timers where the page is not seen', async () => {
    vi.stubGlobal('document', { hidden: true });
    const timer = vi.spyOn(globalThis, 'setTimeout');
    const { signal } = new AbortController();
    const zip = await zipFiles(FILES, { count: FILES.length, onProgress: () => undefined, signal });
    expect(zip.size).toBeGreaterThan(0);
    expect(timer).not.toHaveBeenCalled();
  });

  it('is called off between two files, and makes no more of them', async () => {
    const ending = new AbortController();
    let made = 0;
    function* listFiles() {
      for (const file of FILES) {
        made += 1;
        yield file;
      }
    }
    const zip = zipFiles(listFiles(), {
      count: FILES.length,
      onProgress: (done) => {
        if (done >= 40) ending.abort();
      },
      signal: ending.signal,
    });
    await expect(zip).rejects.toThrow();
    expect(made).toBeLessThan(50);
  });
});
