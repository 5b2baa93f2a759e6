import { describe, expect, it } from 'vitest';
import { createSiteCopies } from '../../../../src/app/offline/siteCopies.ts';

const SCOPE = 'https://example.org/collate/';

/** The part of `CacheStorage` that the copies use. */
function createCaches(): CacheStorage {
  const caches = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const entries = caches.get(name) ?? new Map<string, Response>();
    caches.set(name, entries);
    return Promise.resolve({
      match: (url: string) => Promise.resolve(entries.get(url)?.clone()),
      put: (url: string, response: Response) => Promise.resolve(void entries.set(url, response)),
      delete: (url: string) => Promise.resolve(entries.delete(url)),
    });
  };
  return {
    open,
    keys: () => Promise.resolve([...caches.keys()]),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
  } as unknown as CacheStorage;
}

/** Versions that the caches hold a copy of, in the order in which they came. */
async function listVersions(caches: CacheStorage, scope = SCOPE): Promise<string[]> {
  const prefix = `collate ${scope} `;
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

async function fetchCopy(version: string, caches: CacheStorage, scope = SCOPE) {
  const copies = createSiteCopies(version, scope, caches);
  await copies.noteFetching();
  await caches.open(copies.name);
  return copies;
}

async function install(version: string, caches: CacheStorage, scope = SCOPE) {
  const copies = await fetchCopy(version, caches, scope);
  await copies.noteInstalled();
  return copies;
}

describe('the copies of the site', () => {
  it('are one, where no page shows an older version', async () => {
    const caches = createCaches();
    for (const version of ['a', 'b', 'c']) {
      await (await install(version, caches)).noteActivated(false);
      expect(await listVersions(caches)).toEqual([version]);
    }
  });

  it('include the version before for tabs that show it, and no other', async () => {
    const caches = createCaches();
    for (const version of ['a', 'b', 'c']) {
      await (await install(version, caches)).noteActivated(true);
    }
    expect(await listVersions(caches)).toEqual(['b', 'c']);
  });

  it('leave the active version alone while another is fetched', async () => {
    const caches = createCaches();
    await (await install('a', caches)).noteActivated(false);
    await fetchCopy('b', caches);
    expect(await listVersions(caches)).toEqual(['a', 'b']);
  });

  it('lose what was left half-fetched when the next version is fetched', async () => {
    const caches = createCaches();
    await (await install('a', caches)).noteActivated(false);
    for (const version of ['b', 'c', 'd', 'e']) await fetchCopy(version, caches);
    expect(await listVersions(caches)).toEqual(['a', 'e']);
  });

  it('keep a version that waits while the next one is fetched: it may still be asked for', async () => {
    const caches = createCaches();
    await (await install('a', caches)).noteActivated(false);
    await install('b', caches);
    await fetchCopy('c', caches);
    expect(await listVersions(caches)).toEqual(['a', 'b', 'c']);
  });

  it('that are being fetched survive the moment in which another version takes over', async () => {
    const caches = createCaches();
    await (await install('a', caches)).noteActivated(false);
    const waiting = await install('b', caches);
    await fetchCopy('c', caches);
    await waiting.noteActivated(false);
    expect(await listVersions(caches)).toEqual(['b', 'c']);
  });

  it('are never more than four', async () => {
    const caches = createCaches();
    await (await install('a', caches)).noteActivated(false);
    let most = 0;
    for (const version of ['b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const copies = await install(version, caches);
      await fetchCopy(`half of ${version}`, caches);
      if (version > 'd') await copies.noteActivated(true);
      most = Math.max(most, (await listVersions(caches)).length);
    }
    expect(most).toBeLessThanOrEqual(4);
  });

  it('leave other sites of the same origin alone', async () => {
    const caches = createCaches();
    await (await install('a', caches, 'https://example.org/')).noteActivated(false);
    await (await install('b', caches)).noteActivated(false);
    expect(await listVersions(caches, 'https://example.org/')).toEqual(['a']);
  });
});
