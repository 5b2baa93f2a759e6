/** Where a worker keeps copies of the site: one cache a version. */
export interface SiteCopies {
  /** The cache of this worker's own version. */
  readonly name: string;
  /** To be called before this version is fetched; what an earlier try at another one left is deleted. */
  readonly noteFetching: () => Promise<void>;
  /** To be called when this version is complete. */
  readonly noteInstalled: () => Promise<void>;
  /** To be called when this version becomes active: the one before stays only for pages that may show it. */
  readonly noteActivated: (mayOlderBeShown: boolean) => Promise<void>;
}

const ROLES = ['fetching', 'installed', 'active', 'previous'] as const;
type Role = (typeof ROLES)[number];

/**
 * The copies of the site at `scope`, a full address; other sites of the same origin have their
 * own. At most four exist: one being fetched, one that waits, the active one, and the one before
 * it while another tab may show it, until the next one becomes active.
 */
export function createSiteCopies(version: string, scope: string, caches: CacheStorage): SiteCopies {
  const prefix = `collate ${scope} `;
  const name = `${prefix}${version}`;
  const notes = `collate-notes ${scope}`;
  const address = (role: Role) => new URL(`copies/${role}`, scope).href;

  const read = async (role: Role): Promise<string | null> => {
    const note = await (await caches.open(notes)).match(address(role));
    return note === undefined ? null : note.text();
  };
  const write = async (role: Role, cacheName: string | null): Promise<void> => {
    const cache = await caches.open(notes);
    if (cacheName === null) await cache.delete(address(role));
    else await cache.put(address(role), new Response(cacheName));
  };
  // Whoever deletes does so by the notes alone: another worker may be fetching meanwhile.
  const deleteAbandoned = async () => {
    const needed = new Set(await Promise.all(ROLES.map(read)));
    const names = (await caches.keys()).filter((key) => key.startsWith(prefix));
    await Promise.all(names.filter((key) => !needed.has(key)).map((key) => caches.delete(key)));
  };

  return {
    name,
    noteFetching: async () => {
      await write('fetching', name);
      await deleteAbandoned();
    },
    noteInstalled: () => write('installed', name),
    noteActivated: async (mayOlderBeShown) => {
      const before = await read('active');
      if (before !== name) await write('previous', mayOlderBeShown ? before : null);
      await write('active', name);
      await deleteAbandoned();
    },
  };
}
