import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';
import { groupChunks } from './scripts/site/chunks.ts';
import { chunkOrder } from './scripts/site/vite/chunkOrder.ts';
import { citationJs } from './scripts/site/vite/citationJs.ts';
import { dataAssets } from './scripts/site/vite/dataAssets.ts';
import { discovery } from './scripts/site/vite/discovery.ts';
import { documentHead } from './scripts/site/vite/documentHead.ts';
import { firstScreen } from './scripts/site/vite/firstScreen.ts';
import { hostFiles } from './scripts/site/vite/hostFiles.ts';
import { layerOrder } from './scripts/site/vite/layerOrder.ts';
import { pageAlone } from './scripts/site/vite/pageAlone.ts';
import { paperFiles } from './scripts/site/vite/paperFiles.ts';
import { prerender } from './scripts/site/vite/prerender.ts';
import { previews } from './scripts/site/vite/previews.ts';
import { routerForProduction } from './scripts/site/vite/routerForProduction.ts';
import { serviceWorker } from './scripts/site/vite/serviceWorker.ts';
import { startScript } from './scripts/site/vite/startScript.ts';

/** Tests that have a document, storage or stubs: each file begins with modules and globals of its own. */
const TESTS_APART = [
  'tests/views/**/*.test.tsx',
  'tests/unit/{storage,ui,digests/menu,digests/reading,digests/versions}/**/*.test.ts',
  'tests/unit/library/{keptLibrary,lateReading,leftTabs,libraryFaults,libraryStore}.test.ts',
  'tests/unit/app/offline/workerRegistration.test.ts',
  'tests/unit/compare/compareStore.test.ts',
  'tests/unit/corpus/loadCorpus.test.ts',
  'tests/unit/scripts/checks/browser.test.ts',
  'tests/unit/scripts/site/{discovery,feeds}.test.ts',
];

export default defineConfig({
  resolve: {
    alias: {
      // Its form for browsers makes elements of text, which a worker cannot, and the policy forbids.
      'decode-named-character-reference': fileURLToPath(
        import.meta.resolve('decode-named-character-reference'),
      ),
    },
  },
  plugins: [
    react(),
    routerForProduction(),
    dataAssets(),
    documentHead(),
    layerOrder(),
    chunkOrder(),
    citationJs(),
    paperFiles(),
    pageAlone(),
    prerender(),
    previews(),
    discovery(),
    firstScreen(),
    hostFiles(),
    compression({
      // A site that a test builds is looked at once: packing it takes longer than serving it as it is.
      algorithms: process.env.COLLATE_UNPACKED === '1' ? [] : ['gzip', 'brotliCompress'],
      include: /\.(?:html|js|css|json|bib|svg|txt|xml|atom|webmanifest)$/u,
      threshold: 512,
    }),
    startScript(),
    serviceWorker(),
  ],
  // The readers of formats are parts of their own, which a worker fetches when it needs them.
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    // Nothing becomes a `data:` address by itself: the policy allows scripts from files alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: groupChunks() },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        // Of functions alone: they share a process and the modules that it has loaded.
        test: {
          name: 'pure',
          include: ['tests/{corpus,unit}/**/*.test.ts'],
          exclude: TESTS_APART,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'others',
          include: TESTS_APART,
          setupFiles: ['tests/fixtures/patience.ts'],
        },
      },
    ],
    environment: 'node',
    // Two cores are the measure: more workers only make slow tests time out.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
