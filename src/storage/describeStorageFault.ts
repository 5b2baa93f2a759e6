import type { StorageFault } from './safeStorage.ts';

/** The fault in plain words: what happened and what to do. */
export function describeStorageFault({ key, kind, says }: StorageFault): string {
  if (says !== undefined) return says;
  switch (kind) {
    case 'unreadable':
      return `What this browser kept under “${key}” could not be read. It was put aside under a name that begins with “${key}.set-aside”; this part starts empty.`;
    case 'lost':
      return `What this browser kept under “${key}” could not be read, nor put aside for want of room. The next change replaces it: free some room first to keep it.`;
    case 'unavailable':
      return 'This browser keeps no data for this site: what you save lasts until the page is closed or reloaded. Allow data of this site to keep it.';
    case 'full':
      return 'This browser has no room left for this site: the last change may be gone when the page is closed or reloaded. Free some room, then change something again.';
    default:
      return kind satisfies never;
  }
}
