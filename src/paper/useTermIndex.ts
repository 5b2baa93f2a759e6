import { useEffect, useState } from 'react';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { runInSlices } from '../ui/runInSlices.ts';
import { isLongList } from '../url/pages.ts';
import type { TermIndex } from './terms.ts';
import { createTermIndex, readTermIndex } from './terms.ts';

const indexes = new WeakMap<Corpus, TermIndex>();
const beingMade = new WeakMap<Corpus, Promise<TermIndex>>();
/** What was indexed last: an edit of a label makes another corpus of the same texts. */
let last: { readonly papers: readonly Paper[]; readonly index: TermIndex } | null = null;

/**
 * The words of the corpus: at once for a short list, so that a prerendered page can be hydrated.
 * `null` while those of a long list are read, which takes seconds where there are thousands of
 * abstracts.
 */
export function useTermIndex(): TermIndex | null {
  const corpus = useCorpus();
  const [, setMade] = useState<TermIndex | null>(null);
  const known = findIndex(corpus);
  useEffect(() => {
    if (known !== null) return;
    let isLeft = false;
    void makeIndex(corpus).then((index) => {
      // Renders again, and finds it then.
      if (!isLeft) setMade(index);
    });
    return () => {
      isLeft = true;
    };
  }, [corpus, known]);
  return known;
}

function findIndex(corpus: Corpus): TermIndex | null {
  const known = indexes.get(corpus);
  if (known) return known;
  if (last !== null && haveSameTexts(last.papers, corpus.papers)) return keep(corpus, last.index);
  return isLongList(corpus.papers) ? null : keep(corpus, readTermIndex(corpus));
}

function makeIndex(corpus: Corpus): Promise<TermIndex> {
  const running =
    beingMade.get(corpus) ??
    runInSlices(createTermIndex(corpus)).then((index) => keep(corpus, index));
  beingMade.set(corpus, running);
  return running;
}

function keep(corpus: Corpus, index: TermIndex): TermIndex {
  indexes.set(corpus, index);
  last = { papers: corpus.papers, index };
  return index;
}

function haveSameTexts(papers: readonly Paper[], others: readonly Paper[]): boolean {
  return (
    papers.length === others.length &&
    papers.every(({ id, title, abstract }, position) => {
      const other = others[position];
      return other?.id === id && other.title === title && other.abstract === abstract;
    })
  );
}
