import type { Rollup } from 'vite';
import { AFTER_PAINT } from './documentHead.ts';

/**
 * The face of quotations, with those that every page preloads: one that came after the first paint
 * would wrap their lines again and move what is below them.
 */
export function linkQuotationFace(bundle: Rollup.OutputBundle, base: string): string {
  const href = `${base}${findAsset(bundle, 'source-serif-italic.woff2')}`;
  return `<link rel="preload" href="${href}" crossorigin as="font" type="font/woff2">`;
}

/** The findings beside the script rather than after it. */
export function linkFindings(bundle: Rollup.OutputBundle, base: string): string {
  const href = `${base}${findAsset(bundle, 'findings.json')}`;
  return `<link rel="preload" href="${href}" crossorigin as="fetch" type="application/json" media="${AFTER_PAINT}">`;
}

/** Where the build puts the file of this name. */
function findAsset(bundle: Rollup.OutputBundle, name: string): string {
  const asset = Object.values(bundle).find(
    (file) => file.type === 'asset' && file.names.includes(name),
  );
  if (asset === undefined) throw new Error(`The build has no ${name}; is it still imported?`);
  return asset.fileName;
}

/**
 * Style sheets and modules of a page beyond the entry, but for those that the template
 * links for every page: without them it would stand unstyled first.
 */
export function linkChunk(
  bundle: Rollup.OutputBundle,
  module: string,
  base: string,
  template: string,
): string {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module),
  );
  if (chunk?.type !== 'chunk') throw new Error(`The build has no chunk of its own for ${module}.`);
  const styles = new Set<string>();
  const modules = new Set<string>();
  collectFiles(bundle, chunk, styles, modules);
  const isMissing = (name: string) => !template.includes(`"${base}${name}"`);
  return [
    ...[...styles]
      .filter(isMissing)
      .map((name) => `<link rel="stylesheet" crossorigin href="${base}${name}">`),
    ...[...modules]
      .filter(isMissing)
      .map(
        (name) =>
          `<link rel="modulepreload" media="${AFTER_PAINT}" crossorigin href="${base}${name}">`,
      ),
  ].join('');
}

function collectFiles(
  bundle: Rollup.OutputBundle,
  chunk: Rollup.OutputChunk,
  styles: Set<string>,
  modules: Set<string>,
): void {
  if (modules.has(chunk.fileName)) return;
  modules.add(chunk.fileName);
  for (const name of chunk.viteMetadata?.importedCss ?? []) styles.add(name);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk' && !imported.isEntry) {
      collectFiles(bundle, imported, styles, modules);
    }
  }
}
