const DIGEST = /\/digests\/([a-z0-9][a-z0-9-]{0,79})(?:\/|$)/u;

/**
 * The digest of this device that an address is in; `null` for the built-in one.
 *
 *     readDigestId('/collate/digests/ecology-k3f9/papers/darwin-1859') = 'ecology-k3f9'
 */
export function readDigestId(pathname: string): string | null {
  return DIGEST.exec(pathname)?.[1] ?? null;
}

/** Where the pages of a digest live, within a site at `base`: `/collate/digests/ecology-k3f9/`. */
export function digestBase(base: string, id: string | null): string {
  return id === null ? base : `${base}digests/${id}/`;
}

/**
 * The digest of this page; `null` for the built-in one, and where no page is (in Node). A page that is
 * a list by itself says which: all files of a disk share one storage.
 */
export function readOwnDigestId(): string | null {
  if (typeof document === 'undefined') return null;
  return document.documentElement.dataset.digest ?? readDigestId(location.pathname);
}
