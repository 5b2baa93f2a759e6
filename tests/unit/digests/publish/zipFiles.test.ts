import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../../../src/digests/publish/zipFiles.ts';

const FILES = Array.from(
  { length: 95 },
  (_, place) => [`papers/${place}.html`, `Paper ${place}, “é”`] as const,
);

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
    expect(told).toEqual([0, 20, 40, 60, 80]);
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
        if (done === 40) ending.abort();
      },
      signal: ending.signal,
    });
    await expect(zip).rejects.toThrow();
    expect(made).toBe(41);
  });
});
