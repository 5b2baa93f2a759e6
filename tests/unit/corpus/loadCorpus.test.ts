import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadCorpus } from '../../../src/corpus/loadCorpus.ts';
import { DataLoadError } from '../../../src/corpus/loadData.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function answer(body: string, status = 200) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
}

describe('loadCorpus', () => {
  test('gives the corpus', async () => {
    answer('{"schemaVersion":1,"papers":[]}');
    await expect(loadCorpus('/corpus.json')).resolves.toEqual({ schemaVersion: 1, papers: [] });
  });

  test.each<[string, () => void, RegExp]>([
    [
      'no answer',
      () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('x'))),
      /no ans/u,
    ],
    ['another status', () => answer('', 404), /\/corpus\.json.*answered 404.*Reload/u],
    ['a page instead of JSON', () => answer('<!doctype html>'), /not JSON.*Reload/u],
    ['another version', () => answer('{"schemaVersion":2}'), /version 2.*reads version 1/u],
    ['no version', () => answer('[]'), /version unknown/u],
  ])('%s is named, with the rule and the remedy', async (_, prepare, message) => {
    prepare();
    const loading = loadCorpus('/corpus.json');
    await expect(loading).rejects.toThrow(DataLoadError);
    await expect(loading).rejects.toThrow(message);
  });
});
