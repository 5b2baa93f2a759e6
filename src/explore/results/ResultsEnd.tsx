import { Suspense, useEffect } from 'react';
import { SHORT_LIST } from '../../search/memory/shortList.ts';
import { later } from '../../ui/later.tsx';
import { whenIdle } from '../../ui/whenIdle.ts';
import type { WaysOutProps } from './waysOut.ts';

// Most readers find something: the code of these comes once the page is idle.
const EmptyResults = later(async () => (await import('./EmptyResults.tsx')).EmptyResults);
const MoreResults = later(async () => (await import('./MoreResults.tsx')).MoreResults);

/** What is said in place of an empty list, and offered below a short one. */
export function ResultsEnd(props: WaysOutProps) {
  useEffect(
    () =>
      whenIdle(() => {
        // What is not there by then is fetched again where it is needed.
        for (const part of [EmptyResults, MoreResults]) part.load().catch(() => undefined);
      }),
    [],
  );
  const { query, selection } = props;
  const count = selection.papers.length;
  const isShort = count > 0 && count < SHORT_LIST && query.text.trim() !== '';
  return (
    <Suspense>
      {count === 0 ? <EmptyResults {...props} /> : null}
      {isShort ? <MoreResults {...props} /> : null}
    </Suspense>
  );
}
