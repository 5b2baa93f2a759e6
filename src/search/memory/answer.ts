import type { PastedName } from '../language/pastedText.ts';
import type { MissingWord } from '../language/queryTerms.ts';

/** A word that no paper has, and what it was taken for. */
export interface ReadWord extends MissingWord {
  readonly readAs: readonly string[];
}

/** A title that no paper has. */
interface TitleName {
  readonly kind: 'title';
  readonly name: string;
}

/** What is to be said of an answer. */
export interface Answer {
  /** Whether no paper has every word, and these have most of them. */
  readonly isPartial: boolean;
  /** Words that none of the papers has; where none is found, words that no paper has. */
  readonly missing: readonly MissingWord[];
  /** Words that some of the papers lack. */
  readonly lacked: readonly MissingWord[];
  readonly read: readonly ReadWord[];
  /** What names a paper that is not in the corpus. */
  readonly absent: readonly (PastedName | TitleName)[];
  /** Whether the text has nothing that can be searched for. */
  readonly isEmpty: boolean;
  /** Whether the text may be a title, and none of the papers that it finds has it. */
  readonly mayBeUnknownTitle: boolean;
}

/** The answer of which there is nothing to say. */
export const NOTHING_TO_SAY: Answer = {
  isPartial: false,
  missing: [],
  lacked: [],
  read: [],
  absent: [],
  isEmpty: false,
  mayBeUnknownTitle: false,
};
