import type { DatabaseFaultKind } from '../../storage/databaseFault.ts';
import { LIBRARY_DATABASE } from '../../storage/libraryDatabase.ts';
import type { StorageFault } from '../../storage/safeStorage.ts';

/** What is told of a fault of the library: what happened, what it means, what to do. */
export function createFault(kind: DatabaseFaultKind | 'partly unreadable'): StorageFault {
  const key = `${LIBRARY_DATABASE} ${kind}`;
  switch (kind) {
    case 'full':
      return { key, kind: 'full', says: SENTENCES.full };
    case 'partly unreadable':
      return { key, kind: 'unreadable', says: SENTENCES['partly unreadable'] };
    default:
      return { key, kind: 'unavailable', says: SENTENCES[kind] };
  }
}

const SENTENCES: Readonly<Record<DatabaseFaultKind | 'partly unreadable', string>> = {
  full: 'This device has no room left, so what you change in the library may be gone once this page is closed. Free some room: the next change keeps everything.',
  newer:
    'The library on this device was kept by a newer version of Collate, so what you change may be gone once this page is closed. Close its other tabs and reload this page.',
  blocked:
    'Another tab of Collate holds the library, so what you change here may be gone once this page is closed. Close the other tabs: the next change keeps everything.',
  unavailable:
    'This browser keeps no notes for this site, as in a private window, so they are gone once this page is closed. Allow site data to keep them.',
  'partly unreadable':
    'Something in the library of this device could not be read. It stays there, and the rest is shown.',
};
