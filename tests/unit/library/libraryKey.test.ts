import { describe, expect, test } from 'vitest';
import {
  BUILT_IN,
  createLibraryKey,
  parseLibraryKey,
  readDigestId,
} from '../../../src/library/libraryKey.ts';

describe('the key of a saved paper', () => {
  test.each([
    [BUILT_IN, 'mamba', 'mamba'],
    ['k3f9', 'mamba', 'k3f9/mamba'],
  ])('of %s and %s is %s, and leads back', (digestId, paperId, key) => {
    expect(createLibraryKey(digestId, paperId)).toBe(key);
    expect(parseLibraryKey(key)).toEqual({ digestId, paperId });
  });

  test.each([
    ['/', '/', BUILT_IN],
    ['/papers/mamba', '/', BUILT_IN],
    ['/digests/k3f9/', '/', 'k3f9'],
    ['/collate/digests/k3f9/papers/mamba', '/collate/', 'k3f9'],
    ['/digests/k3f9', '/', BUILT_IN],
    ['/papers/digests/k3f9/', '/', BUILT_IN],
  ])('takes the digest of %s below %s for %s', (pathname, base, digestId) => {
    expect(readDigestId(pathname, base)).toBe(digestId);
  });
});
