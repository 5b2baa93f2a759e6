import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { readArxivPage } from './arxivPage.ts';
import { ARXIV_HEAD } from './copiedPageForms.ts';
import { readScholarPage } from './scholarPage.ts';

/** Reads text that was copied from pages of arXiv or Google Scholar, or from a mail of arXiv. */
export function* readCopiedPage(text: string): Generator<Read> {
  const lines = text.replaceAll('\u00A0', ' ').split('\n');
  const papers = ARXIV_HEAD.test(text) ? readArxivPage(lines) : readScholarPage(lines);
  for (const facts of papers) yield createRead(facts);
}
