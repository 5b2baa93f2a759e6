import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { build } from 'vite';
import type { renderPage } from '../../../src/app/renderPage.tsx';
import { collectPaperNames, PAPER_NAMES_ID } from '../../../src/compare/comparisonSummary.ts';
import type { Findings } from '../../../src/corpus/findings/findingsSchema.ts';
import type { FindingsSource } from '../../../src/corpus/findings/loadFindings.ts';
import type { Corpus } from '../../../src/corpus/schema.ts';
import { listInsightPages } from '../../../src/insight/insightPages.ts';
import { createPageHead } from '../../../src/pages/heads/pageHead.ts';
import type { PageName } from '../../../src/url/pages.ts';
import {
  isLongList,
  listPagePaths,
  PAGE_NAMES,
  pageFileName,
  SITE_LIMITS,
} from '../../../src/url/pages.ts';
import { comparePath, explorePath, INSIGHT_PAGES } from '../../../src/url/paths.ts';
import {
  fillDigestTemplate,
  fillShellTemplate,
  fillTemplate,
  fillUnknownTemplate,
  formatData,
  formatTags,
  readTitleElement,
} from '../pageFile.ts';
import { readSiteCorpus, readSiteFindings } from '../siteData.ts';
import { readSiteUrl } from '../siteUrl.ts';
import { dataAssets } from './dataAssets.ts';
import { linkChunk, linkFindings, linkQuotationFace } from './pageLinks.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the pages built for Node lie while a build runs: each in a folder of its own, which it removes. */
export const RENDERER_FOLDER = join(root, 'node_modules/.cache/collate/renderer');

/** The module of a page, or the part of it, that the page shows at once and the entry does not hold. */
const MODULES: Readonly<Record<PageName, string>> = {
  explore: 'src/explore/timeline/TimelineStrip.tsx',
  paper: 'src/pages/PaperPage.tsx',
  compare: 'src/pages/ComparePage.tsx',
  cost: 'src/pages/CostPage.tsx',
  claims: 'src/pages/ClaimsPage.tsx',
  gaps: 'src/pages/GapsPage.tsx',
  lineage: 'src/pages/LineagePage.tsx',
  library: 'src/pages/LibraryPage.tsx',
  open: 'src/pages/OpenPage.tsx',
  about: 'src/pages/about/AboutPage.tsx',
  notFound: 'src/pages/NotFoundPage.tsx',
};

interface StaticPage {
  /** Its address within the site. */
  readonly path: string;
  readonly module: string;
  /** Whether its first screen has quotations. */
  readonly isQuoting: boolean;
}

/** Every address that the build writes a file for: the insight pages that the corpus has data for. */
function listPages(corpus: Corpus): readonly StaticPage[] {
  const ids = corpus.papers.slice(0, SITE_LIMITS.pages).map(({ id }) => id);
  const insight = listInsightPages(corpus);
  const without = INSIGHT_PAGES.filter((name) => !insight.includes(name));
  return PAGE_NAMES.filter((name) => !without.some((other) => other === name)).flatMap((name) =>
    listPagePaths(name, ids).map((path) => {
      return { path, module: MODULES[name], isQuoting: name === 'paper' };
    }),
  );
}

/**
 * Writes a file for every page, with its content in it: readable without script, and hydrated
 * by React where there is script. `SITE_URL`, such as `https://example.org/collate/`, says where the
 * site will live; without it the heads leave out what must be a full address.
 */
export function prerender(): Plugin {
  let base = '/';
  return {
    name: 'collate:prerender',
    // After Vite has made index.html, before its files are compressed.
    enforce: 'post',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      base = config.base;
    },
    async generateBundle(_, bundle) {
      const shell = bundle['index.html'];
      if (shell?.type !== 'asset') throw new Error('The build has no index.html to fill.');
      const template = shell.source.toString();
      const corpus = readSiteCorpus();
      const findings = watchFindings(readSiteFindings());
      const render = await loadRenderer();
      const siteUrl = readSiteUrl(base);
      this.emitFile({
        type: 'asset',
        fileName: 'digests.html',
        source: fillDigestTemplate(template),
      });
      const write = async (page: StaticPage): Promise<string> => {
        const markup = await render({ corpus, findings }, page.path, base);
        const title = readTitleElement(markup);
        const tags = createPageHead(corpus, { path: page.path, search: '', title }, siteUrl);
        const links = [
          page.isQuoting ? linkQuotationFace(bundle, base) : '',
          linkChunk(bundle, page.module, base, template),
          findings.takeReads() > 0 ? linkFindings(bundle, base) : '',
          page.path === comparePath() && !isLongList(corpus.papers)
            ? formatNames(corpus.papers)
            : '',
        ].join('');
        const head = `${formatTags(tags)}${links}`;
        return fillTemplate(template, { path: page.path, markup, head });
      };
      for (const page of listPages(corpus)) {
        const source =
          fillLongListPage(template, page.path, corpus, siteUrl) ?? (await write(page));
        const fileName = pageFileName(page.path);
        if (fileName === 'index.html') shell.source = source;
        else this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

/**
 * A page that the application renders alone, where the list is long: the list itself, which would be
 * megabytes of rows, and what has no file of its own. `null` for every other page.
 */
function fillLongListPage(
  template: string,
  path: string,
  corpus: Corpus,
  siteUrl: string | null,
): string | null {
  if (!isLongList(corpus.papers)) return null;
  if (path === '/404') return fillUnknownTemplate(template);
  if (path !== explorePath()) return null;
  const title = `${corpus.digest.name} – Collate`;
  const tags = createPageHead(corpus, { path, search: '', title }, siteUrl);
  const words = `These are ${corpus.papers.length} papers. Script shows the list of them.`;
  return fillShellTemplate(template, { title, head: formatTags(tags), words });
}

function formatNames(papers: Corpus['papers']): string {
  const names = formatData(collectPaperNames(papers));
  return `<script type="application/json" id="${PAPER_NAMES_ID}">${names}</script>`;
}

/** Findings that count how often they were asked for: only pages that show them fetch them. */
function watchFindings(findings: Findings): FindingsSource & { readonly takeReads: () => number } {
  let reads = 0;
  return {
    read: () => {
      reads += 1;
      return findings;
    },
    peek: () => findings,
    forget: () => {},
    takeReads: () => {
      const taken = reads;
      reads = 0;
      return taken;
    },
  };
}

/**
 * Builds the pages for Node and loads them; style sheets give the same class names as in the browser.
 * In a folder of its own, so that two builds at once do not meet, and within the tree, so that React is found.
 */
async function loadRenderer(): Promise<typeof renderPage> {
  mkdirSync(RENDERER_FOLDER, { recursive: true });
  const outDir = mkdtempSync(join(RENDERER_FOLDER, 'build-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [react(), dataAssets()],
      // It is not a module that Node can import by name.
      ssr: { noExternal: ['workbox-window'] },
      build: {
        ssr: 'src/app/renderPage.tsx',
        outDir,
        // One file, which is in memory once it is imported.
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    const file = pathToFileURL(join(outDir, 'renderPage.js'));
    const module: { renderPage: typeof renderPage } = await import(file.href);
    return module.renderPage;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
