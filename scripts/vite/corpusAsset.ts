import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const VIRTUAL_ID = 'virtual:corpus-url';
const RESOLVED_ID = `\0${VIRTUAL_ID}`;
const corpusFile = fileURLToPath(new URL('../../data/corpus.json', import.meta.url));

/**
 * Offers the address of `data/corpus.json` as `virtual:corpus-url`. The committed file is laid
 * out for reading and diffing; the built one has no white space. Its hash is that of the
 * committed file, which decides its content.
 */
export function corpusAsset(): Plugin {
  return {
    name: 'collate:corpus-asset',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : undefined),
    load: (id) =>
      id === RESOLVED_ID
        ? `export { default } from ${JSON.stringify(`${corpusFile}?url&no-inline`)};`
        : undefined,
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.names.includes('corpus.json')) {
          file.source = JSON.stringify(JSON.parse(file.source.toString()));
        }
      }
    },
  };
}
