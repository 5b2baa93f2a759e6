import { Suspense } from 'react';
import { useLocation, useRoutes } from 'react-router';
import type { FindingsSource } from '../corpus/findings/loadFindings.ts';
import { FindingsContext } from '../corpus/findings/useFindings.ts';
import type { Corpus } from '../corpus/schema.ts';
import { CorpusContext } from '../corpus/useCorpus.ts';
import { useEditedCorpusStore } from '../digests/labels/editedCorpusStore.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { routes } from './routes.tsx';

interface AppProps {
  readonly corpus: Corpus;
  readonly findings: FindingsSource;
}

/** The application for one corpus; whoever renders it puts a router above it. */
export function App({ corpus, findings }: AppProps) {
  const { key } = useLocation();
  const edited = useEditedCorpusStore((state) => state.corpus);
  // A list that is not kept may be shown after one that was edited.
  const current = edited?.list?.id === corpus.list?.id ? edited : null;
  return (
    <ErrorBoundary place={key}>
      <CorpusContext value={current ?? corpus}>
        <FindingsContext value={findings}>
          <Suspense>{useRoutes(routes)}</Suspense>
        </FindingsContext>
      </CorpusContext>
    </ErrorBoundary>
  );
}
