import type { CorpusTwo } from '../../corpus/schemaTwo.ts';

/** Places of the built page for what is published in it, in their order. */
const PLACES = {
  digest: 'data-digest=""',
  title: '<title>Collate</title>',
  corpus: '<script type="application/json" id="corpus"></script>',
} as const;

/**
 * The page of the application with a list in it. Whatever the list holds stays data: its text can
 * neither end the element it is in nor begin another. Throws where the page has no place for it.
 */
export function fillPublishedPage(page: string, corpus: CorpusTwo): string {
  for (const place of Object.values(PLACES)) {
    if (!page.includes(place)) {
      throw new Error(
        'The page to publish in is of another version of this site. Reload this page and try again.',
      );
    }
  }
  const json = JSON.stringify(corpus).replaceAll('<', '\\u003c');
  const id = `file-${corpus.contentHash.slice(0, 12)}`;
  return page
    .replace(PLACES.digest, () => `data-digest="${id}"`)
    .replace(PLACES.title, () => `<title>${escapeText(corpus.digest.name)} – Collate</title>`)
    .replace(PLACES.corpus, () => PLACES.corpus.replace('></', () => `>${json}</`));
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The list in a page that `fillPublishedPage` made, as it is written there; `null` where the page
 * is not such a one, or has no list.
 */
export function readPublishedPage(page: string): string | null {
  const [begin = '', end = ''] = PLACES.corpus.split('><');
  const from = page.indexOf(`${begin}>{`);
  const to = page.indexOf(`<${end}`, from);
  return from === -1 || to === -1 ? null : page.slice(from + begin.length + 1, to);
}
