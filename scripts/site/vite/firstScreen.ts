import type { Plugin, Rollup } from 'vite';
import {
  collectInlineSources,
  inlineFaces,
  inlineScript,
  inlineStyleSheets,
} from '../inlineSources.ts';
import { ANY_REQUESTS, formatPolicy, writePolicy } from '../siteHeaders.ts';
import { buildStartScript, START } from './startScript.ts';

/** Pages that hold their style sheets and faces; each has its own copy, also in the offline copy. */
const STYLED = ['index.html'];

/** The page that may fetch a list from elsewhere. */
const OPENING = 'open.html';

/**
 * Puts into the pages what stands between them and their first paint: the script that comes before
 * it into all of them; the style sheets and the faces of the first screen into the list's, which most
 * visits begin with. The policy of every page then allows these by their hashes, and no other.
 */
export function firstScreen(): Plugin {
  let base = '/';
  return {
    name: 'collate:first-screen',
    // Behind the plugins that write the pages, and the order of layers into the style sheets.
    enforce: 'post',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      base = config.base;
    },
    async generateBundle(_, bundle) {
      const start = await buildStartScript();
      const pages = Object.entries(bundle).flatMap(([name, file]) =>
        name.endsWith('.html') && file.type === 'asset' ? [{ name, file }] : [],
      );
      for (const { name, file } of pages) {
        const html = inlineScript(file.source.toString(), `${base}${START}`, start);
        file.source = STYLED.includes(name)
          ? inlineFaces(
              inlineStyleSheets(html, (address) => readText(bundle, address, base)),
              (address) => Buffer.from(readSource(bundle, address, base)),
            )
          : html;
      }
      const sources = collectInlineSources(pages.map(({ file }) => file.source.toString()));
      for (const { name, file } of pages) {
        const requests = name === OPENING ? ANY_REQUESTS : undefined;
        file.source = writePolicy(file.source.toString(), formatPolicy(sources, requests));
      }
    },
  };
}

function readText(bundle: Rollup.OutputBundle, address: string, base: string): string {
  return readSource(bundle, address, base).toString();
}

function readSource(
  bundle: Rollup.OutputBundle,
  address: string,
  base: string,
): string | Uint8Array {
  const file = bundle[address.slice(base.length)];
  if (file?.type !== 'asset') throw new Error(`The build has no file ${address}.`);
  return file.source;
}
