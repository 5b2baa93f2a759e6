import { readOwnDigestId } from '../url/digestAddress.ts';

/** Stands for the digest that the site was built with. */
export const BUILT_IN = 'builtin';

/**
 * What a saved paper is kept under: `"mamba"` in the built-in digest, as older versions had it, and
 * `"k3f9/mamba"` in a digest of this device. Neither id has a slash.
 */
export function createLibraryKey(digestId: string, paperId: string): string {
  return digestId === BUILT_IN ? paperId : `${digestId}/${paperId}`;
}

/** The inverse of `createLibraryKey`. */
export function parseLibraryKey(key: string): {
  readonly digestId: string;
  readonly paperId: string;
} {
  const slash = key.indexOf('/');
  return slash === -1
    ? { digestId: BUILT_IN, paperId: key }
    : { digestId: key.slice(0, slash), paperId: key.slice(slash + 1) };
}

/** The digest of the page that is shown. */
export function readShownDigest(): string {
  return readOwnDigestId() ?? BUILT_IN;
}
