/** What the device has of a list that is shown. */
export type Keeping = 'kept' | 'deleted' | 'refused';

/**
 * Where a link to a list of this device opens, and what shows the list to others instead. `source` is
 * the address that the list was fetched from, which the link names; `null` where there is none.
 */
export function describeSharedLink(name: string, keeping: Keeping, source: string | null): string {
  if (source !== null) {
    const { host } = new URL(source);
    return `This link opens for others as well: they fetch “${name}” from ${host}, without what you changed in it.`;
  }
  switch (keeping) {
    case 'kept':
      return `This link opens only where “${name}” is kept, as in this browser. Publish it as a file or a site for others.`;
    case 'deleted':
      return `This link opens nowhere, because “${name}” was deleted.`;
    case 'refused':
      return `This link opens nowhere, because this browser does not keep “${name}”. Send the file that it was read from.`;
    default:
      return keeping satisfies never;
  }
}
