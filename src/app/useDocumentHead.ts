import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useCorpus } from '../corpus/useCorpus.ts';

/** Milliseconds without another change of address: what reads a head comes after the reader has come to rest. */
const REST = 500;

/**
 * Rewrites the head for each address after the first, whose head is in the prerendered file. Otherwise
 * a reference manager would save the paper that was opened first, and the browser's own share sheet
 * would send a comparison's address without its papers.
 */
export function useDocumentHead(): void {
  const corpus = useCorpus();
  const { pathname, search } = useLocation();
  const isFirst = useRef(true);
  useEffect(() => {
    const isPrerendered = isFirst.current && search === '';
    isFirst.current = false;
    if (isPrerendered) return;
    const timer = setTimeout(async () => {
      // Without a network, or while the page is left, the head stays as it was.
      const parts = await Promise.all([
        import('../pages/heads/pageHead.ts'),
        import('../pages/heads/writeHead.ts'),
      ]).catch(() => null);
      if (parts === null) return;
      const [{ createPageHead }, { writeHead }] = parts;
      const { href } = new URL(import.meta.env.BASE_URL, window.location.href);
      const page = { path: pathname, search, title: document.title };
      writeHead(document.head, createPageHead(corpus, page, href));
      // Zotero's own name for "look at this page again".
      document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
    }, REST);
    return () => clearTimeout(timer);
  }, [corpus, pathname, search]);
}
