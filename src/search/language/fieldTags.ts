import type { Chunk } from './searchChunks.ts';

/**
 * Fields as PubMed writes them, behind the word: https://pubmed.ncbi.nlm.nih.gov/help/#search-tags.
 * `null` is what is searched anyway.
 */
const TAGS: ReadonlyMap<string, string | null> = new Map(
  Object.entries({
    ...{ au: 'author', author: 'author', '1au': 'author', lastau: 'author' },
    ...{ ti: 'title', title: 'title', ab: 'abstract', abstract: 'abstract' },
    ...{ ta: 'venue', journal: 'venue', dp: 'year', pdat: 'year', year: 'year' },
    ...{ tiab: null, 'title/abstract': null, tw: null, all: null },
  }),
);
const TAG = /\[([\p{L}\d/]+)\]$/u;
/** `S` and `SA` of `Ermon S[Author]`. */
const INITIALS = /^\p{Lu}{1,3}$/u;

/** Reads `Ermon S[au]` as `author:Ermon`, `"delta rule"[ti]` as `title:"delta rule"`; other chunks stay. */
export function readTags(text: string, chunks: readonly Chunk[]): readonly Chunk[] {
  const read: Chunk[] = [];
  for (const chunk of chunks) {
    const tag = TAG.exec(text.slice(chunk.start, chunk.end));
    const name = TAGS.get(tag?.[1]?.toLowerCase() ?? '');
    if (tag === null || name === undefined || chunk.name !== null) {
      read.push(chunk);
      continue;
    }
    const bodyEnd = chunk.start + tag.index;
    const body = text.slice(chunk.start, bodyEnd).replace(/^-/u, '');
    const isOfBefore = body === '' || (name === 'author' && INITIALS.test(body));
    const tagged = isOfBefore ? read.pop() : { ...chunk, items: [{ text: body, isQuoted: false }] };
    if (tagged === undefined) read.push(chunk);
    else if (tagged.name !== null) read.push(tagged);
    else if (name === null) read.push(isOfBefore ? tagged : { ...tagged, end: bodyEnd });
    else read.push({ ...tagged, name, end: chunk.end });
  }
  return read;
}
