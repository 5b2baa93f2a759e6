/**
 * Why a database could not be opened, read or written: `newer` was kept by a later version of the
 * site, `blocked` is held by another tab.
 */
export type DatabaseFaultKind = 'full' | 'newer' | 'blocked' | 'unavailable';

/** The kind of what a database, or waiting for one, was rejected with. */
export function readDatabaseFault(cause: unknown): DatabaseFaultKind {
  const name = cause instanceof DOMException || cause instanceof Error ? cause.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'TimeoutError':
      return 'blocked';
    default:
      return 'unavailable';
  }
}
