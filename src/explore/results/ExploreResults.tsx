import { Suspense } from 'react';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import { LatePaperTable } from './LatePaperTable.tsx';
import { PaperList } from './PaperList.tsx';
import type { ResultsProps } from './useRows.ts';

/** The papers found, as a list or a table. */
export function ExploreResults(props: ResultsProps) {
  const { query } = useExploreQuery();
  if (query.view === 'list') return <PaperList {...props} />;
  return (
    <Suspense>
      <LatePaperTable {...props} />
    </Suspense>
  );
}
