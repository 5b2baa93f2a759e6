import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { build } from 'vite';

export const START = 'start.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PLACE = `<!-- ${START} -->`;

/**
 * Names the script that runs before first paint in the page, and serves it while developing. A build
 * puts it into the pages (`firstScreen.ts`). A classic script: a module would wait for the HTML.
 */
export function startScript(): Plugin {
  let base = '/';
  return {
    name: 'collate:start-script',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}.`);
        return html.replace(PLACE, `<script src="${base}${START}"></script>`);
      },
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url !== `${base}${START}`) return next();
        buildStartScript().then((code) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(code);
        }, next);
      });
    },
  };
}

/** `src/app/firstPaint.ts` and all that it imports, as one small script. */
export async function buildStartScript(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'baseline-widely-available',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(
          new URL('src/app/firstPaint.ts', new URL('../../../', import.meta.url)),
        ),
        output: { format: 'iife', entryFileNames: START },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const [chunk] = outputs.flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${START} was not built.`);
  return chunk.code.trim();
}
