import { Suspense } from 'react';
import { useCorpus } from '../corpus/useCorpus.ts';
import { later } from '../ui/later.tsx';
import { FileDrop } from './reading/FileDrop.tsx';

const VersionNotice = later(
  async () => (await import('./versions/VersionNotice.tsx')).VersionNotice,
);

/** What every page has of lists, once it is idle: files are dropped on it, and a kept list may have changed. */
export function ListParts() {
  const { list } = useCorpus();
  return (
    <>
      <FileDrop />
      {list?.version === undefined ? null : (
        <Suspense>
          <VersionNotice />
        </Suspense>
      )}
    </>
  );
}
