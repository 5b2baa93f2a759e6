import type { Plugin } from 'vite';
import { formatHeadersFile } from '../headersFile.ts';
import { readPolicy } from '../siteHeaders.ts';

/**
 * Writes what hosts read: `_headers` and `_redirects`, which Netlify and Cloudflare Pages obey, and `.nojekyll`,
 * without which GitHub Pages leaves out files whose name begins with an underscore.
 */
export function hostFiles(): Plugin {
  let base = '/';
  return {
    name: 'collate:host-files',
    // Behind the plugin that writes the policy into the pages.
    enforce: 'post',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      base = config.base;
    },
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('The build has no index.html to read.');
      const source = formatHeadersFile(base, readPolicy(page.source.toString()));
      this.emitFile({ type: 'asset', fileName: '_headers', source });
      // Every address in a list of the reader's device is one file, which finds the list there.
      const redirects = `${base}digests/* ${base}digests 200\n`;
      this.emitFile({ type: 'asset', fileName: '_redirects', source: redirects });
      this.emitFile({ type: 'asset', fileName: '.nojekyll', source: '' });
    },
  };
}
