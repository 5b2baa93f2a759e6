import { Suspense } from 'react';
import { useRoutes } from 'react-router';
import type { Corpus } from '../corpus/schema.ts';
import { CorpusContext } from '../corpus/useCorpus.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { routes } from './routes.tsx';

/** The application for one corpus; whoever renders it puts a router above it. */
export function App({ corpus }: { corpus: Corpus }) {
  return (
    <ErrorBoundary>
      <CorpusContext value={corpus}>
        <Suspense>{useRoutes(routes)}</Suspense>
      </CorpusContext>
    </ErrorBoundary>
  );
}
