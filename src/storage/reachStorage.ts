/**
 * Does something with local storage, and says whether it could. Where storage is full or forbidden
 * what is logged there has the database alone.
 */
export function reachStorage(use: (storage: Storage) => void): boolean {
  try {
    if (typeof window === 'undefined') return false;
    use(window.localStorage);
    return true;
  } catch {
    return false;
  }
}

/** What local storage has under names that begin with `prefix`: name → text, names in order. */
export function readEntries(prefix: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  reachStorage((storage) => {
    for (const name of Object.keys(storage).toSorted()) {
      const text = name.startsWith(prefix) ? storage.getItem(name) : null;
      if (text !== null) entries.set(name, text);
    }
  });
  return entries;
}
