import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import corpusUrl from 'virtual:corpus-url';
import findingsUrl from 'virtual:findings-url';
import type { ReactNode } from 'react';
import { StrictMode, startTransition, useLayoutEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createNoFindings } from '../corpus/findings/createNoFindings.ts';
import {
  createFindingsSource,
  createReadyFindings,
  loadFindings,
} from '../corpus/findings/loadFindings.ts';
import { loadCorpus } from '../corpus/loadCorpus.ts';
import type { Corpus } from '../corpus/schema.ts';
import { loadSearchEngine } from '../search/useSearchEngine.ts';
import { digestBase, readDigestId } from '../url/digestAddress.ts';
import { tidyPathname } from '../url/pathForms.ts';
import { App } from './App.tsx';
import { DigestGonePage } from './DigestGonePage.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { loadRoute } from './routes.tsx';
import { SiteRouter } from './SiteRouter.tsx';

/** Composition root: the corpus is loaded once, then the address decides what is rendered. */
async function start(container: HTMLElement): Promise<void> {
  const digestId = readDigestId(window.location.pathname);
  const base = digestBase(import.meta.env.BASE_URL, digestId);
  tidyAddress(window.location, base);
  try {
    const corpus = await loadDigest(digestId);
    if (corpus === null) {
      draw(container, <DigestGonePage />);
      return;
    }
    const findings =
      corpus.list === undefined
        ? createFindingsSource(() => loadFindings(findingsUrl))
        : createReadyFindings(createNoFindings(corpus));
    const app = (
      <StrictMode>
        <SiteRouter base={base}>
          <App corpus={corpus} findings={findings} />
        </SiteRouter>
      </StrictMode>
    );
    if (isWrittenFor(container, window.location, base)) {
      // If a late part is not loaded before hydration, React removes it at the next update. If loading
      // fails, the part shows the error.
      await loadRoute(window.location, base).catch(() => undefined);
      // In a transition the browser may do other work in between: the page can be read already.
      startTransition(() => {
        hydrateRoot(container, app);
      });
      return;
    }
    // A shared search opens as what was shared, not as the whole list for a moment.
    const isSearch = new URLSearchParams(window.location.search).has('q');
    await Promise.all([
      isSearch ? loadSearchEngine(corpus) : null,
      loadRoute(window.location, base),
    ]);
    draw(container, app);
  } catch (error) {
    draw(container, <ErrorPage error={error} />);
  }
}

/** The built-in digest, or one of this device; `null` where this device does not have it. */
async function loadDigest(id: string | null): Promise<Corpus | null> {
  if (id === null) return loadCorpus(corpusUrl);
  const { loadKeptCorpus } = await import('../digests/keptCorpus.ts');
  return loadKeptCorpus(id);
}

/** The file of a page may have been opened by its name, or with a slash at the end: same page, one address. */
function tidyAddress({ pathname, search, hash }: Location, base: string): void {
  const tidy = tidyPathname(`${pathname}/`.replace(/\/+$/u, '/') === base ? base : pathname, base);
  if (tidy === pathname) return;
  window.history.replaceState(window.history.state, '', `${tidy}${search}${hash}`);
}

/**
 * Whether the document holds the prerendered page of this address, and `firstPaint.ts` did not find that
 * the reader's query or library changes it.
 */
function isWrittenFor({ dataset }: HTMLElement, { pathname }: Location, base: string): boolean {
  if (base !== import.meta.env.BASE_URL) return false;
  const path = `/${pathname.slice(base.length)}`;
  return document.documentElement.dataset.pending === undefined && dataset.path === path;
}

/** Renders in place of the prerendered page, which React removes in the same update. */
function draw(container: HTMLElement, page: ReactNode): void {
  startTransition(() => createRoot(container).render(<Drawn>{page}</Drawn>));
}

function Drawn({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    delete document.documentElement.dataset.pending;
    // The title of the prerendered page, before which React has put that of this one.
    document.head.querySelector('title ~ title')?.remove();
  }, []);
  return children;
}

const container = document.getElementById('root');
if (container) void start(container);
