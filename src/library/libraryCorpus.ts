import type { Corpus, Paper } from '../corpus/schema.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import { createOwnFacets, createOwnLabels, listDigestFacets } from './ownFacets.ts';
import { createPaperOf } from './records/snapshot.ts';

/** Papers of a library as a corpus, in the same order: what searches and counts a corpus does so here. */
export interface LibraryCorpus {
  readonly corpus: Corpus;
  readonly papers: readonly LibraryPaper[];
}

/**
 * The library in the form of a corpus: what the reader wrote of a paper stands behind its abstract, and
 * status, tags, list and kind are labels beside those of the digest that is shown.
 */
export function createLibraryCorpus(papers: readonly LibraryPaper[], shown: Corpus): LibraryCorpus {
  const facets = [...createOwnFacets(papers), ...listDigestFacets(shown.taxonomy)];
  return {
    papers,
    corpus: {
      ...shown,
      taxonomy: { ...shown.taxonomy, facets },
      papers: papers.map(createSearchedPaper),
    },
  };
}

function createSearchedPaper(source: LibraryPaper): Paper {
  const { key, facts, place, record } = source;
  const paper = place.kind === 'here' ? place.paper : createPaperOf(key, facts);
  const note = record.note.trim();
  return {
    ...paper,
    id: key,
    abstract: [paper.abstract, note].filter((text) => text !== '').join('\n\n'),
    labels: { ...paper.labels, ...createOwnLabels(source) },
  };
}
