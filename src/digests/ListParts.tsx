import { useEffect, useState } from 'react';
import { useCorpus } from '../corpus/useCorpus.ts';
import { later } from '../ui/later.tsx';
import { FileDrop } from './reading/FileDrop.tsx';

const VersionNotice = later(
  async () => (await import('./versions/VersionNotice.tsx')).VersionNotice,
);

/** What every page has of lists, once it is idle: files are dropped on it, and a kept list may have changed. */
export function ListParts() {
  const hasVersion = useCorpus().list?.version !== undefined;
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    if (!hasVersion) return;
    // Without a network the page goes on without it.
    VersionNotice.load().then(
      () => setLoaded(true),
      () => undefined,
    );
  }, [hasVersion]);
  return (
    <>
      <FileDrop />
      {hasVersion && isLoaded ? <VersionNotice /> : null}
    </>
  );
}
