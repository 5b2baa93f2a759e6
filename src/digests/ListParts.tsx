import { useCorpus } from '../corpus/useCorpus.ts';
import { later } from '../ui/later.tsx';
import { WhenIdle } from '../ui/WhenIdle.tsx';
import { FileDrop } from './reading/FileDrop.tsx';

const ListNotices = later(async () => (await import('./ListNotices.tsx')).ListNotices);

/** What every page has of lists, once it is idle: files are dropped on it, and a kept list may have changed. */
export function ListParts() {
  const hasVersion = useCorpus().list?.version !== undefined;
  return (
    <>
      <FileDrop />
      {hasVersion ? <WhenIdle part={ListNotices} /> : null}
    </>
  );
}
