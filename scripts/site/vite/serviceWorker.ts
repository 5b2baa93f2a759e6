import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { OFFLINE_COPY_MB } from '../../../src/pages/about/offlineCopy.ts';
import { isLongList } from '../../../src/url/pages.ts';
import { createVersion, listOfflineFiles, type OfflineFile } from '../offlineFiles.ts';
import { readSiteCorpus } from '../siteData.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const VIRTUAL_ID = 'virtual:site-files';
const RESOLVED_ID = `\0${VIRTUAL_ID}`;

/**
 * Writes `service-worker.js` beside the built pages. It carries the list of the files it keeps,
 * read from the output folder when everything else is in it: whatever made a page, it is kept.
 */
export function serviceWorker(): Plugin {
  let outDir = '';
  return {
    name: 'collate:service-worker',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { papers, list } = readSiteCorpus();
        const files = listOfflineFiles(outDir, { hasPapers: !isLongList(papers) });
        // How large it is depends on the list that somebody brought, and no page promises it.
        if (list === undefined) assertSize(files);
        await buildWorker(files, outDir);
        this.info(describeCopy(files, outDir));
      },
    },
  };
}

/** Also for tests that change a built site by hand. */
async function buildWorker(files: readonly OfflineFile[], outDir: string): Promise<void> {
  const entries = files.map(({ url, revision, integrity }) => ({ url, revision, integrity }));
  const module = [
    `export const version = ${JSON.stringify(createVersion(files))};`,
    `export const files = ${JSON.stringify(entries)};`,
  ].join('\n');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'collate:site-files',
        resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : undefined),
        load: (id) => (id === RESOLVED_ID ? module : undefined),
      },
    ],
    build: {
      target: 'baseline-widely-available',
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'src/app/offline/serviceWorker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
}

function assertSize(files: readonly OfflineFile[]): void {
  const size = countBytes(files);
  if (size <= OFFLINE_COPY_MB * 1e6) return;
  const largest = files
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 5)
    .map(({ url, size: bytes }) => `${url} (${bytes} bytes)`);
  throw new Error(
    `The offline copy has ${size} bytes, and the about page promises at most ${OFFLINE_COPY_MB} MB. Leave a file out in scripts/site/offlineFiles.ts, or raise OFFLINE_COPY_MB. The largest: ${largest.join(', ')}.`,
  );
}

function describeCopy(files: readonly OfflineFile[], folder: string): string {
  const sent = files.reduce(
    (total, { url }) => total + gzipSync(readFileSync(join(folder, url))).length,
    0,
  );
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1e3)} kB`;
  return `offline copy: ${files.length} files, ${kilobytes(countBytes(files))} on the device, ${kilobytes(sent)} to fetch`;
}

function countBytes(files: readonly OfflineFile[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}
