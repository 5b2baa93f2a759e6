import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The media of what is preloaded after the first paint: `firstPaint.ts` lets it match then. */
export const AFTER_PAINT = 'not all';

/** Fetched beside the script rather than after it; the names are those of the sources. */
const PRELOADS = [
  {
    name: 'corpus.json',
    attributes: { as: 'fetch', type: 'application/json', media: AFTER_PAINT },
  },
  { name: 'inter.woff2', attributes: { as: 'font', type: 'font/woff2' } },
  // The first list has sentences of abstracts; a face that came later would move them.
  { name: 'source-serif.woff2', attributes: { as: 'font', type: 'font/woff2' } },
];

/** Adds to the built `index.html` what only a build knows: preloads of hashed files. */
export function documentHead(): Plugin {
  let base = '/';
  return {
    name: 'collate:document-head',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const assets = Object.values(bundle ?? {}).filter((file) => file.type === 'asset');
        const preloads = PRELOADS.map(({ name, attributes }): HtmlTagDescriptor => {
          const asset = assets.find((file) => file.names.includes(name));
          if (asset === undefined) {
            throw new Error(`The build has no "${name}" to preload; is it still imported?`);
          }
          const href = `${base}${asset.fileName}`;
          // `crossorigin` is needed even here: a fetch or font request is made in that mode.
          return {
            tag: 'link',
            attrs: { rel: 'preload', href, crossorigin: '', ...attributes },
            // A face that comes after the first paint would move the text; data may come after it.
            injectTo: attributes.as === 'font' ? 'head-prepend' : 'head',
          };
        });
        return { html: postponeScripts(html), tags: preloads };
      },
    },
  };
}

/** Pages are written: their script waits for the first paint, and is then begun by `firstPaint.ts`. */
function postponeScripts(html: string): string {
  return html
    .replaceAll('<link rel="modulepreload"', `<link rel="modulepreload" media="${AFTER_PAINT}"`)
    .replace(
      /<script type="module"([^>]*) src="([^"]+)"><\/script>/u,
      `<link rel="modulepreload" media="${AFTER_PAINT}" data-entry$1 href="$2">`,
    );
}
