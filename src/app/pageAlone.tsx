import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { UNSAFE_createHashHistory as createHashHistory } from 'react-router';
import { createNoFindings } from '../corpus/findings/createNoFindings.ts';
import { createReadyFindings } from '../corpus/findings/loadFindings.ts';
import { openCorpus } from '../corpus/openCorpus.ts';
import type { Corpus } from '../corpus/schema.ts';
import type { CorpusTwo } from '../corpus/schemaTwo.ts';
import { nameNativeEntries } from '../url/historyEntry.ts';
import { tidyFragment } from '../url/pathForms.ts';
import { App } from './App.tsx';
import { SiteRouter } from './SiteRouter.tsx';

/**
 * The whole application as the script of one HTML file, which holds the papers itself and works from
 * disk. Its addresses are the part behind `#`: a file has no other that can change.
 */
function start(container: HTMLElement, data: HTMLElement): void {
  const corpus = readCorpus(data.textContent ?? '');
  // A file cannot start a worker: who asks whether there are any is told that there are none.
  Reflect.deleteProperty(window, 'Worker');
  document.addEventListener('click', followAnchor);
  createRoot(container).render(
    <StrictMode>
      <SiteRouter base="/" createHistory={openHistory}>
        <App corpus={corpus} findings={createReadyFindings(createNoFindings(corpus))} />
      </SiteRouter>
    </StrictMode>,
  );
}

function readCorpus(text: string): Corpus {
  const { list, ...corpus } = openCorpus(JSON.parse(text) as CorpusTwo, null);
  return { ...corpus, list: { id: null, files: [], ...list, isAlone: true } };
}

function openHistory() {
  nameNativeEntries();
  tidyAddress();
  // One that is typed while the file is open; before the router, which reads it then.
  window.addEventListener('popstate', tidyAddress);
  return createHashHistory({ v5Compat: true });
}

/** Names in it may have capitals, or a slash at the end: same page, one address. */
function tidyAddress(): void {
  const { hash } = window.location;
  const tidy = tidyFragment(hash);
  if (tidy !== hash) window.history.replaceState(window.history.state, '', tidy);
}

/** A link to a place in the page, such as `#main`, would be taken for the address of another page. */
function followAnchor(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const href = link?.getAttribute('href') ?? '';
  if (event.defaultPrevented || href === '' || href.startsWith('#/')) return;
  event.preventDefault();
  const target = document.getElementById(href.slice(1));
  target?.scrollIntoView();
  target?.setAttribute('tabindex', '-1');
  target?.focus({ preventScroll: true });
}

const [container, data] = ['root', 'corpus'].map((id) => document.getElementById(id));
if (container && data) start(container, data);
