import type { Corpus } from '../../corpus/schema.ts';
import { stemOf } from '../words/spelling.ts';
import { tokenize } from '../words/tokens.ts';
import { createVocabulary } from './createVocabulary.ts';
import type { Equivalents } from './equivalents.ts';
import { createEquivalents } from './equivalents.ts';
import type { NearWords } from './nearWords.ts';
import { createNearWords } from './nearWords.ts';
import type { PastedIndex } from './pastedIndex.ts';
import { createPastedIndex } from './pastedIndex.ts';
import type { Places } from './places.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Reading } from './wordResolution.ts';

/** All that a search needs of a corpus, made once. */
export interface SearchIndex {
  readonly corpus: Corpus;
  readonly vocabulary: Vocabulary;
  readonly equivalents: Equivalents;
  /** Whole name, id or title in comparable form → positions of the papers that bear it. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly pasted: PastedIndex;
  readonly near: NearWords;
  /** Words looked up before, and how many places they have in all. Only a cache: results never depend on it. */
  readonly kept: { readonly places: Map<string, Places>; size: number };
  readonly readings: Map<string, readonly Reading[]>;
}

export function createSearchIndex(corpus: Corpus): SearchIndex {
  const vocabulary = createVocabulary(corpus);
  return {
    corpus,
    vocabulary,
    equivalents: createEquivalents(corpus),
    names: createNames(corpus),
    pasted: createPastedIndex(corpus),
    near: createNearWords(vocabulary.terms),
    kept: { places: new Map(), size: 0 },
    readings: new Map(),
  };
}

/** A name in the forms in which it is compared: without spaces and hyphens, as written and by stems. */
export function nameKeys(name: string): readonly string[] {
  const terms = tokenize(name).map(({ term }) => term);
  const keys = [terms.join(''), terms.map(stemOf).join('')];
  return [...new Set(keys)].filter((key) => key !== '');
}

function createNames({ papers }: Corpus): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>();
  papers.forEach(({ id, shortName, aliases, arxivId }, position) => {
    const own = [id, shortName ?? '', ...aliases.map(({ name }) => name), arxivId ?? ''];
    for (const key of new Set(own.flatMap(nameKeys))) {
      const known = names.get(key);
      if (known) known.push(position);
      else names.set(key, [position]);
    }
  });
  return names;
}
