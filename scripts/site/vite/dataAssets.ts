import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Virtual module → the file of `data/` whose address it offers. */
const ASSETS: ReadonlyMap<string, string> = new Map([
  ['virtual:corpus-url', 'corpus.json'],
  ['virtual:findings-url', 'findings.json'],
]);

const RESOLVED = '\0';

/**
 * Offers the addresses of the data files as `virtual:corpus-url` and `virtual:findings-url`. The
 * committed files are laid out for reading and diffing; the built ones have no white space. Their
 * hashes are those of the committed files, which decide their content.
 */
export function dataAssets(): Plugin {
  return {
    name: 'collate:data-assets',
    resolveId: (id) => (ASSETS.has(id) ? `${RESOLVED}${id}` : undefined),
    load: (id) => {
      const name = id.startsWith(RESOLVED) ? ASSETS.get(id.slice(RESOLVED.length)) : undefined;
      if (name === undefined) return undefined;
      const file = fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));
      return `export { default } from ${JSON.stringify(`${file}?url&no-inline`)};`;
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
