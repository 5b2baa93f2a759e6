/** Why lists could not be kept or read, and what can be done. */
export function describeDigestFault(cause: unknown): string {
  const name = cause instanceof DOMException || cause instanceof Error ? cause.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return 'This device has no room left for the list: nothing was kept. Delete another list or free some space, and open it again.';
    case 'VersionError':
      return 'The lists on this device were kept by a newer version of Collate. Close its other tabs and reload this page.';
    case 'TimeoutError':
      return 'Another tab of Collate holds the lists of this device. Close the other tabs and try again.';
    default:
      return 'This browser does not keep lists, as in a private window or where its settings forbid it. Allow storage for this site, or use another window.';
  }
}
