import type { Corpus } from '../../corpus/schema.ts';
import { stemOf } from '../words/spelling.ts';
import { tokenize } from '../words/tokens.ts';
import type { Equivalents } from './equivalents.ts';
import type { PastedIndex } from './pastedIndex.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Occurrence, Reading } from './wordResolution.ts';

/** All that a search needs of a corpus, made once. */
export interface SearchIndex {
  readonly corpus: Corpus;
  readonly vocabulary: Vocabulary;
  readonly equivalents: Equivalents;
  /** Whole name, id or title in comparable form → positions of the papers that bear it. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly pasted: PastedIndex;
  /** Words looked up before. Only a cache: results never depend on it. */
  readonly resolutions: Map<string, readonly Occurrence[]>;
  readonly readings: Map<string, readonly Reading[]>;
}

/** A name in the forms in which it is compared: without spaces and hyphens, as written and by stems. */
export function nameKeys(name: string): readonly string[] {
  const terms = tokenize(name).map(({ term }) => term);
  const keys = [terms.join(''), terms.map(stemOf).join('')];
  return [...new Set(keys)].filter((key) => key !== '');
}
