import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Corpus } from '../../../src/corpus/schema.ts';
import { formatBibtex } from '../../../src/exports/bibtex.ts';
import { createCslItems } from '../../../src/exports/cslItem.ts';
import {
  corpusBibtexPath,
  corpusJsonPath,
  paperBibtexPath,
  paperJsonPath,
} from '../../../src/url/paths.ts';

const corpusFile = new URL('../../../data/corpus.json', import.meta.url);

/**
 * Writes data beside the pages: `/papers/:id.json` (the paper as in the corpus, and its CSL item),
 * `/papers/:id.bib`, `/corpus.json` (the file that the page loads, at an address that stays) and
 * `/corpus.bib`. The development server answers at the same addresses.
 */
export function paperFiles(): Plugin {
  return {
    name: 'collate:paper-files',
    apply: (_, { isSsrBuild }) => isSsrBuild !== true,
    generateBundle() {
      for (const [path, source] of createPaperFiles(readCorpus())) {
        this.emitFile({ type: 'asset', fileName: path.slice(1), source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (!/\.(?:bib|json)$/u.test(pathname)) return next();
        const source = createPaperFiles(readCorpus()).get(pathname);
        if (source === undefined) return next();
        const type = pathname.endsWith('.bib') ? 'application/x-bibtex' : 'application/json';
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
        response.end(source);
      });
    },
  };
}

/** Path within the site → content. */
export function createPaperFiles(corpus: Corpus): ReadonlyMap<string, string> {
  const { papers, schemaVersion, digest } = corpus;
  const files = new Map([
    [corpusJsonPath, JSON.stringify(corpus)],
    [corpusBibtexPath, formatBibtex(createCslItems(corpus, papers))],
  ]);
  for (const paper of papers) {
    const items = createCslItems(corpus, [paper]);
    const record = { schemaVersion, digest, paper, citation: items[0] };
    files.set(paperJsonPath(paper.id), `${JSON.stringify(record, null, 2)}\n`);
    files.set(paperBibtexPath(paper.id), formatBibtex(items));
  }
  return files;
}

function readCorpus(): Corpus {
  return JSON.parse(readFileSync(corpusFile, 'utf8')) as Corpus;
}
