import type { Paper } from '../corpus/schema.ts';

/** What is taken elsewhere. */
export interface ExportSubject {
  readonly verb: 'Cite' | 'Export';
  readonly papers: readonly Paper[];
  /** What the papers have in common, for the name of the file. */
  readonly subject: string;
  /** Whether the papers are still searched for: these are not the ones that will be found. */
  readonly isSearching?: boolean;
}
