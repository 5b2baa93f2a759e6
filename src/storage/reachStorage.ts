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
