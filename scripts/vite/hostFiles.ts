import type { Plugin } from 'vite';
import { formatHeadersFile } from '../headersFile.ts';

/**
 * Writes what hosts read: `_headers`, which Netlify and Cloudflare Pages obey, and `.nojekyll`,
 * without which GitHub Pages leaves out files whose name begins with an underscore.
 */
export function hostFiles(): Plugin {
  let base = '/';
  return {
    name: 'collate:host-files',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      base = config.base;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: formatHeadersFile(base) });
      this.emitFile({ type: 'asset', fileName: '.nojekyll', source: '' });
    },
  };
}
