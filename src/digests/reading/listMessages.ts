import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import type { FactName } from '../../sources/facts/paperDraft.ts';
import type { AddedPapers } from '../../sources/list/extendListCorpus.ts';
import type { Place } from '../../sources/list/listReport.ts';
import type { ListFile } from '../../sources/list/readList.ts';
import type { ListSummary } from './listSummary.ts';

/** Said where the worker's code is not to be had. */
export const NOT_LOADED =
  'The code that reads lists could not be loaded. Reload the page and try again.';

/** What the reader settles where the files leave it open. */
export interface ReadingChoices {
  /** Column name → fact, or `null` for a column that is none. */
  readonly columns?: Readonly<Record<string, FactName | null>>;
  /** Where in a JSON file the papers are: `.items[]`. */
  readonly list?: string;
  /** Records that are not merged into another one. */
  readonly apart?: readonly Place[];
  /** The year of dates that have none. */
  readonly year?: number;
}

/** What the digest shall be, as far as the reader has said so; `null` where nothing was said. */
export interface DigestWishes {
  readonly name: string | null;
  /** Ids of facets in the reader's order. */
  readonly facets: readonly string[] | null;
  readonly proposes: boolean | null;
}

/** What the reader has said of the files and not applied yet. */
export interface ReadingDrafts {
  /** Column of a table → fact, only where it was chosen. */
  readonly columns: NonNullable<ReadingChoices['columns']>;
  /** The same of the fields in JSON files. */
  readonly fields: NonNullable<ReadingChoices['columns']>;
  /** Where in a JSON file the papers are; `null` where nothing was said, as of the year. */
  readonly list: string | null;
  /** As it was typed. */
  readonly year: string | null;
}

/** What the digest shall be. */
export interface KeepRequest {
  readonly kind: 'keep';
  readonly name: string;
  /** Ids of facets in the reader's order; `null` for those that are offered. */
  readonly facets: readonly string[] | null;
  /** The digest of this device that gets the papers; `null` for one of its own. */
  readonly addTo: string | null;
  /** Whether rules propose labels, for a list of the built-in field. */
  readonly proposes: boolean;
  /** The address that the files were fetched from, where others may fetch them as well. */
  readonly source: string | null;
  /** `false` where the page has found that this browser keeps nothing. */
  readonly isStored: boolean;
}

/** Where the rules of the built-in field and its taxonomy are. */
export interface FieldAddresses {
  readonly patterns: string;
  readonly taxonomy: string;
}

export type ListRequest =
  /** Without files those of the last time are read again. */
  | {
      readonly kind: 'read';
      readonly files: readonly ListFile[] | null;
      readonly choices: ReadingChoices;
      /** The digest of this device that the page is in, which may get the papers. */
      readonly addTo?: string | null;
      readonly field: FieldAddresses;
    }
  | KeepRequest;

export type ListReply =
  /** How many records have been read so far. */
  | { readonly kind: 'progress'; readonly records: number }
  | { readonly kind: 'read'; readonly summary: ListSummary }
  /** Of a digest that got papers, `added` says what became of them; `null` for one of its own. */
  | { readonly kind: 'kept'; readonly id: string; readonly added: AddedPapers | null }
  /** This browser would not keep it: `reason` says why. It can be shown until its page is closed. */
  | {
      readonly kind: 'unkept';
      readonly id: string;
      readonly corpus: CorpusTwo;
      readonly reason: string | null;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** What became of a list that was to be kept. */
export type Kept = Extract<ListReply, { readonly kind: 'kept' | 'unkept' }>;
