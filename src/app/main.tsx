import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import corpusUrl from 'virtual:corpus-url';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { loadCorpus } from '../corpus/loadCorpus.ts';
import { loadSearchEngine } from '../search/useSearchEngine.ts';
import { App } from './App.tsx';
import { ErrorPage } from './ErrorPage.tsx';

/** Composition root: the corpus is loaded once, then the address decides what is drawn. */
async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  try {
    const corpus = await loadCorpus(corpusUrl);
    // A shared search opens as what was shared, not as the whole list for a moment.
    if (new URLSearchParams(window.location.search).has('q')) await loadSearchEngine(corpus);
    root.render(
      <StrictMode>
        <BrowserRouter basename={import.meta.env.BASE_URL}>
          <App corpus={corpus} />
        </BrowserRouter>
      </StrictMode>,
    );
  } catch (error) {
    root.render(<ErrorPage error={error} />);
  }
}

const container = document.getElementById('root');
if (container) void start(container);
