import { monthOfArxivId } from '../facts/identifiers.ts';
import { NO_YEAR } from '../facts/paperDraft.ts';
import type { ReadPaper } from './listReport.ts';

/**
 * Gives a paper whose records state no date the month of its arXiv id, and says so instead of the doubt
 * that it has no year. Done once records are merged: a date that one of them states comes first.
 */
export function dateByArxivId(paper: ReadPaper): ReadPaper {
  const { draft, doubts } = paper;
  const date = monthOfArxivId(draft.arxivId);
  if (date === null || !doubts.includes(NO_YEAR)) return paper;
  return {
    ...paper,
    draft: { ...draft, date },
    doubts: doubts.map((doubt) => (doubt === NO_YEAR ? DATED : doubt)),
  };
}

const DATED = {
  reason: 'it has no year: the month in its arXiv id is taken',
  remedy: 'Add the year, if another one counts.',
};
