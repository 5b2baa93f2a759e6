import type { Corpus, Paper } from '../corpus/schema.ts';

const positions = new WeakMap<Corpus, ReadonlyMap<Paper, number>>();

/** The places of papers in their corpus, by which a search engine knows them. */
export function listPositions(corpus: Corpus, papers: readonly Paper[]): Uint32Array {
  const known = positions.get(corpus) ?? new Map(corpus.papers.map((paper, at) => [paper, at]));
  positions.set(corpus, known);
  return Uint32Array.from(papers, (paper) => {
    const position = known.get(paper);
    if (position === undefined) throw new Error(`The corpus has no paper ${paper.id}.`);
    return position;
  });
}
