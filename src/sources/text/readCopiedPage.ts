import type { StatedFacts } from '../facts/createRead.ts';
import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { readArxivPage } from './arxivPage.ts';
import { ARXIV_HEAD, OPEN_REVIEW_DATE } from './copiedPageForms.ts';
import { readOpenReviewPage } from './openReviewPage.ts';
import { readScholarPage } from './scholarPage.ts';

/** Reads text that was copied from pages of arXiv, OpenReview or Google Scholar, or from a mail of arXiv. */
export function* readCopiedPage(text: string): Generator<Read> {
  const lines = text.replaceAll('\u00A0', ' ').split('\n');
  for (const facts of findReader(text)(lines)) yield createRead(facts);
}

function findReader(text: string): (lines: readonly string[]) => readonly StatedFacts[] {
  if (ARXIV_HEAD.test(text)) return readArxivPage;
  return OPEN_REVIEW_DATE.test(text) ? readOpenReviewPage : readScholarPage;
}
