import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, Rollup } from 'vite';
import { build } from 'vite';
import type { renderPage } from '../../../src/app/renderPage.tsx';
import { collectPaperNames, PAPER_NAMES_ID } from '../../../src/compare/comparisonSummary.ts';
import type { Findings } from '../../../src/corpus/findings/findingsSchema.ts';
import type { FindingsSource } from '../../../src/corpus/findings/loadFindings.ts';
import type { Corpus } from '../../../src/corpus/schema.ts';
import { createPageHead } from '../../../src/pages/heads/pageHead.ts';
import type { PageName } from '../../../src/url/pages.ts';
import { listPagePaths, PAGE_NAMES, pageFileName } from '../../../src/url/pages.ts';
import { comparePath } from '../../../src/url/paths.ts';
import {
  fillDigestTemplate,
  fillTemplate,
  formatData,
  formatTags,
  readTitleElement,
} from '../pageFile.ts';
import { readSiteUrl } from '../siteUrl.ts';
import { dataAssets } from './dataAssets.ts';
import { AFTER_PAINT } from './documentHead.ts';

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

/** Every address that the build writes a file for. */
function listPages({ papers }: Corpus): readonly StaticPage[] {
  const ids = papers.map(({ id }) => id);
  return PAGE_NAMES.flatMap((name) =>
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
      const corpus = readData<Corpus>('corpus.json');
      const findings = watchFindings(readData<Findings>('findings.json'));
      const render = await loadRenderer();
      const siteUrl = readSiteUrl(base);
      this.emitFile({
        type: 'asset',
        fileName: 'digests.html',
        source: fillDigestTemplate(template),
      });
      for (const page of listPages(corpus)) {
        const markup = await render({ corpus, findings }, page.path, base);
        const title = readTitleElement(markup);
        const tags = createPageHead(corpus, { path: page.path, search: '', title }, siteUrl);
        const links = [
          page.isQuoting ? linkQuotationFace(bundle, base) : '',
          linkChunk(bundle, page.module, base, template),
          findings.takeReads() > 0 ? linkFindings(bundle, base) : '',
          page.path === comparePath() ? formatNames(corpus.papers) : '',
        ].join('');
        const head = `${formatTags(tags)}${links}`;
        const source = fillTemplate(template, { path: page.path, markup, head });
        const fileName = pageFileName(page.path);
        if (fileName === 'index.html') shell.source = source;
        else this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

function readData<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(root, 'data', name), 'utf8')) as Content;
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
 * The face of quotations, with those that every page preloads: one that came after the first paint
 * would wrap their lines again and move what is below them.
 */
function linkQuotationFace(bundle: Rollup.OutputBundle, base: string): string {
  const href = `${base}${findAsset(bundle, 'source-serif-italic.woff2')}`;
  return `<link rel="preload" href="${href}" crossorigin as="font" type="font/woff2">`;
}

/** The findings beside the script rather than after it. */
function linkFindings(bundle: Rollup.OutputBundle, base: string): string {
  const href = `${base}${findAsset(bundle, 'findings.json')}`;
  return `<link rel="preload" href="${href}" crossorigin as="fetch" type="application/json" media="${AFTER_PAINT}">`;
}

/** Where the build puts the file of this name. */
function findAsset(bundle: Rollup.OutputBundle, name: string): string {
  const asset = Object.values(bundle).find(
    (file) => file.type === 'asset' && file.names.includes(name),
  );
  if (asset === undefined) throw new Error(`The build has no ${name}; is it still imported?`);
  return asset.fileName;
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
      // It is no module that Node can import by name.
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

/**
 * Style sheets and modules of a page that is no part of the entry, but for those that the template
 * links for every page: without them it would stand unstyled first.
 */
function linkChunk(
  bundle: Rollup.OutputBundle,
  module: string,
  base: string,
  template: string,
): string {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module),
  );
  if (chunk?.type !== 'chunk') throw new Error(`The build has no chunk of its own for ${module}.`);
  const styles = new Set<string>();
  const modules = new Set<string>();
  collectFiles(bundle, chunk, styles, modules);
  const isMissing = (name: string) => !template.includes(`"${base}${name}"`);
  return [
    ...[...styles]
      .filter(isMissing)
      .map((name) => `<link rel="stylesheet" crossorigin href="${base}${name}">`),
    ...[...modules]
      .filter(isMissing)
      .map(
        (name) =>
          `<link rel="modulepreload" media="${AFTER_PAINT}" crossorigin href="${base}${name}">`,
      ),
  ].join('');
}

function collectFiles(
  bundle: Rollup.OutputBundle,
  chunk: Rollup.OutputChunk,
  styles: Set<string>,
  modules: Set<string>,
): void {
  if (modules.has(chunk.fileName)) return;
  modules.add(chunk.fileName);
  for (const name of chunk.viteMetadata?.importedCss ?? []) styles.add(name);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk' && !imported.isEntry) {
      collectFiles(bundle, imported, styles, modules);
    }
  }
}
