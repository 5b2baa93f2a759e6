/** Names under which this browser's storage keeps what; the script before first paint reads them as well. */
export const PREFERENCES_KEY = 'collate.preferences';
export const LIBRARY_KEY = 'collate.library';
export const COMPARE_KEY = 'collate.compare';
