import { useEffect, useState } from 'react';
import { listDigests } from '../storage/digestDatabase.ts';

/** The ids of the digests of this device; `null` until they are known, or where nothing is kept. */
export function useKeptDigests(isAsked: boolean): ReadonlySet<string> | null {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    listDigests().then(
      (digests) => {
        if (isWanted) setIds(new Set(digests.map(({ id }) => id)));
      },
      // Then nothing is said of a digest being gone.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [isAsked]);
  return ids;
}
