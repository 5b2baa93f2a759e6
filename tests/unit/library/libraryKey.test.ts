import { describe, expect, test } from 'vitest';
import { BUILT_IN, createLibraryKey, parseLibraryKey } from '../../../src/library/libraryKey.ts';

describe('the key of a saved paper', () => {
  test.each([
    [BUILT_IN, 'mamba', 'mamba'],
    ['k3f9', 'mamba', 'k3f9/mamba'],
  ])('of %s and %s is %s, and leads back', (digestId, paperId, key) => {
    expect(createLibraryKey(digestId, paperId)).toBe(key);
    expect(parseLibraryKey(key)).toEqual({ digestId, paperId });
  });
});
