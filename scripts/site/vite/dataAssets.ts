import type { Plugin } from 'vite';
import { findDataFile, readSiteName } from '../siteData.ts';

/** Virtual module → the file of the data whose address it offers. */
const ASSETS: ReadonlyMap<string, string> = new Map([
  ['virtual:corpus-url', 'corpus.json'],
  ['virtual:findings-url', 'findings.json'],
  ['virtual:patterns-url', 'patterns.json'],
  ['virtual:taxonomy-url', 'taxonomy.json'],
]);

/** What is small enough for the code of the one page that shows it, and offered as a value. */
const VALUES: ReadonlyMap<string, string> = new Map([['virtual:agreement', 'agreement.json']]);

/** What the site is called, for pages that do not load its corpus. */
const SITE_NAME = 'virtual:site-name';

const RESOLVED = '\0';

/**
 * Offers the addresses of the data files as `virtual:corpus-url` and the like, the figures of
 * `virtual:agreement`, and the name of a site of a list as `virtual:site-name`. The committed files
 * are laid out for reading and diffing; the built ones have no white space. Their hashes are those of
 * the committed files, which decide their content.
 */
export function dataAssets(): Plugin {
  return {
    name: 'collate:data-assets',
    resolveId: (id) =>
      ASSETS.has(id) || VALUES.has(id) || id === SITE_NAME ? `${RESOLVED}${id}` : undefined,
    load: (id) => {
      if (!id.startsWith(RESOLVED)) return undefined;
      const module = id.slice(RESOLVED.length);
      if (module === SITE_NAME) return `export default ${JSON.stringify(readSiteName())};`;
      const [asset, value] = [ASSETS.get(module), VALUES.get(module)];
      if (asset !== undefined) return exportFrom(`${findDataFile(asset)}?url&no-inline`);
      return value === undefined ? undefined : exportFrom(findDataFile(value));
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

function exportFrom(file: string): string {
  return `export { default } from ${JSON.stringify(file)};`;
}
