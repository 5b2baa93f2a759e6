import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { countPapers } from '../corpus/countPapers.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { listInsightPages } from '../insight/insightPages.ts';
import { explorePath, insightPath } from '../url/paths.ts';
import { MessagePage } from './MessagePage.tsx';

/** A page about claims, costs and relations; for a list without them, why there is none. */
export function WithFindings({ children }: { readonly children: ReactNode }) {
  const corpus = useCorpus();
  if (corpus.list === undefined) return children;
  const hasGaps = listInsightPages(corpus).includes('gaps');
  return (
    <MessagePage
      heading="This page needs more than the list has"
      ways={
        <>
          <Link to={explorePath()}>All {countPapers(corpus.papers.length)}</Link>
          {hasGaps ? <Link to={insightPath('gaps')}>Coverage and gaps of this list</Link> : null}
        </>
      }
    >
      <title>Not for this list – Collate</title>
      <p>
        Claims, costs and lineage are read in each paper by people. “{corpus.digest.name}” brings
        its papers and their labels only.
      </p>
    </MessagePage>
  );
}
