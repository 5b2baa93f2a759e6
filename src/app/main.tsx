import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import corpusUrl from 'virtual:corpus-url';
import findingsUrl from 'virtual:findings-url';
import type { ReactNode } from 'react';
import { StrictMode, startTransition, useLayoutEffect } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { moveTray } from '../compare/compareStore.ts';
import { createNoFindings } from '../corpus/findings/createNoFindings.ts';
import {
  createFindingsSource,
  createReadyFindings,
  loadFindings,
} from '../corpus/findings/loadFindings.ts';
import { loadCorpus } from '../corpus/loadCorpus.ts';
import type { Corpus } from '../corpus/schema.ts';
import { useUnkeptListStore } from '../digests/kept/unkeptListStore.ts';
import { loadSearchEngine } from '../search/useSearchEngine.ts';
import { digestBase, readDigestId } from '../url/digestAddress.ts';
import { tidyPathname } from '../url/pathForms.ts';
import { App } from './App.tsx';
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
      if (digestId !== null && (await goToSameContent(digestId))) return;
      await renderGone(container, null);
      return;
    }
    const app = createApp(corpus, base);
    if (isPrerenderedFor(container, window.location, base)) {
      // If a late part is not loaded before hydration, React removes it at the next update.
      await loadParts(base);
      // In a transition the browser may do other work in between: the page can be read already.
      startTransition(() => {
        followUnkeptList(hydrateRoot(container, app));
      });
      return;
    }
    // A shared search opens as what was shared, not as the whole list for a moment.
    const isSearch = new URLSearchParams(window.location.search).has('q');
    await Promise.all([isSearch ? loadSearchEngine(corpus) : null, loadParts(base)]);
    followUnkeptList(render(container, app));
  } catch (error) {
    const isStorage = error instanceof Error && error.name === 'DigestStorageError';
    if (isStorage) await renderGone(container, error.message);
    else render(container, <ErrorPage error={error} />);
  }
}

/** Fetches the code of this address. A part that cannot be fetched says so in its place. */
async function loadParts(base: string): Promise<void> {
  await loadRoute(window.location, base).catch(() => undefined);
}

/** Few readers ever see this page: its code comes with it. */
async function renderGone(container: HTMLElement, reason: string | null): Promise<void> {
  const { DigestGonePage } = await import('./DigestGonePage.tsx');
  render(container, <DigestGonePage reason={reason} />);
}

/** Goes on to the digest of the same content that this device keeps under another name, if there is one. */
async function goToSameContent(id: string): Promise<boolean> {
  const [{ listDigests }, { findSameContent }] = await Promise.all([
    import('../storage/digestDatabase.ts'),
    import('../digests/kept/digestName.ts'),
  ]);
  const same = findSameContent(
    id,
    (await listDigests()).map((kept) => kept.id),
  );
  if (same === null) return false;
  window.location.replace(window.location.href.replace(`/digests/${id}`, `/digests/${same}`));
  return true;
}

function createApp(corpus: Corpus, base: string): ReactNode {
  const findings =
    corpus.list === undefined
      ? createFindingsSource(() => loadFindings(findingsUrl))
      : createReadyFindings(createNoFindings(corpus));
  return (
    <StrictMode key={corpus.contentHash}>
      <SiteRouter base={base}>
        <App corpus={corpus} findings={findings} />
      </SiteRouter>
    </StrictMode>
  );
}

/** Shows a list that this browser does not keep in the page that opened it: another page would not find it. */
function followUnkeptList(root: Root): void {
  useUnkeptListStore.subscribe(({ list }) => {
    const id = list?.corpus.list?.id;
    if (!list || !id) return;
    const base = digestBase(import.meta.env.BASE_URL, id);
    history.pushState(null, '', base);
    moveTray(id);
    root.render(createApp(list.corpus, base));
    // Back leads out of the list, to a page of what was shown before.
    window.addEventListener('popstate', () => {
      if (readDigestId(window.location.pathname) !== id) window.location.reload();
    });
  });
}

/** The built-in digest, or one of this device; `null` where this device does not have it. */
async function loadDigest(id: string | null): Promise<Corpus | null> {
  if (id === null) return loadCorpus(corpusUrl);
  const { openKeptList } = await import('../digests/labels/labelEditorStore.ts');
  return openKeptList(id);
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
function isPrerenderedFor({ dataset }: HTMLElement, { pathname }: Location, base: string): boolean {
  if (base !== import.meta.env.BASE_URL) return false;
  const path = `/${pathname.slice(base.length)}`;
  return document.documentElement.dataset.pending === undefined && dataset.path === path;
}

/** Renders in place of the prerendered page, which React removes in the same update. */
function render(container: HTMLElement, page: ReactNode): Root {
  const root = createRoot(container);
  startTransition(() => root.render(<Rendered>{page}</Rendered>));
  return root;
}

function Rendered({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    delete document.documentElement.dataset.pending;
    // The title of the prerendered page, before which React has put that of this one.
    document.head.querySelector('title ~ title')?.remove();
  }, []);
  return children;
}

const container = document.getElementById('root');
if (container) void start(container);
