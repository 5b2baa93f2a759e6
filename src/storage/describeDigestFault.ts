import type { DatabaseFaultKind } from './databaseFault.ts';
import { readDatabaseFault } from './databaseFault.ts';

const SENTENCES: Readonly<Record<DatabaseFaultKind, string>> = {
  full: 'This device has no room left for the list: nothing was kept. Delete another list or free some space, and open it again.',
  newer:
    'The lists on this device were kept by a newer version of Collate. Close its other tabs and reload this page.',
  blocked:
    'Another tab of Collate holds the lists of this device. Close the other tabs and try again.',
  unavailable:
    'This browser does not keep lists, as in a private window or where its settings forbid it. Allow storage for this site, or use another window.',
};

/** Why lists could not be kept or read, and what can be done. */
export function describeDigestFault(cause: unknown): string {
  return SENTENCES[readDatabaseFault(cause)];
}
