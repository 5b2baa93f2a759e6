import type { Span } from '../../corpus/schema.ts';
import type { FacetChoice, YearRange } from '../../url/exploreQuery.ts';
import type { PastedText } from './pastedText.ts';

/** A word to be found. Its span is the whole of it in the text, a leading `-` or `author:` included. */
export interface Word extends Span {
  readonly kind: 'word';
  readonly text: string;
  /** Whether the text ends with it, so that the reader may still be typing it. */
  readonly isUnfinished: boolean;
}

/** Words to be found side by side, exactly so. `text` is without the quotation marks, the span is with them. */
export interface Phrase extends Span {
  readonly kind: 'phrase';
  readonly text: string;
}

export type Term = Word | Phrase;

export const SEARCHED_FIELDS = ['author', 'title', 'abstract', 'venue'] as const;
export type SearchedField = (typeof SEARCHED_FIELDS)[number];

/** What other searches call the fields. */
export const FIELD_ALIASES: ReadonlyMap<string, string> = new Map([
  ['abs', 'abstract'],
  ['allintitle', 'title'],
  ['au', 'author'],
  ['authors', 'author'],
  ['conference', 'venue'],
  ['inauthor', 'author'],
  ['intitle', 'title'],
  ['journal', 'venue'],
  ['ti', 'title'],
  ['years', 'year'],
]);

/** How other searches bound the years, the named one left out or not. */
export const YEAR_BOUNDS: ReadonlyMap<string, string> = new Map([
  ['after', '>'],
  ['before', '<'],
  ['since', '>='],
  ['until', '<='],
]);

/** A term to be found in one field: `author:gu`, `-title:"a survey"`. */
export interface FieldTerm extends Span {
  readonly field: SearchedField;
  readonly term: Term;
  readonly isExcluded: boolean;
}

/** Several ways to fulfil one condition: `(xLSTM OR mLSTM)`. */
export interface Choice extends Span {
  readonly text: string;
  readonly alternatives: readonly Conditions[];
}

/** What a paper should have. Words may be missing from it; all else may not. */
export interface Conditions {
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly fields: readonly FieldTerm[];
  readonly choices: readonly Choice[];
}

/** Part of the text that could not be read as it was meant, and what is done instead. */
export interface Problem extends Span {
  readonly message: string;
  /** What to write in its place; `null` where nothing is near enough to be meant. */
  readonly remedy: string | null;
}

/** What the text filters by; applied together with the facets of the address. */
export interface SearchFilters {
  readonly facets: Record<string, FacetChoice>;
  readonly years: YearRange | null;
  readonly code: 'yes' | 'no' | null;
}

/** A search text, read. Every span lies within the text. */
export interface ParsedSearch extends Conditions {
  readonly text: string;
  readonly excluded: readonly Term[];
  readonly filters: SearchFilters;
  readonly problems: readonly Problem[];
  /** How the text was read, where it has operators or other names of fields: `title:survey`. */
  readonly reading: string | null;
  /** What in it names papers; decides alone where it does. */
  readonly pasted: PastedText;
}

/** A word of the text that papers lack. */
export interface MissingWord extends Span {
  readonly text: string;
}
