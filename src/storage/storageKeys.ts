/** Names under which this browser's storage keeps what; the script before first paint reads them as well. */
export const PREFERENCES_KEY = 'collate.preferences';
export const LIBRARY_KEY = 'collate.library';
export const COMPARE_KEY = 'collate.compare';
export const DRAFTS_KEY = 'collate.drafts';

/** The key of what is kept for each digest by itself; the built-in one keeps the plain key. */
export function scopeKey(key: string, digestId: string | null): string {
  return digestId === null ? key : `${key}.${digestId}`;
}
