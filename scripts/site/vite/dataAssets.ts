import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Virtual module → the file of `data/` whose address it offers. */
const ASSETS: ReadonlyMap<string, string> = new Map([
  ['virtual:corpus-url', 'corpus.json'],
  ['virtual:findings-url', 'findings.json'],
  ['virtual:patterns-url', 'patterns.json'],
  ['virtual:taxonomy-url', 'taxonomy.json'],
]);

/** What is small enough for the code of the one page that shows it, and offered as a value. */
const VALUES: ReadonlyMap<string, string> = new Map([['virtual:agreement', 'agreement.json']]);

const RESOLVED = '\0';

/**
 * Offers the addresses of the data files as `virtual:corpus-url` and the like, and the figures of
 * `virtual:agreement`. The committed files are laid out for reading and diffing; the built ones have no white space. Their
 * hashes are those of the committed files, which decide their content.
 */
export function dataAssets(): Plugin {
  return {
    name: 'collate:data-assets',
    resolveId: (id) => (ASSETS.has(id) || VALUES.has(id) ? `${RESOLVED}${id}` : undefined),
    load: (id) => {
      if (!id.startsWith(RESOLVED)) return undefined;
      const module = id.slice(RESOLVED.length);
      const name = ASSETS.get(module) ?? VALUES.get(module);
      if (name === undefined) return undefined;
      const file = fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));
      const form = ASSETS.has(module) ? '?url&no-inline' : '';
      return `export { default } from ${JSON.stringify(`${file}${form}`)};`;
    },
    generateBundle(_options, bundle) {
      const names = new Set(ASSETS.values());
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.names.some((name) => names.has(name))) {
          file.source = JSON.stringify(JSON.parse(file.source.toString()));
        }
      }
    },
  };
}
