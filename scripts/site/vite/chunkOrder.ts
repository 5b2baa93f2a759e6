import type { Plugin } from 'vite';
import { findRing } from '../chunks.ts';

/** Ends the build where files of it need one another, which `groupChunks` can bring about. */
export function chunkOrder(): Plugin {
  return {
    name: 'collate:chunk-order',
    apply: 'build',
    generateBundle(_, bundle) {
      const imports = new Map(
        Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? [[file.fileName, file.imports] as const] : [],
        ),
      );
      const ring = findRing(imports);
      if (ring === null) return;
      this.error(
        `These files of the build need one another: ${ring.join(' → ')}. Change the groups of scripts/site/chunks.ts so that no two do.`,
      );
    },
  };
}
