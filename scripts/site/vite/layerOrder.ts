import type { Plugin } from 'vite';

/** The order of cascade layers, weakest first; `src/ui/tokens.css` states the same for development. */
const STATEMENT = '@layer reset,tokens,base,ui,view;';

/**
 * Begins every emitted style sheet with the order of the layers. Sheets of lazy pages load in any
 * order, and the first mention of a layer's name settles its place.
 */
export function layerOrder(): Plugin {
  return {
    name: 'collate:layer-order',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) {
          file.source = `${STATEMENT}${file.source}`;
        }
      }
    },
  };
}
