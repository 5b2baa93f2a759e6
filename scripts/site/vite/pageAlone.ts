import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, Rollup } from 'vite';
import { build } from 'vite';
import { formatPageAlone, PAGE_ALONE_FILE } from '../pageAlone.ts';
import { citationJs } from './citationJs.ts';
import { dataAssets } from './dataAssets.ts';
import { layerOrder } from './layerOrder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const NOTHING = (name: string) => `export function ${name}() { return null; }`;
const NOT_FOUND = (name: string) => `export { NotFoundPage as ${name} } from './NotFoundPage.tsx';`;

/** What a file by itself does not have: other lists, claims and costs, versions, publishing. */
const LEFT_OUT: readonly (readonly [file: string, code: string])[] = [
  ['src/digests/menu/DigestMenu.tsx', NOTHING('DigestMenu')],
  ['src/digests/ListParts.tsx', NOTHING('ListParts')],
  ['src/digests/publish/PublishButton.tsx', NOTHING('PublishButton')],
  ['src/pages/OpenPage.tsx', NOT_FOUND('OpenPage')],
  ['src/pages/CostPage.tsx', NOT_FOUND('CostPage')],
  ['src/pages/ClaimsPage.tsx', NOT_FOUND('ClaimsPage')],
  ['src/pages/LineagePage.tsx', NOT_FOUND('LineagePage')],
  [
    'src/app/offline/useUpdate.ts',
    'const none = () => {}; export function useUpdate() { return { isReady: false, isTakingUp: false, takeUp: none, putOff: none }; }',
  ],
];

/**
 * Writes the application as one HTML file without papers, which a browser fills when a reader publishes
 * a list. Not named as a page, since it does not belong to the site.
 */
export function pageAlone(): Plugin {
  return {
    name: 'collate:page-alone',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    async generateBundle() {
      const source = formatPageAlone({
        ...(await buildAlone()),
        icon: readFileSync(join(root, 'public/favicon.svg'), 'utf8'),
      });
      this.emitFile({ type: 'asset', fileName: PAGE_ALONE_FILE, source });
    },
  };
}

/** Everything of `src/app/pageAlone.tsx` as one script and one style sheet. */
async function buildAlone(): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [leaveOut(), react(), dataAssets(), layerOrder(), citationJs()],
    build: {
      target: 'baseline-widely-available',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: join(root, 'src/app/pageAlone.tsx'),
        output: { format: 'iife', codeSplitting: false },
        // The helper that loads parts of a site names it; there are no parts here.
        checks: { emptyImportMeta: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((file): file is Rollup.OutputChunk => file.type === 'chunk')?.code;
  const style = outputs.find((file) => file.fileName.endsWith('.css'));
  if (script === undefined || style?.type !== 'asset') {
    throw new Error(`The application for ${PAGE_ALONE_FILE} was not built.`);
  }
  return { script, style: style.source.toString() };
}

function leaveOut(): Plugin {
  return {
    name: 'collate:leave-out',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      return LEFT_OUT.find(([file]) => path === join(root, file).replaceAll('\\', '/'))?.[1];
    },
  };
}
