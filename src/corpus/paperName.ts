import type { Paper } from './schema.ts';

type Named = Pick<Paper, 'shortName' | 'title'>;

/** What a paper is called in a sentence: `"Mamba"`, and its title where it has no short name. */
export function nameOfPaper({ shortName, title }: Named): string {
  return shortName ?? title;
}

/** The same in a narrow place: `"How to Train Your HiPPO"`, without what follows the colon. */
export function briefNameOfPaper({ shortName, title }: Named): string {
  return shortName ?? title.split(':')[0] ?? title;
}
