import { countPapers, countThings } from '../../corpus/countPapers.ts';
import type { Doubt, PaperDraft } from '../facts/paperDraft.ts';
import type { Encoding } from './decodeText.ts';
import type { FormatId } from './formats.ts';

/** A place in one of the files that were opened. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Which record of the file it is, counted from 1: one line may hold all of them. */
  readonly record: number;
}

/** A paper of a list, and what its record left open. */
export interface ReadPaper extends Place {
  readonly draft: PaperDraft;
  readonly doubts: readonly Doubt[];
}

export interface RefusedRecord extends Place, Doubt {
  /** The first words of the record. */
  readonly found: string;
}

/** About a file, or a place in it that holds no record. */
export interface Remark extends Doubt {
  readonly file: string;
  readonly line: number | null;
}

/** Two records of one paper: the second is now a part of the first. */
export interface Merge extends Place {
  readonly into: Place;
  readonly title: string;
  /** By what they are known to be one: “the same DOI”. */
  readonly reason: string;
}

/** A merge with the record that was merged, so that it can be undone. */
export interface MergedRecord extends Merge {
  readonly draft: PaperDraft;
}

/** A paper that several records became. */
export interface MergedPaper {
  /** Its position among the papers. */
  readonly paper: number;
  /** Its record before any other came to it. */
  readonly first: PaperDraft;
  /** In the order in which they came to it. */
  readonly records: readonly MergedRecord[];
}

/** How a file was read; `failure` says why nothing of it was. */
export interface ReadFile {
  readonly file: string;
  readonly format: FormatId | null;
  readonly encoding: Encoding | null;
  readonly failure: Doubt | null;
}

/** What became of files: each of their records is among the papers, merged, or refused. */
export interface ListReport {
  readonly files: readonly ReadFile[];
  readonly papers: readonly ReadPaper[];
  readonly refused: readonly RefusedRecord[];
  readonly merged: readonly Merge[];
  /** The same merges by paper, with their records. */
  readonly joined: readonly MergedPaper[];
  readonly remarks: readonly Remark[];
}

/** `97 papers read, 2 doubtful, 1 refused, 3 duplicates merged`. */
export function describeCounts({
  papers,
  refused,
  merged,
}: Pick<ListReport, 'refused' | 'merged'> & {
  readonly papers: readonly Pick<ReadPaper, 'doubts'>[];
}): string {
  return [
    `${countPapers(papers.length)} read`,
    `${countDoubtful(papers).toLocaleString('en')} doubtful`,
    `${refused.length.toLocaleString('en')} refused`,
    `${countThings(merged.length, 'duplicate', 'duplicates')} merged`,
  ].join(', ');
}

/** How many papers have doubts, of which each may have several. */
export function countDoubtful(papers: readonly Pick<ReadPaper, 'doubts'>[]): number {
  return papers.filter(({ doubts }) => doubts.length > 0).length;
}

/** Equal reasons of several records as one: 10,000 papers without authors are one line of a report. */
export interface ReasonGroup extends Doubt {
  readonly file: string;
  readonly lines: readonly number[];
}

/** The doubts of all papers, grouped by file and reason, in the order in which they first occur. */
export function groupDoubts(papers: readonly ReadPaper[]): readonly ReasonGroup[] {
  const groups = new Map<string, Doubt & { file: string; lines: number[] }>();
  for (const { file, line, doubts } of papers) {
    for (const { reason, remedy } of doubts) {
      const known = groups.get(`${file}\u0000${reason}`);
      if (known) known.lines.push(line);
      else groups.set(`${file}\u0000${reason}`, { reason, remedy, file, lines: [line] });
    }
  }
  return [...groups.values()];
}
