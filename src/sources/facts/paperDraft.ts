import type { OtherId } from '../../corpus/otherIds.ts';
import type { WorkKind } from '../../corpus/workKind.ts';

/**
 * A paper as a file states it, before it has an id. Only the title is always there; texts are
 * readable, without markup; an absent fact is `null`, an absent list is empty.
 */
export interface PaperDraft {
  readonly title: string;
  /** Names as “Given Family”; institutions as they are. */
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  /** Where the file says how many authors there are; else the number of `authors`, or `null`. */
  readonly authorCount: number | null;
  /** `2024`, `2024-03` or `2024-03-05`. */
  readonly date: string | null;
  /** Without a version: `2312.00752`, `hep-th/9608091`. */
  readonly arxivId: string | null;
  /** Without an address: `10.1063/1.1954747`. */
  readonly doi: string | null;
  readonly venue: string | null;
  readonly abstract: string | null;
  readonly codeUrl: string | null;
  readonly url: string | null;
  readonly kind: WorkKind | null;
  readonly keywords: readonly string[];
  readonly comments: number | null;
  /** The keys it is cited by, and its place in its venue. */
  readonly otherIds: readonly OtherId[];
  /** Columns or fields that became no fact, by their names in the file. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Something that a reader of the list should look at: why, and what can be done. */
export interface Doubt {
  readonly reason: string;
  readonly remedy: string;
}

/** The doubt about a paper whose record states no date. */
export const NO_YEAR: Doubt = { reason: 'it has no year', remedy: 'Add the year.' };

/** What became of one record of a file, in the file's order. Lines are counted from 1. */
export type Read =
  | {
      readonly kind: 'paper';
      readonly line: number;
      readonly draft: PaperDraft;
      readonly doubts: readonly Doubt[];
    }
  | {
      readonly kind: 'refused';
      readonly line: number;
      readonly reason: string;
      readonly remedy: string;
      /** The first words of the record. */
      readonly found: string;
    }
  /** About the file, or a place in it that holds no record. */
  | {
      readonly kind: 'remark';
      readonly line: number | null;
      readonly reason: string;
      readonly remedy: string;
    };

/** What a reader of the list may settle where the file leaves it open. */
export interface ReadOptions {
  /** The year of dates that have none, such as “May 30”. */
  readonly year?: number;
  /** Column name → fact, where the reader has mapped a table by hand. */
  readonly columns?: Readonly<Record<string, FactName | null>>;
  /** Where in a JSON file the papers are, where the reader has said so: `.items[]`. */
  readonly list?: string;
}

/** The facts that a column or a field can hold. */
export const FACT_NAMES = [
  'title',
  'authors',
  'editors',
  'date',
  'year',
  'month',
  'arxivId',
  'doi',
  'venue',
  'abstract',
  'codeUrl',
  'url',
  'kind',
  'keywords',
  'comments',
] as const;
export type FactName = (typeof FACT_NAMES)[number];
