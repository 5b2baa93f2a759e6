import type { Plugin } from 'vite';
import type { Corpus, PublishedCorpus } from '../../../src/corpus/schema.ts';
import type { CorpusTwo } from '../../../src/corpus/schemaTwo.ts';
import { formatBibtex } from '../../../src/exports/bibtex.ts';
import { createKeyAliases } from '../../../src/exports/citationKey.ts';
import { createCslItems } from '../../../src/exports/cslItem.ts';
import { SITE_LIMITS } from '../../../src/url/pages.ts';
import {
  corpusBibtexPath,
  corpusJsonPath,
  paperBibtexPath,
  paperJsonPath,
} from '../../../src/url/paths.ts';
import { readPublishedCorpus, readSiteCorpus } from '../siteData.ts';

/**
 * Writes data beside the pages: `/papers/:id.json` (the paper as in the corpus, and its CSL item),
 * `/papers/:id.bib`, `/corpus.json` (the corpus, at an address that stays) and `/corpus.bib`. Papers
 * that have no page have no files either. The development server answers at the same addresses.
 */
export function paperFiles(): Plugin {
  return {
    name: 'collate:paper-files',
    apply: (_, { isSsrBuild }) => isSsrBuild !== true,
    generateBundle() {
      for (const [path, source] of createPaperFiles(readSiteCorpus(), readPublishedCorpus())) {
        this.emitFile({ type: 'asset', fileName: path.slice(1), source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (!/\.(?:bib|json)$/u.test(pathname)) return next();
        const source = createPaperFiles(readSiteCorpus(), readPublishedCorpus()).get(pathname);
        if (source === undefined) return next();
        const type = pathname.endsWith('.bib') ? 'application/x-bibtex' : 'application/json';
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
        response.end(source);
      });
    },
  };
}

/** Path within the site → content. `published` is the same corpus as it is offered for download. */
export function createPaperFiles(
  corpus: Corpus,
  published: PublishedCorpus | CorpusTwo,
): ReadonlyMap<string, string> {
  const items = createCslItems(corpus, corpus.papers);
  const aliases = createKeyAliases(corpus.papers);
  const { schemaVersion, digest } = published;
  const files = new Map([
    [corpusJsonPath, JSON.stringify(published)],
    [corpusBibtexPath, formatBibtex(items, { aliases })],
  ]);
  for (const [position, paper] of published.papers.slice(0, SITE_LIMITS.pages).entries()) {
    const own = items.slice(position, position + 1);
    const record = { schemaVersion, digest, paper, citation: own[0] };
    files.set(paperJsonPath(paper.id), `${JSON.stringify(record, null, 2)}\n`);
    files.set(paperBibtexPath(paper.id), formatBibtex(own, { aliases }));
  }
  return files;
}
