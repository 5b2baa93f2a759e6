import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { writeCorpus } from '../kept/corpusText.ts';

/** Places of the built page for what is published in it, in their order. */
const PLACES = {
  digest: 'data-digest=""',
  title: '<title>Collate</title>',
  corpus: '<script type="application/json" id="corpus"></script>',
} as const;

/**
 * The page of the application with a list in it, in pieces. Whatever the list holds stays data: its text
 * can neither end the element it is in nor begin another. Throws where the page has no place for it.
 */
export function fillPublishedPage(page: string, corpus: CorpusTwo): Iterable<string> {
  for (const place of Object.values(PLACES)) {
    if (!page.includes(place)) {
      throw new Error(
        'The page to publish in is of another version of this site. Reload this page and try again.',
      );
    }
  }
  const id = `file-${corpus.contentHash.slice(0, 12)}`;
  const named = page
    .replace(PLACES.digest, () => `data-digest="${id}"`)
    .replace(PLACES.title, () => `<title>${escapeText(corpus.digest.name)} – Collate</title>`);
  const place = named.indexOf(PLACES.corpus) + PLACES.corpus.indexOf('</');
  return writePage(named.slice(0, place), corpus, named.slice(place));
}

function* writePage(before: string, corpus: CorpusTwo, after: string): Generator<string> {
  yield before;
  for (const piece of writeCorpus(corpus, '')) yield piece.replaceAll('<', '\\u003c');
  yield after;
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
