import { useEffect, useState } from 'react';
import type { Corpus } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { runInSlices } from '../ui/runInSlices.ts';
import { isLongList } from '../url/pages.ts';
import type { TermIndex } from './terms.ts';
import { createTermIndex, readTermIndex } from './terms.ts';

const indexes = new WeakMap<Corpus, TermIndex>();
const beingMade = new WeakMap<Corpus, Promise<TermIndex>>();

/**
 * The words of the corpus: at once for a short list, so that a prerendered page can be hydrated.
 * `null` while that of a long list is made, which takes seconds where there are thousands of
 * abstracts. After an edit of a label the index stays that of before until the new one is there.
 */
export function useTermIndex(): TermIndex | null {
  const corpus = useCorpus();
  const [made, setMade] = useState<TermIndex | null>(null);
  const known = findIndex(corpus);
  useEffect(() => {
    if (known !== null) return;
    let isLeft = false;
    void makeIndex(corpus).then((index) => {
      if (!isLeft) setMade(index);
    });
    return () => {
      isLeft = true;
    };
  }, [corpus, known]);
  return known ?? made;
}

function findIndex(corpus: Corpus): TermIndex | null {
  const known = indexes.get(corpus);
  if (known) return known;
  if (isLongList(corpus.papers)) return null;
  const index = readTermIndex(corpus);
  indexes.set(corpus, index);
  return index;
}

function makeIndex(corpus: Corpus): Promise<TermIndex> {
  const running =
    beingMade.get(corpus) ??
    runInSlices(createTermIndex(corpus)).then((index) => {
      indexes.set(corpus, index);
      return index;
    });
  beingMade.set(corpus, running);
  return running;
}
