import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import corpusUrl from 'virtual:corpus-url';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { loadCorpus } from '../corpus/loadCorpus.ts';
import { CorpusContext } from '../corpus/useCorpus.ts';
import { ErrorReport } from './ErrorPage.tsx';
import { routes } from './routes.tsx';

/** Composition root: the corpus is loaded once, then the address decides what is drawn. */
async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  try {
    const corpus = await loadCorpus(corpusUrl);
    const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL });
    root.render(
      <StrictMode>
        <CorpusContext value={corpus}>
          <RouterProvider router={router} />
        </CorpusContext>
      </StrictMode>,
    );
  } catch (error) {
    root.render(<ErrorReport error={error} />);
  }
}

const container = document.getElementById('root');
if (container) void start(container);
