import { StrictMode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { StaticRouter } from 'react-router';
import type { FindingsSource } from '../corpus/findings/loadFindings.ts';
import type { Corpus } from '../corpus/schema.ts';
import { App } from './App.tsx';

/** What pages are written from. */
interface PageData {
  readonly corpus: Corpus;
  readonly findings: FindingsSource;
}

/**
 * The markup of one page as the browser would first render it, for the build to write to a file.
 * `path` is within the site (`/papers/mamba`), `base` where the site lives (`/` or `/collate/`).
 * The tree is that of `main.tsx`, so that the page is hydrated without a mismatch.
 */
export async function renderPage(
  { corpus, findings }: PageData,
  path: string,
  base: string,
): Promise<string> {
  const location = `${base}${path.slice(1)}`;
  const { prelude } = await prerenderToNodeStream(
    <StrictMode>
      <StaticRouter basename={base} location={location}>
        <App corpus={corpus} findings={findings} />
      </StaticRouter>
    </StrictMode>,
    {
      // Larger parts would come out of order and be put in place by an inline script.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (error) => {
        throw error;
      },
    },
  );
  let markup = '';
  for await (const chunk of prelude) markup += chunk;
  return markup;
}
