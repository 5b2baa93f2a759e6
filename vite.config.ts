import react from '@vitejs/plugin-react';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';
import { citationJs } from './scripts/vite/citationJs.ts';
import { dataAssets } from './scripts/vite/dataAssets.ts';
import { discovery } from './scripts/vite/discovery.ts';
import { documentHead } from './scripts/vite/documentHead.ts';
import { firstScreen } from './scripts/vite/firstScreen.ts';
import { hostFiles } from './scripts/vite/hostFiles.ts';
import { layerOrder } from './scripts/vite/layerOrder.ts';
import { paperFiles } from './scripts/vite/paperFiles.ts';
import { prerender } from './scripts/vite/prerender.ts';
import { previews } from './scripts/vite/previews.ts';
import { serviceWorker } from './scripts/vite/serviceWorker.ts';

export default defineConfig({
  plugins: [
    react(),
    dataAssets(),
    documentHead(),
    layerOrder(),
    citationJs(),
    paperFiles(),
    prerender(),
    previews(),
    discovery(),
    firstScreen(),
    hostFiles(),
    compression({
      algorithms: ['gzip', 'brotliCompress'],
      include: /\.(?:html|js|css|json|bib|svg|txt|xml|atom|webmanifest)$/u,
      threshold: 512,
    }),
    serviceWorker(),
  ],
  build: {
    target: 'baseline-widely-available',
    // Nothing becomes a `data:` address: the policy allows fonts and scripts from files alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    include: ['tests/{unit,corpus,views}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/fixtures/patience.ts'],
    environment: 'node',
    // Two cores are the measure: more workers only make slow tests time out.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
